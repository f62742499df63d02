import { memo, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import './page.css';
import { formatDay, formatTime, keepMessages, readMessages, toRows } from './messages.js';

/** What every list shows of a message or a day. */
export const Row = memo(function Row({ row: { day, message } }) {
  if (message === undefined) return <div className="day">{formatDay(day)}</div>;
  return (
    <article className="card" data-message-id={message.id}>
      {formatTime(message.at)}
      <b>{message.channel}</b>
      <i>{message.status}</i>
      <p>{message.text}</p>
    </article>
  );
});

export const dayHeight = 36;
export const cardHeight = 72;

/** @param List what gets `rows` and has an element with the class `scroll` */
export function mount(List) {
  let setMessages;
  let setStatus;
  function Page() {
    const [messages, changeMessages] = useState([]);
    const [status, changeStatus] = useState('');
    const [words, changeWords] = useState('');
    setMessages = changeMessages;
    setStatus = changeStatus;
    const rows = useMemo(() => toRows(keepMessages(messages, { status, words })), [messages, status, words]);
    return (
      <>
        <input
          type="search"
          aria-label="Find in messages"
          onInput={(event) => changeWords(event.target.value)}
        />
        {messages.length > 0 && <List rows={rows} />}
      </>
    );
  }
  createRoot(document.querySelector('#root')).render(<Page />);
  window.rival = { load: (json) => setMessages(readMessages(json)), filter: (status) => setStatus(status) };
}
