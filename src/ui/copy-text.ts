/**
 * Puts a text on the clipboard; it may still be on its way, as long as the browser was asked while it handled a press.
 * @throws whatever the browser or the making of the text throws: a browser may refuse
 */
export async function copyText(text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string') return navigator.clipboard.writeText(text);
  const blob = text.then((made) => new Blob([made], { type: 'text/plain' }));
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}
