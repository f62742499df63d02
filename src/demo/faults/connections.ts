import { once } from 'node:events';
import { type DemoCall, wait } from '../http/demo-call.ts';
import { jsonType } from '../http/send.ts';
import { type FaultRecipe, smallText } from './fault-recipe.ts';

/** Takes the call and says nothing until the caller hangs up. */
export const neverAnswers: FaultRecipe =
  () =>
  async ({ response, signal }) => {
    await once(response, 'close', { signal });
  };

/** Promises an answer and its length, then says nothing until the caller hangs up. */
export const headersThenSilence: FaultRecipe =
  (mobile) =>
  async ({ response, signal }) => {
    const length = Buffer.byteLength(smallText(mobile));
    response.writeHead(200, { 'Content-Type': jsonType, 'Content-Length': String(length) });
    response.flushHeaders();
    await once(response, 'close', { signal });
  };

/** Sends half of what it promised, then resets the connection (RST). */
export const resetMidBody: FaultRecipe = (mobile) => async (call) => {
  await sendHalf(call, mobile);
  call.response.socket?.resetAndDestroy();
};

/** Sends half of what it promised, then ends the connection in good order (FIN). */
export const halfTheBody: FaultRecipe = (mobile) => async (call) => {
  await sendHalf(call, mobile);
  call.response.socket?.end();
};

/** Sends the whole text chunked, and ends the connection instead of the last chunk. */
export const noLastChunk: FaultRecipe = (mobile) => async (call) => {
  call.response.writeHead(200, { 'Content-Type': jsonType });
  call.response.write(smallText(mobile));
  await wait(call, 50);
  call.response.socket?.end();
};

/** The pause lets the half arrive before the connection ends: a reset may overtake it. */
async function sendHalf(call: DemoCall, mobile: string): Promise<void> {
  const bytes = Buffer.from(smallText(mobile));
  call.response.writeHead(200, { 'Content-Type': jsonType, 'Content-Length': String(bytes.byteLength) });
  call.response.write(bytes.subarray(0, Math.floor(bytes.byteLength / 2)));
  await wait(call, 50);
}
