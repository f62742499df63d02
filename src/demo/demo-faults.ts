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
import { late, narrowLine, oneByteASecond, tinyPackets } from './faults/slow-answers.ts';
import { unauthorised } from './http/errors.ts';

/**
 * The faults that a person can type. The mobile is `447700900` and three digits: the last two are the row of
 * the fault table, the first is 3, and 4 to 7 for the row's further variants.
 */
export const faultList = [
  { mobile: '447700900303', name: 'never-answers', title: 'Accepts the call, never answers' },
  { mobile: '447700900304', name: 'headers-then-silence', title: 'Sends headers, then nothing' },
  { mobile: '447700900305', name: 'one-byte-a-second', title: 'Sends one byte a second' },
  { mobile: '447700900307', name: 'reset-mid-body', title: 'Connection reset in the middle of the answer' },
  { mobile: '447700900407', name: 'no-last-chunk', title: 'Answer ends without its last chunk' },
  { mobile: '447700900308', name: 'half-the-body', title: 'Connection ends after half the answer' },
  { mobile: '447700900309', name: 'tiny-packets', title: 'Answer in packets of 1 to 7 bytes' },
  { mobile: '447700900310', name: 'narrow-line', title: '70 KB at 16 KB a second' },
  { mobile: '447700900311', name: 'late', title: 'Answers after 1 to 3 seconds' },
  { mobile: '447700900313', name: 'status-500', title: 'Always 500' },
  { mobile: '447700900413', name: 'status-502', title: 'Always 502' },
  { mobile: '447700900513', name: 'status-503', title: 'Always 503' },
  { mobile: '447700900613', name: 'status-504', title: 'Always 504' },
  { mobile: '447700900713', name: 'status-503-4001', title: 'Always 503 with code 4001, try later' },
  { mobile: '447700900314', name: 'retry-after-seconds', title: '503 for two seconds, Retry-After 2' },
  { mobile: '447700900414', name: 'retry-after-date', title: '503 for two seconds, Retry-After a date' },
  { mobile: '447700900514', name: 'retry-after-negative', title: '503 for two seconds, Retry-After -1' },
  { mobile: '447700900614', name: 'retry-after-huge', title: '503 for two seconds, Retry-After 1000000000' },
  { mobile: '447700900714', name: 'retry-after-words', title: '503 for two seconds, Retry-After abc' },
  { mobile: '447700900315', name: 'rate-limited', title: '429 for 30 seconds, then fine' },
  { mobile: '447700900415', name: 'rate-limited-silently', title: '429 for 30 seconds without Retry-After' },
  { mobile: '447700900515', name: 'status-461', title: 'Always 461, busy' },
  { mobile: '447700900316', name: 'flapping', title: 'Every second call is a 503, in drawn order' },
  { mobile: '447700900319', name: 'token-refused-once', title: '401 until the token is renewed' },
  { mobile: '447700900419', name: 'body-401-once', title: '401 in the body of a 200, until renewed' },
  { mobile: '447700900320', name: 'token-refused-always', title: 'Always 401' },
  { mobile: '447700900321', name: 'token-expired-once', title: '498 in the body of a 200, until renewed' },
  { mobile: '447700900324', name: 'html-200', title: 'A web page with status 200' },
  { mobile: '447700900424', name: 'html-challenge', title: 'A challenge page with status 403' },
  { mobile: '447700900524', name: 'html-521', title: 'A web page with status 521' },
  { mobile: '447700900325', name: 'truncated-json', title: 'JSON cut off, length correct' },
  { mobile: '447700900425', name: 'garbage-tail', title: 'JSON with garbage after it' },
  { mobile: '447700900525', name: 'byte-order-mark', title: 'JSON after a byte order mark' },
  { mobile: '447700900625', name: 'latin1', title: 'JSON in Latin-1' },
  { mobile: '447700900725', name: 'utf-16', title: 'JSON in UTF-16' },
  { mobile: '447700900326', name: 'redirect-302', title: 'Redirects to another host, 302' },
  { mobile: '447700900426', name: 'redirect-307', title: 'Redirects to another host, 307' },
  { mobile: '447700900526', name: 'redirect-loop', title: 'Redirects to itself' },
  { mobile: '447700900327', name: 'gzip-bomb', title: '200 MB packed into 200 KB' },
  { mobile: '447700900427', name: 'gzip-twice', title: 'Packed twice' },
  { mobile: '447700900527', name: 'zstd', title: 'Packed in a way nobody asked for' },
  { mobile: '447700900627', name: 'corrupt-gzip', title: 'Packed, then damaged' },
  { mobile: '447700900727', name: 'honest-gzip', title: 'Packed properly' },
  { mobile: '447700900328', name: 'endless', title: 'An answer without end' },
  { mobile: '447700900329', name: 'too-many', title: '100,000 messages, more than 16 MiB' },
  { mobile: '447700900330', name: 'long-headers', title: '30 KB of headers' },
  { mobile: '447700900430', name: 'hostile-headers', title: 'Headers that should not be handed on' },
  { mobile: '447700900333', name: 'mutated-1', title: 'Fields dropped, renamed and retyped' },
  { mobile: '447700900433', name: 'mutated-2', title: 'Fields dropped, renamed and retyped, again' },
  { mobile: '447700900533', name: 'mutated-3', title: 'Fields dropped, renamed and retyped, once more' },
] as const;

export type FaultName = (typeof faultList)[number]['name'];

/** What each fault does. A name without a recipe does not compile. */
const faultRecipes: Record<FaultName, FaultRecipe> = {
  'never-answers': neverAnswers,
  'headers-then-silence': headersThenSilence,
  'one-byte-a-second': oneByteASecond,
  'reset-mid-body': resetMidBody,
  'no-last-chunk': noLastChunk,
  'half-the-body': halfTheBody,
  'tiny-packets': tinyPackets,
  'narrow-line': narrowLine,
  late,
  'status-500': always(500),
  'status-502': always(502),
  'status-503': always(503),
  'status-504': always(504),
  'status-503-4001': always(503, 4001),
  'status-461': always(461),
  'retry-after-seconds': brieflyDown('2'),
  'retry-after-date': brieflyDown(twoSecondsOn),
  'retry-after-negative': brieflyDown('-1'),
  'retry-after-huge': brieflyDown('1000000000'),
  'retry-after-words': brieflyDown('abc'),
  'rate-limited': rateLimited(true),
  'rate-limited-silently': rateLimited(false),
  flapping,
  'token-refused-once': refusedOnce(401, unauthorised),
  'body-401-once': refusedOnce(200, unauthorised),
  'token-refused-always': tokenRefusedAlways,
  'token-expired-once': refusedOnce(200, tokenExpired),
  'html-200': webPage(200, 'Just a moment...'),
  'html-challenge': webPage(403, 'Attention required'),
  'html-521': webPage(521, 'Web server is down'),
  'truncated-json': truncatedJson,
  'garbage-tail': garbageTail,
  'byte-order-mark': byteOrderMark,
  latin1,
  'utf-16': utf16,
  'redirect-302': redirectAway(302),
  'redirect-307': redirectAway(307),
  'redirect-loop': redirectLoop,
  'gzip-bomb': gzipBomb,
  'gzip-twice': gzipTwice,
  zstd,
  'corrupt-gzip': corruptGzip,
  'honest-gzip': honestGzip,
  endless,
  'too-many': tooMany,
  'long-headers': longHeaders,
  'hostile-headers': hostileHeaders,
  'mutated-1': mutated(33),
  'mutated-2': mutated(133),
  'mutated-3': mutated(233),
};

/** The customers whose calls go wrong. Outages are remembered here: each demo makes its own. */
export function createFaultCustomers(): readonly KnownCustomer[] {
  return faultList.map(({ mobile, name }) => ({
    mobile,
    email: '',
    externalId: '',
    reply: faultRecipes[name](mobile),
  }));
}
