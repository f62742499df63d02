import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fillText, shortTexts } from '../customers/retail-texts.ts';
import type { DemoCall } from '../http/demo-call.ts';
import { jsonType } from '../http/send.ts';
import { toFlatMessage } from '../model/answer.ts';
import { mulberry32, pick } from '../model/random.ts';
import { person } from '../model/record.ts';
import { toSeconds, toWallTime } from '../model/wall-time.ts';
import type { FaultRecipe } from './fault-recipe.ts';

/** Well-formed as far as it goes, and it goes on until the caller hangs up. */
export const endless: FaultRecipe = (mobile) => (call) => stream(call, messagesWithoutEnd(mobile));

/** A correct answer of 100,000 messages: larger than the 16 MiB that a reader should take. */
export const tooMany: FaultRecipe = (mobile) => (call) => stream(call, hundredThousand(mobile));

/** Written piece by piece as the caller reads, so that nothing else has to wait. */
async function stream({ response, signal }: DemoCall, pieces: Iterable<string>): Promise<void> {
  response.writeHead(200, { 'Content-Type': jsonType });
  await pipeline(Readable.from(pieces), response, { signal });
}

function* messagesWithoutEnd(mobile: string): Generator<string> {
  yield '{"name":"capillary","interaction":[{"count":1,"name":"sms","messageList":[';
  const pieces = [...toManyMessages(mobile, 1_000, 28)];
  for (;;) yield* pieces.map((piece) => `${piece},`);
}

function* hundredThousand(mobile: string): Generator<string> {
  yield '{"name":"capillary","interaction":[';
  for (const [index, name] of ['sms', 'whatsapp', 'viber', 'line'].entries()) {
    yield `${index === 0 ? '' : ','}{"count":25000,"name":"${name}","messageList":[`;
    let isFirst = true;
    for (const piece of toManyMessages(mobile, 25_000, index)) {
      yield isFirst ? piece : `,${piece}`;
      isFirst = false;
    }
    yield ']}';
  }
  yield '],"warnings":[]}';
}

const from = toSeconds('2021-07-01 00:00:00');
const to = toSeconds('2025-07-01 00:00:00');
const batch = 250;

/** Any prime that does not divide the counts in use: steps of it visit every place once, out of order. */
const stride = 7_919;

/** So many flat messages over four years as JSON, in pieces of 250 joined by commas. Another seed, other ids. */
function* toManyMessages(mobile: string, count: number, seed: number): Generator<string> {
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
