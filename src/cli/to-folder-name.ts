const longest = 60;
/** Of a text, in UTF-16 units: what a name is made from. */
const looked = 500;
const unsafe = /(?:[^\p{L}\p{M}\p{Nd}._-]|\p{DI})+/gu;
const edges = /^[.-]+|[.-]+$/g;
/** What Windows takes for a device, with any ending too. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A text as a folder's name on any system: any script's letters and digits, `.`, `_` and `-`; a dash for
 * whatever else stands between. At most 60 characters, in NFC; `undefined` where nothing usable is left.
 */
export function toFolderName(text: string): string | undefined {
  const safe = text.slice(0, looked).normalize('NFC').replace(unsafe, '-').replace(edges, '');
  const name = Array.from(safe).slice(0, longest).join('').replace(edges, '');
  return name === '' || device.test(name) ? undefined : name;
}
