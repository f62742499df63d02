import type { Identifier } from '../../contract/identifier.ts';
import { digitValue } from '../../domain/text/digit-value.ts';

const digits = (text: string): string => text.replace(/\D/g, '');
/** What is left where separators and everything invisible are dropped. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{M}\p{Nd}]|\p{DI}/gu, '');
/** What may stand between the digits of a phone number, or becomes a dash in a name. */
const separators = /[^\p{L}\p{M}\p{Nd}_]|\p{DI}/gu;

/**
 * Whether a text gives a customer away: it holds their identifier (digits of six or more without regard to
 * what stands between them, letters without regard to case; of an e-mail address the part before the @ is
 * enough), or anything that could be somebody's: an @, or seven digits in a row but for separators. Any
 * script's digits count.
 */
export function holdsIdentifier(text: string, { identifierName, identifierValue }: Identifier): boolean {
  const held = fold(text);
  if (/@/.test(held) || /\d{7}/.test(held.replace(separators, ''))) return true;
  const value = fold(identifierValue);
  const searched = identifierName === 'email' ? value.replace(/@[^@]*$/, '') : value;
  const digitsSearched = digits(searched);
  const lettersSearched = letters(searched);
  return (
    (searched !== '' && held.includes(searched)) ||
    (lettersSearched !== '' && letters(held).includes(lettersSearched)) ||
    (digitsSearched.length >= 6 && digits(held).includes(digitsSearched))
  );
}

/** Compatible forms, case and any script's digits made one. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .toUpperCase()
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)));
}
