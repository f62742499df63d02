import { person } from '../customers/person.ts';
import { fillText } from '../customers/sized/fill-text.ts';
import { shortTexts } from '../customers/sized/texts.ts';
import { mulberry32 } from '../model/mulberry32.ts';
import { pick } from '../model/pick.ts';
import { toFlatMessage } from '../model/to-flat-message.ts';
import { toSeconds, toWallTime } from '../model/wall-time.ts';

const from = toSeconds('2021-07-01 00:00:00');
const to = toSeconds('2025-07-01 00:00:00');
const batch = 250;

/** Any prime that does not divide the counts in use: steps of it visit every place once, out of order. */
const stride = 7_919;

/** So many flat messages over four years as JSON, in pieces of 250 joined by commas. Another seed, other ids. */
export function* toManyMessages(mobile: string, count: number, seed: number): Generator<string> {
  const random = mulberry32(seed);
  const receiver = person('flat', mobile, () => []);
  for (let start = 0; start < count; start += batch) {
    const messages = Array.from({ length: Math.min(batch, count - start) }, (_, index) => {
      const place = ((start + index) * stride) % count;
      return toFlatMessage(receiver, 'sms', {
        id: 1_625_000_000_000 + place * 100 + seed,
        subject: fillText(random, pick(random, shortTexts)),
        status: random() < 0.8 ? 'IN_GTW' : 'SENT',
        sent: toWallTime(from + Math.floor((place * (to - from)) / count)),
      });
    });
    yield messages.map((message) => JSON.stringify(message)).join(',');
  }
}
