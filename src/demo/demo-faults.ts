import type { KnownCustomer } from './customers/known-customer.ts';
import { hostileHeaders, longHeaders, redirectAway, redirectLoop } from './faults/bad-headers.ts';
import {
  byteOrderMark,
  corruptGzip,
  garbageTail,
  gzipBomb,
  gzipTwice,
  honestGzip,
  latin1,
  truncatedJson,
  utf16,
  webPage,
  zstd,
} from './faults/broken-bodies.ts';
import {
  halfTheBody,
  headersThenSilence,
  neverAnswers,
  noLastChunk,
  resetMidBody,
} from './faults/connections.ts';
import type { FaultRecipe } from './faults/fault-recipe.ts';
import { mutated } from './faults/mutated-answers.ts';
import { endless, tooMany } from './faults/oversized-answers.ts';
import {
  always,
  brieflyDown,
  flapping,
  rateLimited,
  refusedOnce,
  tokenExpired,
  tokenRefusedAlways,
  twoSecondsOn,
} from './faults/refusals.ts';
import { late, narrowLine, oneByteASecond, slowClose, tinyPackets } from './faults/slow-answers.ts';
import { unauthorised } from './http/errors.ts';

/**
 * The faults that a person can type, a row each. The mobile is `447700900` and the row's number: its last two digits are the
 * kind, and its first tells variants of a kind apart, from 3 on.
 */
const faultTable = [
  [303, 'never-answers', 'Accepts the call, never answers', neverAnswers],
  [304, 'headers-then-silence', 'Sends headers, then nothing', headersThenSilence],
  [305, 'one-byte-a-second', 'Sends one byte a second', oneByteASecond],
  [307, 'reset-mid-body', 'Connection reset in the middle of the answer', resetMidBody],
  [407, 'no-last-chunk', 'Answer ends without its last chunk', noLastChunk],
  [308, 'half-the-body', 'Connection ends after half the answer', halfTheBody],
  [309, 'tiny-packets', 'Answer in packets of 1 to 7 bytes', tinyPackets],
  [310, 'narrow-line', '70 KB at 16 KB a second', narrowLine],
  [311, 'late', 'Answers after 1 to 3 seconds', late],
  [312, 'slow-close', 'Whole answer; the connection stays open for 30 seconds', slowClose],
  [313, 'status-500', 'Always 500', always(500)],
  [413, 'status-502', 'Always 502', always(502)],
  [513, 'status-503', 'Always 503', always(503)],
  [613, 'status-504', 'Always 504', always(504)],
  [713, 'status-503-4001', 'Always 503 with code 4001, try later', always(503, 4001)],
  [314, 'retry-after-seconds', '503 for two seconds, Retry-After 2', brieflyDown('2')],
  [414, 'retry-after-date', '503 for two seconds, Retry-After a date', brieflyDown(twoSecondsOn)],
  [514, 'retry-after-negative', '503 for two seconds, Retry-After -1', brieflyDown('-1')],
  [614, 'retry-after-huge', '503 for two seconds, Retry-After 1000000000', brieflyDown('1000000000')],
  [714, 'retry-after-words', '503 for two seconds, Retry-After abc', brieflyDown('abc')],
  [315, 'rate-limited', '429 for 30 seconds, then fine', rateLimited(true)],
  [415, 'rate-limited-silently', '429 for 30 seconds without Retry-After', rateLimited(false)],
  [515, 'status-461', 'Always 461, busy', always(461)],
  [316, 'flapping', 'Every second call is a 503, in drawn order', flapping],
  [319, 'token-refused-once', '401 until the token is renewed', refusedOnce(401, unauthorised)],
  [419, 'body-401-once', '401 in the body of a 200, until renewed', refusedOnce(200, unauthorised)],
  [320, 'token-refused-always', 'Always 401', tokenRefusedAlways],
  [321, 'token-expired-once', '498 in the body of a 200, until renewed', refusedOnce(200, tokenExpired)],
  [324, 'html-200', 'A web page with status 200', webPage(200, 'Just a moment...')],
  [424, 'html-challenge', 'A challenge page with status 403', webPage(403, 'Attention required')],
  [524, 'html-521', 'A web page with status 521', webPage(521, 'Web server is down')],
  [325, 'truncated-json', 'JSON cut off, length correct', truncatedJson],
  [425, 'garbage-tail', 'JSON with garbage after it', garbageTail],
  [525, 'byte-order-mark', 'JSON after a byte order mark', byteOrderMark],
  [625, 'latin1', 'JSON in Latin-1', latin1],
  [725, 'utf-16', 'JSON in UTF-16', utf16],
  [326, 'redirect-302', 'Redirects to another host, 302', redirectAway(302)],
  [426, 'redirect-307', 'Redirects to another host, 307', redirectAway(307)],
  [526, 'redirect-loop', 'Redirects to itself', redirectLoop],
  [327, 'gzip-bomb', '200 MB packed into 200 KB', gzipBomb],
  [427, 'gzip-twice', 'Packed twice', gzipTwice],
  [527, 'zstd', 'Packed in a way nobody asked for', zstd],
  [627, 'corrupt-gzip', 'Packed, then damaged', corruptGzip],
  [727, 'honest-gzip', 'Packed properly', honestGzip],
  [328, 'endless', 'An answer without end', endless],
  [329, 'too-many', '100,000 messages, more than 16 MiB', tooMany],
  [330, 'long-headers', '30 KB of headers', longHeaders],
  [430, 'hostile-headers', 'Headers that should not be handed on', hostileHeaders],
  [333, 'mutated-1', 'Fields dropped, renamed and retyped', mutated(33)],
  [433, 'mutated-2', 'Fields dropped, renamed and retyped, again', mutated(133)],
  [533, 'mutated-3', 'Fields dropped, renamed and retyped, once more', mutated(233)],
] as const satisfies readonly (readonly [number: number, name: string, title: string, recipe: FaultRecipe])[];

export type FaultName = (typeof faultTable)[number][1];

/** The rows as customers of the demo are listed: by mobile. */
export const faultList = faultTable.map(([number, name, title, recipe]) => ({
  mobile: `447700900${number}`,
  name,
  title,
  recipe,
}));

/** The customers whose calls go wrong. Outages are remembered here: each demo makes its own. */
export function createFaultCustomers(): readonly KnownCustomer[] {
  return faultList.map(({ mobile, recipe }) => ({
    mobile,
    email: '',
    externalId: '',
    reply: recipe(mobile),
  }));
}
