import { once } from 'node:events';
import { jsonType } from '../http/send.ts';
import type { FaultRecipe } from './fault-recipe.ts';
import { smallText } from './small-text.ts';

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
