/**
 * Puts a text on the clipboard; it may still be on its way, as long as the browser was asked while it handled a press.
 * @throws whatever the browser or the making of the text throws: a browser may refuse
 */
export async function copyText(text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string') return navigator.clipboard.writeText(text);
  const blob = text.then((made) => new Blob([made], { type: 'text/plain' }));
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}

/** Milliseconds; some browsers read the file only after the click has been dealt with. */
const longEnough = 40_000;

/** Hands a file to the browser as a download. */
export function downloadFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), longEnough);
}
