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
