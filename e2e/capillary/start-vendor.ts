import { text } from 'node:stream/consumers';
import { type Call, listen, toCall } from '../support/stand-in.ts';
import { answerInteraction, answerToken } from './vendor-answers.ts';
import { basicValue, vendorCredentials } from './vendor-credentials.ts';

/** A server that answers as Capillary does, and that is not the demo. */
export type Vendor = {
  readonly origin: string;
  /** Calls of the interactions, in the order of their coming. */
  readonly calls: readonly Call[];
  readonly tokenCalls: () => number;
  /** From now on the tokens given out so far are refused. */
  readonly revokeTokens: () => void;
  /** Requests that reached the host to which some customers redirect. None is right. */
  readonly strayed: readonly Call[];
  readonly close: () => Promise<void>;
};

export async function startVendor(): Promise<Vendor> {
  const calls: Call[] = [];
  const strayed: Call[] = [];
  let tokens = 0;
  let firstValid = 1;
  const isToken = (value: unknown): boolean => {
    const [, number] = /^canary-access-token-(\d+)$/.exec(String(value)) ?? [];
    return Number(number) >= firstValid && Number(number) <= tokens;
  };
  const elsewhere = await listen((request, response) => {
    strayed.push(toCall(request));
    response.end();
  });
  const main = await listen(async (request, response) => {
    const call = toCall(request);
    response.setHeader('X-Cap-Requestid', `test-${String(calls.length).padStart(6, '0')}`);
    if (call.url.pathname === '/v3/oauth/token/generate') {
      tokens += 1;
      return answerToken(response, await text(request), `${vendorCredentials.token}${tokens}`);
    }
    calls.push(call);
    const { authorization, 'x-cap-api-oauth-token': token } = request.headers;
    const isKnown = authorization === basicValue || isToken(token);
    answerInteraction(response, call, isKnown, elsewhere.origin);
  });
  return {
    origin: main.origin,
    calls,
    tokenCalls: () => tokens,
    revokeTokens: () => {
      firstValid = tokens + 1;
    },
    strayed,
    close: async () => {
      await Promise.all([main.close(), elsewhere.close()]);
    },
  };
}
