import { unauthorised } from '../http/vendor-errors.ts';
import { hostileHeaders, longHeaders } from './bad-headers.ts';
import { byteOrderMark, garbageTail, latin1, truncatedJson, utf16 } from './broken-texts.ts';
import { halfTheBody, noLastChunk, resetMidBody } from './cut-answers.ts';
import type { FaultName } from './fault-list.ts';
import type { FaultRecipe } from './fault-recipe.ts';
import { mutated } from './mutated-answer.ts';
import { endless, tooMany } from './oversized-answers.ts';
import { corruptGzip, gzipBomb, gzipTwice, honestGzip, zstd } from './packed-answers.ts';
import { redirectAway, redirectLoop } from './redirects.ts';
import { always, brieflyDown, flapping, rateLimited, twoSecondsOn } from './refusals.ts';
import { headersThenSilence, neverAnswers } from './silences.ts';
import { late, narrowLine, oneByteASecond, tinyPackets } from './slow-answers.ts';
import { refusedOnce, tokenExpired, tokenRefusedAlways } from './token-refusals.ts';
import { webPage } from './web-pages.ts';

/** What each fault does. A name without a recipe does not compile. */
export const faultRecipes: Record<FaultName, FaultRecipe> = {
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
