import '../shared/page.css';
import { formatDay, formatTime, keepMessages, readMessages, toRows } from '../shared/messages.js';

/** About the limit of what a page can do: no framework, rows of one height, a few elements that are filled again and again. */
const height = 72;
const root = document.querySelector('#root');
root.innerHTML =
  '<input type="search" aria-label="Find in messages"><div class="scroll"><div style="position:relative"></div></div>';
const [field, scroll] = root.children;
const content = scroll.firstChild;
const pool = [];
let messages = [];
let rows = [];
const wanted = { status: '', words: '' };

function createRow() {
  const element = document.createElement('div');
  element.style.cssText = `position:absolute;left:0;right:0;height:${height}px;overflow:hidden;contain:strict`;
  element.innerHTML =
    '<div class="day"></div><article class="card"><span></span><b></b><i></i><p style="white-space:nowrap"></p></article>';
  content.append(element);
  const [day, card] = element.children;
  return { element, day, card, texts: [...card.children], row: undefined, index: -1 };
}

function fill(shown, index) {
  const row = rows[index];
  if (shown.row === row && shown.index === index) return;
  shown.row = row;
  shown.index = index;
  const { element, day, card, texts } = shown;
  element.hidden = row === undefined;
  card.hidden = row?.message === undefined;
  day.hidden = row?.day === undefined;
  card.removeAttribute('data-message-id');
  if (row === undefined) return;
  element.style.transform = `translateY(${index * height}px)`;
  if (row.message === undefined) {
    day.textContent = formatDay(row.day);
    return;
  }
  const { id, at, channel, status, text } = row.message;
  card.dataset.messageId = id;
  for (const [place, words] of [formatTime(at), channel, status, text].entries())
    texts[place].textContent = words;
}

function draw() {
  const count = Math.ceil(window.innerHeight / height) + 6;
  while (pool.length < count) pool.push(createRow());
  const first = Math.max(0, Math.floor(scroll.scrollTop / height) - 3);
  for (let index = first; index < first + count; index += 1) fill(pool[index % count], index);
}

function show() {
  rows = toRows(keepMessages(messages, wanted));
  content.style.height = `${rows.length * height}px`;
  scroll.scrollTop = 0;
  draw();
}

scroll.addEventListener('scroll', draw, { passive: true });
field.addEventListener('input', () => {
  wanted.words = field.value;
  show();
});
window.rival = {
  load: (json) => {
    messages = readMessages(json);
    show();
  },
  filter: (status) => {
    wanted.status = status;
    show();
  },
};
