import { describe, expect, it, onTestFinished } from 'vitest';
import { readAnswer } from '../contract/capillary/read-answer.ts';
import repeatedLists from '../contract/fixtures/repeated-lists.json?raw';
import { isRecord, ownValue } from '../contract/json.ts';
import { parseJson } from '../contract/parse-json.ts';
import { readInteractionsEnvelope } from '../contract/protocol/envelope.ts';
import { createCapillaryClient } from './capillary/client.ts';
import { type RealConfig, readConfig } from './config/config.ts';
import { createProxy } from './create-proxy.ts';
import { captureLog } from './testing/capture-log.ts';
import { serveHttp } from './testing/serve-test.ts';
import { call } from './testing/test-handler.ts';

const mobile = { identifierName: 'mobile', identifierValue: '919988221100' } as const;
const username = 'till.canary-4711';
const password = 'canary-password-Zk8';

function configFor(origin: string): RealConfig {
  const reading = readConfig(
    {
      CAPILLARY_BASE_URL: origin,
      CAPILLARY_USERNAME: username,
      CAPILLARY_PASSWORD: password,
      CAPILLARY_TIME_ZONE: 'UTC',
    },
    0,
  );
  if (!reading.ok || reading.config.mode !== 'real') throw new Error('not real');
  return reading.config;
}

/** What a browser gets, and the log says, where the vendor answers these bytes. */
async function ask(body: Buffer | string | ((headers: NodeJS.Dict<string | string[]>) => string)) {
  const origin = await serveHttp((request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(typeof body === 'function' ? body(request.headers) : body);
  });
  const { log, lines } = captureLog();
  const config = configFor(origin);
  const version = '1.2.3';
  const client = createCapillaryClient({ ...config, version });
  onTestFinished(() => client.close());
  const handle = createProxy({ config, client, examples: [], version, log, isReady: () => true });
  const response = await handle(call(mobile));
  const text = await response.text();
  return { status: response.status, text, log: lines.join('') };
}

function historyOf(text: string) {
  const parsed = parseJson(text);
  const envelope = parsed.ok ? readInteractionsEnvelope(parsed.value) : undefined;
  return { envelope, answer: readAnswer(envelope?.answer, envelope?.changes) };
}

describe('what the vendor writes', () => {
  it('reaches the browser with every digit as it was written', async () => {
    const numbers = ['12345678901234567890', '12345678901234567890.5', '1e400', '1.10', '-0', '1E5'];
    const fields = numbers.map((number, index) => `"n${index}":${number}`).join();
    const { text } = await ask(
      `{"name":"capillary","interaction":[{"name":"sms","count":1e400,"messageList":[{"id":1,${fields}}]}]}`,
    );
    const { envelope, answer } = historyOf(text);
    const raw = answer.networks[0]?.channels[0]?.items[0]?.raw;
    expect(isRecord(raw) && numbers.map((_, index) => ownValue(raw, `n${index}`))).toEqual(numbers);
    expect(answer.notices).toMatchObject([
      { kind: 'unreadable-count', at: 'interaction[0].count', raw: '1e400' },
    ]);
    expect(envelope).not.toHaveProperty('changes');
  });

  it('is told of where a list is named twice: the earlier one is kept', async () => {
    const { text } = await ask(repeatedLists);
    const { envelope, answer } = historyOf(text);
    expect(envelope?.changes).toEqual([{ kind: 'repeated-key', count: 1 }]);
    expect(answer.notices[0]).toMatchObject({ kind: 'repeated-key', at: '["interaction (repeated)"]' });
    expect(JSON.stringify(answer.notices)).toContain('The first list, second');
  });

  it('is told of where its bytes are no text', async () => {
    const { text } = await ask(
      Buffer.from('{"name":"capillary","interaction":[],"city":"K\xf6ln"}', 'latin1'),
    );
    expect(historyOf(text).answer.notices).toEqual([
      { kind: 'undecodable-text', at: 'city', channel: undefined, raw: 'K\ufffdln' },
    ]);
  });

  it.each([
    '"otp":482913,"otp":null',
    '"otp":"482913","otp":""',
    '"subject":"Your OTP is 482913","subject":"Hello"',
  ])('travels masked where an earlier one of equal keys is a code: %s', async (fields) => {
    const { text } = await ask(
      `{"name":"capillary","interaction":[{"name":"sms","messageList":[{"id":1,${fields}}]}]}`,
    );
    expect(text).toContain('(repeated)');
    expect(text).not.toContain('482913');
  });
});

describe('what proves us to the vendor', () => {
  it('never leaves in an answer that echoes our request', async () => {
    const { status, text, log } = await ask((headers) =>
      JSON.stringify({ name: 'capillary', interaction: [], echo: { ...headers } }),
    );
    expect(status).toBe(502);
    expect(JSON.parse(text)).toMatchObject({ type: '/problems/upstream-invalid', retryable: false });
    expect(text).toContain('held the credentials of this service');
    expect(log).toContain('"cause":"CREDENTIAL_ECHO"');
    const value = Buffer.from(username).toString('base64').slice(0, 16);
    expect(text + log).not.toMatch(new RegExp(`canary|${value}`));
  });

  it('never leaves as the code of an error', async () => {
    const { text, log } = await ask(JSON.stringify({ errors: [{ status: false, code: password }] }));
    expect(JSON.parse(text)).toMatchObject({ type: '/problems/upstream-invalid' });
    expect(text + log).not.toContain('canary');
  });
});
