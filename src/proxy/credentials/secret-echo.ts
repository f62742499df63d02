/** Whether a JSON text holds what proves us to the vendor. */
export type Echo = {
  (json: string): boolean;
  /** What is looked for, so that another thread can look for it. */
  readonly secrets: readonly string[];
};

/** Shorter secrets are looked for as whole texts alone: a piece of a word proves nothing. */
const shortest = 8;

/** Letters that are looked at in one place, and how far the places are apart: no form of 8 letters fits between two of them. */
const gram = 4;
const step = shortest - gram + 1;

/**
 * Looks for secrets in JSON texts: as they are, URL-encoded, and in Base64 (RFC 4648, either alphabet) whatever stands around
 * them there. A secret of digits must not be part of a longer number, and one of fewer than 8 characters must be a whole text and
 * no key. Only every fifth place of a text is looked at: several times faster than one regular expression of all forms
 * (`../THREATS.md`, KEY-1).
 */
export function findEcho(secrets: readonly string[]): Echo {
  const forms = [...new Set(secrets.filter((secret) => secret !== '').flatMap(formsOf))];
  const findLong = finderOf(forms.filter((form) => !isShort(form)));
  const short = forms.filter(isShort).map((form) => `"${form.replace(/\W/g, '\\$&')}"(?!\\s*:)`);
  const whole = short.length === 0 ? undefined : new RegExp(short.join('|'));
  return Object.assign((json: string) => findLong(json) || whole?.test(json) === true, { secrets });
}

function isShort(form: string): boolean {
  return form.length < shortest;
}

type Place = { readonly form: string; readonly offset: number };

function finderOf(forms: readonly string[]): (json: string) => boolean {
  const places = new Map<number, Place[]>();
  const isKnown = new Uint8Array(0x1_00_00);
  for (const form of forms) {
    for (let offset = 0; offset < step; offset += 1) {
      const hash = hashAt(form, offset);
      isKnown[hash] = 1;
      places.set(hash, [...(places.get(hash) ?? []), { form, offset }]);
    }
  }
  return (json) => {
    for (let at = 0; at + gram <= json.length; at += step) {
      const hash = hashAt(json, at);
      if (isKnown[hash] === 0) continue;
      if (places.get(hash)?.some(({ form, offset }) => standsAt(json, form, at - offset)) === true)
        return true;
    }
    return false;
  };
}

/** Of the four letters from a place on, 16 bits. */
function hashAt(text: string, at: number): number {
  const first = text.charCodeAt(at) + text.charCodeAt(at + 1) * 31;
  return (first + text.charCodeAt(at + 2) * 961 + text.charCodeAt(at + 3) * 29_791) & 0xff_ff;
}

function standsAt(json: string, form: string, at: number): boolean {
  if (!json.startsWith(form, at)) return false;
  return !/^\d+$/.test(form) || !/\d/.test(json.charAt(at - 1) + json.charAt(at + form.length));
}

function formsOf(secret: string): readonly string[] {
  const encoded = [encodeURIComponent(secret), new URLSearchParams([['', secret]]).toString().slice(1)];
  const forms = [secret, ...encoded, ...base64Of(secret)];
  // JSON within JSON is escaped twice; where nothing is escaped, the forms are one.
  return forms.flatMap((form) => [escapeJson(form), escapeJson(escapeJson(form))]);
}

function escapeJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** Base64 of anything that holds the secret: of each of its three places within a group, the letters that nothing beside it changes. */
function base64Of(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, 'utf8');
  if (bytes.length < shortest) return [bytes.toString('base64'), bytes.toString('base64url')];
  return [0, 1, 2].flatMap((offset) => {
    const first = Math.ceil((offset * 8) / 6);
    const last = Math.floor(((offset + bytes.length) * 8) / 6);
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes]);
    return [shifted.toString('base64'), shifted.toString('base64url')].map((text) => text.slice(first, last));
  });
}
