const digests = new WeakMap<object, Promise<string | undefined>>();

/**
 * The SHA-256, in hexadecimal, of a vendor's answer as `JSON.stringify` writes it in UTF-8: what a saved answer holds under
 * `answer`, so that whoever has that file can tell whether a report was made of it. The same promise for the same answer.
 * `undefined` where the browser has no cryptography (a page neither from this machine nor by https).
 */
export function digestAnswer(answer: object): Promise<string | undefined> {
  const known = digests.get(answer);
  if (known !== undefined) return known;
  const digest = digestText(JSON.stringify(answer));
  digests.set(answer, digest);
  return digest;
}

async function digestText(text: string): Promise<string | undefined> {
  if (!globalThis.isSecureContext) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
