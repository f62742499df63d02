import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { toSizedChannels } from '../customers/sized-customers.ts';
import { type DemoCall, wait } from '../http/demo-call.ts';
import { jsonType, send } from '../http/send.ts';
import { toAnswer } from '../model/answer.ts';
import { mulberry32 } from '../model/random.ts';
import { person } from '../model/record.ts';
import { type FaultRecipe, smallText } from './fault-recipe.ts';

/** One byte, then a second's wait, and so on. */
export const oneByteASecond: FaultRecipe = (mobile) => (call) =>
  pour(
    call,
    Buffer.from(smallText(mobile)),
    () => 1,
    () => wait(call, 1_000),
  );

/** Packets of 1 to 7 bytes, cut inside UTF-8 characters and inside `\u` escapes. */
export const tinyPackets: FaultRecipe = (mobile) => (call) => {
  const random = mulberry32(9);
  call.response.socket?.setNoDelay(true);
  return pour(
    call,
    Buffer.from(escapeHalf(smallText(mobile))),
    () => 1 + Math.floor(random() * 7),
    () => nextTurn(),
  );
};

/** About 70 KB at 16 KB a second: some 4.4 seconds. */
export const narrowLine: FaultRecipe = (mobile) => {
  const record = person('flat', mobile, () =>
    toSizedChannels({ count: 220, seed: 310, days: 365, bursts: 2 }),
  );
  return (call) => {
    const bytes = Buffer.from(JSON.stringify(toAnswer(record, 'capillary', undefined)));
    return pour(
      call,
      bytes,
      () => 1_600,
      () => wait(call, 100),
    );
  };
};

/** The whole answer after 1 to 3 seconds, drawn anew for each call. */
export const late: FaultRecipe = (mobile) => {
  const random = mulberry32(11);
  return async (call) => {
    await wait(call, 1_000 + random() * 2_000);
    send(call.response, 200, smallText(mobile));
  };
};

/** The whole answer at once, by its length; the connection stays open for 30 seconds after it. */
export const slowClose: FaultRecipe = (mobile) => async (call) => {
  const { response } = call;
  const bytes = Buffer.from(smallText(mobile));
  response.writeHead(200, {
    'Content-Type': jsonType,
    'Content-Length': String(bytes.byteLength),
    Connection: 'close',
  });
  response.write(bytes);
  await wait(call, 30_000);
  response.end();
};

/** Writes the bytes in pieces, with a pause after each. */
async function pour(
  { response, signal }: DemoCall,
  bytes: Buffer,
  nextSize: () => number,
  pause: () => Promise<void>,
): Promise<void> {
  response.writeHead(200, { 'Content-Type': jsonType, 'Content-Length': String(bytes.byteLength) });
  for (
    let at = 0, size = nextSize();
    at < bytes.byteLength && !signal.aborted;
    at += size, size = nextSize()
  ) {
    if (!response.write(bytes.subarray(at, at + size))) await once(response, 'drain', { signal });
    await pause();
  }
  response.end();
}

/** The same JSON with every second character beyond ASCII as `\uXXXX`: both spellings occur. */
export function escapeHalf(json: string): string {
  let seen = 0;
  return json.replaceAll(/[^\u0020-\u007e]/gu, (character) => {
    seen += 1;
    if (seen % 2 === 0) return character;
    const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
  });
}
