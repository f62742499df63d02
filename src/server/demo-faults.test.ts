import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type FaultName, faultList } from '../demo/demo-faults.ts';
import type { ServiceFault } from '../demo/faults/service-faults.ts';
import { type DemoServer, startDemo } from '../demo/start-demo.ts';
import { captureLog } from '../proxy/testing/capture-log.ts';
import { call, read } from '../proxy/testing/test-handler.ts';
import { startApp } from './app.ts';
import { testConfig } from './testing/test-config.ts';

const found = { httpStatus: 200 };
const problem = (httpStatus: number, type: string, more: object = {}) => ({
  httpStatus,
  type: `/problems/${type}`,
  ...more,
});
const late = problem(504, 'upstream-timeout', { retryable: true });
const failing = problem(502, 'upstream-error', { retryable: true });
const unreadable = problem(502, 'upstream-invalid');
const tooLarge = problem(502, 'upstream-too-large', { retryable: false });
const redirected = problem(502, 'upstream-error', { retryable: false });

/** The demo’s faults, as whoever types the number reads them. */
const expected = {
  'never-answers': late,
  'headers-then-silence': late,
  'one-byte-a-second': late,
  'reset-mid-body': unreadable,
  'no-last-chunk': unreadable,
  'half-the-body': unreadable,
  'tiny-packets': found,
  'narrow-line': found,
  late: found,
  'slow-close': found,
  'status-500': failing,
  'status-502': failing,
  'status-503': failing,
  'status-504': failing,
  'status-503-4001': problem(502, 'upstream-error', { vendorCode: '4001' }),
  'retry-after-seconds': problem(502, 'upstream-error', { retryAfter: 2 }),
  'retry-after-date': failing,
  'retry-after-negative': found,
  'retry-after-huge': problem(502, 'upstream-error', { retryAfter: 60 }),
  'retry-after-words': found,
  'rate-limited': problem(429, 'rate-limited', { retryable: true }),
  'rate-limited-silently': problem(429, 'rate-limited', { retryable: true, retryAfter: 5 }),
  'status-461': failing,
  flapping: found,
  'token-refused-once': found,
  'body-401-once': found,
  'token-refused-always': problem(502, 'upstream-auth', { retryable: false }),
  'token-expired-once': found,
  'html-200': unreadable,
  'html-challenge': problem(403, 'forbidden'),
  'html-521': failing,
  'truncated-json': unreadable,
  'garbage-tail': unreadable,
  'byte-order-mark': found,
  latin1: unreadable,
  'utf-16': unreadable,
  'redirect-302': redirected,
  'redirect-307': redirected,
  'redirect-loop': redirected,
  'gzip-bomb': tooLarge,
  'gzip-twice': unreadable,
  zstd: unreadable,
  'corrupt-gzip': unreadable,
  'honest-gzip': found,
  endless: tooLarge,
  'too-many': tooLarge,
  'long-headers': unreadable,
  'hostile-headers': found,
  'mutated-1': found,
  'mutated-2': found,
  'mutated-3': found,
} as const satisfies Record<FaultName, object>;

/** Where the proxy is to lose patience, a second takes 50 ms; elsewhere a busy machine must not count as a slow vendor. */
const hasty = 0.05;
const patient = 10;
/** Milliseconds: 100,000 messages take a busy machine a while. */
const limit = 60_000;
let demo: DemoServer;
beforeAll(async () => {
  demo = await startDemo({ timeScale: hasty });
});
afterAll(() => demo.close());

/** A proxy of its own for each fault, so that none opens the circuit of another. */
async function search(identifierValue: string, scale: number): Promise<Response> {
  const { clientKey, clientSecret } = demo.credentials;
  const config = testConfig({
    CAPILLARY_BASE_URL: demo.origin,
    CAPILLARY_TIME_ZONE: 'UTC',
    CAPILLARY_CLIENT_KEY: clientKey,
    CAPILLARY_CLIENT_SECRET: clientSecret,
    TIMEOUT_SCALE: String(scale),
    MAX_ANSWER_MIB: '1',
    // Deriving one takes long, on purpose.
    LINK_KEY: Buffer.alloc(32).toString('base64'),
  });
  const app = await startApp(config, captureLog().log);
  onTestFinished(() => app.close());
  return app.handle(call({ identifierName: 'mobile', identifierValue }));
}

it.each(faultList.map(({ name, mobile, title }) => [title, name, mobile] as const))(
  'tells in words what became of a fault of the demo: %s',
  async (_title, name, mobile) => {
    expect(await read(await search(mobile, expected[name] === late ? hasty : patient))).toMatchObject(
      expected[name],
    );
  },
  limit,
);

/** What is wrong with the whole vendor, whoever is searched; where it depends on the call, its own test says what happens. */
const expectedOfAll = {
  none: found,
  down: problem(502, 'upstream-error', { retryable: true }),
  silent: late,
  slow: undefined,
  outage: failing,
  'on-and-off': failing,
  half: undefined,
  'rate-limited': problem(429, 'rate-limited', { retryAfter: 20 }),
  'wrong-credentials': problem(502, 'upstream-auth', { retryable: false }),
} as const satisfies Record<ServiceFault, object | undefined>;

it.each(Object.entries(expectedOfAll).filter(([, words]) => words !== undefined))(
  'tells in words what is wrong with the whole vendor: %s',
  async (fault, words) => {
    const scale = words === late ? hasty : 1;
    const app = await startApp(
      testConfig({ DEMO_FAULT: fault, TIMEOUT_SCALE: String(scale) }),
      captureLog().log,
    );
    onTestFinished(() => app.close());
    const reply = await app.handle(call({ identifierName: 'mobile', identifierValue: '919988221100' }));
    expect(await read(reply)).toMatchObject(words ?? {});
  },
  limit,
);

it('hands on none of the vendor’s headers', async () => {
  const { headers } = await search('447700900430', patient);
  expect([...headers.keys()].sort()).toEqual([
    'cache-control',
    'content-length',
    'content-security-policy',
    'content-type',
    'cross-origin-resource-policy',
    'referrer-policy',
    'vary',
    'x-content-type-options',
    'x-request-id',
  ]);
});

it('never followed a redirect', () => {
  expect(demo.calls.canaryHits).toBe(0);
});
