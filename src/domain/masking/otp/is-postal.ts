import type { Word } from './find-words.ts';
import { folded } from './patterns.ts';
import type { Tone } from './tone.ts';

const sixDigits = /^[1-9]\d{2}[ -]?\d{3}$/;
const postalWord = folded('pin ?-?code$|पिन$');
const addressing =
  /(?<![a-z])(?:road|rd|street|st|nagar|lane|floor|plot|sector|tower|building|bldg|mall|near|opp|dist|district|deliver|delivery|delivering|serviceable|area|city|locations?|shop|house|flat|bengaluru|mumbai|delhi|chennai|kolkata|pune|hyderabad|gurugram|haryana|karnataka|maharashtra|ship|address)(?![a-z])/;

/**
 * Whether a number beside "PIN" is India's postal code: six digits, the first not 0, beside "PIN code" or after an address,
 * in a text that neither warns nor lets anybody in.
 */
export function isPostal(code: string, text: string, word: Word, tone: Tone): boolean {
  if (!sixDigits.test(code) || tone.guards() || tone.opens()) return false;
  if (postalWord.test(text.slice(word.start, word.end))) return true;
  return addressing.test(text.slice(Math.max(0, word.start - 100), word.start));
}
