import { replaceFolded } from './replace-folded.ts';

/** A link with or without its scheme: host, then path, query and fragment. */
const link =
  /(?:https?:\/\/|www\.|(?<![\p{L}\p{N}@])(?=[a-z\d-]{1,63}\.[a-z]{2,10}\/))[^\s/?#]{1,255}([/?#][^\s]*)/gu;
const lettersAndDigits = /[\p{L}\p{N}]/gu;
const telling = /[\p{L}\p{N}]{4}/u;
const campaign = /^utm_[a-z]+$/i;
/** One-time short links: numbers, digits among letters, capitals among small letters. */
const token = /^\p{N}{5,}$|^(?=.*\p{L})(?=.*\p{N})[\p{L}\p{N}_-]{5,}$|^(?=.*\p{Ll}\p{Lu})[\p{L}_-]{5,}$/u;

/**
 * Masks what makes a link somebody's own: values of its query (but `utm_…`), its fragment, and parts of its path that are
 * tokens. Host, path in words and the query's keys stay. Idempotent.
 */
export function maskLinks(text: string): string {
  if (!/[/?#]/.test(text)) return text;
  return replaceFolded(text, link, ({ match, original }) => {
    const end = match.index + match[0].length;
    const start = end - (match[1]?.length ?? 0);
    return original(match.index, start) + maskAfterHost(original(start, end));
  });
}

function maskAfterHost(rest: string): string {
  const [path = '', ...asked] = rest.split(/(?=[?#])/);
  const shown = /^[?#]/.test(path)
    ? maskAsked(path)
    : path.replaceAll(/[^/]+/g, (part) => (token.test(part) ? dots(part) : part));
  return shown + asked.map(maskAsked).join('');
}

function maskAsked(part: string): string {
  return (
    part.slice(0, 1) +
    part
      .slice(1)
      .split(/(?=[&;])/)
      .map(maskValue)
      .join('')
  );
}

function maskValue(pair: string): string {
  const equals = pair.indexOf('=');
  const key = pair.slice(0, equals + 1);
  if (campaign.test(key.replaceAll(/[&;=]/g, ''))) return pair;
  const value = pair.slice(equals + 1);
  return telling.test(value) ? key + dots(value) : pair;
}

function dots(text: string): string {
  return text.replaceAll(lettersAndDigits, '\u2022');
}
