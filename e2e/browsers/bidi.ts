import { isRecord, type JsonRecord } from '../../src/contract/json.ts';

/** A connection of WebDriver BiDi: https://www.w3.org/TR/webdriver-bidi/ (2026-01-20). */
export type BiDi = {
  /** @throws with the browser's words when it refuses */
  readonly send: (method: string, parameters: JsonRecord) => Promise<JsonRecord>;
  readonly onEvent: (listener: (method: string, parameters: JsonRecord) => void) => void;
  readonly close: () => void;
};

export async function connectBiDi(url: string): Promise<BiDi> {
  const socket = new WebSocket(url);
  const opened = Promise.withResolvers<void>();
  socket.addEventListener('open', () => opened.resolve());
  socket.addEventListener('error', () => opened.reject(new Error(`No browser answers at ${url}.`)));
  const waiting = new Map<unknown, (answer: JsonRecord) => void>();
  const listeners: ((method: string, parameters: JsonRecord) => void)[] = [];
  socket.addEventListener('message', ({ data }) => {
    const message: unknown = JSON.parse(String(data));
    if (!isRecord(message)) return;
    waiting.get(message['id'])?.(message);
    waiting.delete(message['id']);
    const { method, params } = message;
    if (typeof method === 'string' && isRecord(params)) for (const hear of listeners) hear(method, params);
  });
  await opened.promise;
  let id = 0;
  return {
    send: async (method, params) => {
      id += 1;
      const answer = Promise.withResolvers<JsonRecord>();
      waiting.set(id, answer.resolve);
      socket.send(JSON.stringify({ id, method, params }));
      const { type, result, message } = await answer.promise;
      if (type !== 'success' || !isRecord(result)) throw new Error(`${method}: ${String(message)}`);
      return result;
    },
    onEvent: (listener) => listeners.push(listener),
    close: () => socket.close(),
  };
}

/** A line of the console that complains, from `log.entryAdded`. */
export function complaintOf(method: string, { level, text }: JsonRecord): readonly string[] {
  return method === 'log.entryAdded' && level === 'error' ? [String(text)] : [];
}
