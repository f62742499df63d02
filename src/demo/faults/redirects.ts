import { send } from '../http/send.ts';
import type { FaultRecipe } from './fault-recipe.ts';

/** Points at the second listener, which counts whoever comes. */
export const redirectAway =
  (status: 302 | 307): FaultRecipe =>
  () =>
  ({ request, response, canaryOrigin }) =>
    send(response, status, '', { Location: `${canaryOrigin}${request.url ?? '/'}` });

/** Points at the very same address. */
export const redirectLoop: FaultRecipe =
  () =>
  ({ request, response }) =>
    send(response, 302, '', { Location: request.url ?? '/' });
