import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DemoCall } from '../http/demo-call.ts';
import { jsonType } from '../http/send.ts';
import type { FaultRecipe } from './fault-recipe.ts';
import { toManyMessages } from './to-many-messages.ts';

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
