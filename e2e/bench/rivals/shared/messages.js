/**
 * The least that a list can do with an answer: read, sort the newest first, no checks, no zones, no merging. What the product
 * does beyond this it does in its own time.
 */
export function readMessages(json) {
  const messages = JSON.parse(json).interaction.flatMap(({ name, messageList }) =>
    messageList.map(({ id, subject, status, sentDate }) => ({
      id,
      channel: name,
      text: subject,
      status,
      at: readDate(sentDate),
    })),
  );
  return messages.sort((one, other) => other.at - one.at);
}

/** `DD-MM-YYYY HH:mm:ss` in UTC, by its digits. */
function readDate(text) {
  const digit = (index) => text.charCodeAt(index) - 48;
  const two = (index) => 10 * digit(index) + digit(index + 1);
  return Date.UTC(100 * two(6) + two(8), two(3) - 1, two(0), two(11), two(14), two(17));
}

export function keepMessages(messages, { status, words }) {
  const wanted = words.toLowerCase();
  return messages.filter(
    (message) =>
      (status === '' || message.status === status) &&
      (wanted === '' || message.text.toLowerCase().includes(wanted)),
  );
}

/** Messages with a row before each day. */
export function toRows(messages) {
  const rows = [];
  let last;
  for (const message of messages) {
    const day = Math.floor(message.at / 86_400_000);
    if (day !== last) rows.push({ key: `day ${day}`, day });
    rows.push({ key: message.id, message });
    last = day;
  }
  return rows;
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
const timeFormat = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: 'UTC' });

export function formatDay(day) {
  return dayFormat.format(day * 86_400_000);
}

export function formatTime(at) {
  return timeFormat.format(at);
}
