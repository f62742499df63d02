import type { IncomingMessage, ServerResponse } from 'node:http';
import { readPass } from '../auth/read-pass.ts';
import type { DemoContext } from './demo-context.ts';
import { readQuery } from './read-query.ts';
import { sendJson } from './send.ts';
import { customerNotFound, flatError, tokenRefused, unauthorised } from './vendor-errors.ts';

/** `GET /v2/customers/interaction`: credentials first, then the parameters, then the customer. */
export async function answerInteractions(
  request: IncomingMessage,
  response: ServerResponse,
  parameters: URLSearchParams,
  context: DemoContext,
): Promise<void> {
  context.counters.countInteraction(parameters.get('identifierValue'));
  const pass = readPass(request, context.tokens);
  if (pass === 'unauthorised') return sendJson(response, 401, unauthorised);
  if (pass === 'expired') return sendJson(response, 401, tokenRefused);
  const query = readQuery(parameters);
  if (typeof query === 'string') return sendJson(response, 400, flatError(400, query));
  const reply = context.find(query.identifierName, query.identifierValue);
  if (reply === undefined) return sendJson(response, 200, customerNotFound);
  const ended = new AbortController();
  response.once('close', () => ended.abort());
  try {
    await reply({
      request,
      response,
      network: query.network,
      type: query.type,
      pass,
      canaryOrigin: context.canaryOrigin,
      timeScale: context.timeScale,
      now: context.now(),
      signal: ended.signal,
    });
  } catch (error) {
    if (!ended.signal.aborted) throw error;
  }
}
