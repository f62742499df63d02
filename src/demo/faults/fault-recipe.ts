import type { Reply } from '../http/demo-call.ts';

/** Makes one customer's reply, with whatever it has to remember between calls. */
export type FaultRecipe = (mobile: string) => Reply;
