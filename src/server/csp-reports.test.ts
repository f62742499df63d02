import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EventRecord } from '../proxy/endpoint/log.ts';
import { createCspReports } from './csp-reports.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const own = { host: '127.0.0.1', publicOrigin: undefined, isDirectOnly: false };
const ofOurs = { host: 'localhost', 'sec-fetch-site': 'same-origin' };
const caller = { address: '203.0.113.1' };
const other = { address: '203.0.113.2' };

function reports() {
  const events: EventRecord[] = [];
  const log = { request: () => undefined, event: (record: EventRecord) => events.push(record) };
  const handle = createCspReports({ own, log, now: () => 0 });
  const send = (body: unknown, { headers = ofOurs, method = 'POST', from = caller }: Sending = {}) =>
    handle(
      new Request('http://localhost/csp-report', {
        method,
        headers,
        ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
      }),
      from,
    );
  const heard = () => events.map(({ event, cause, count }) => [event, cause, count]);
  return { send, heard };
}
type Sending = {
  readonly headers?: Record<string, string>;
  readonly method?: string;
  readonly from?: typeof caller;
};

const old = {
  'csp-report': { 'document-uri': 'http://x/?mobile=1', 'effective-directive': 'script-src-elem' },
};
const older = { 'csp-report': { 'violated-directive': "style-src 'self' 'nonce-x'" } };
const recent = [{ type: 'csp-violation', body: { effectiveDirective: 'img-src', sample: 'secret' } }];

it('notes the directive of each kind of report, and nothing else', async () => {
  const { send, heard } = reports();
  for (const report of [old, older, recent]) expect((await send(report)).status).toBe(204);
  expect(heard()).toEqual([
    ['csp-report', 'script-src-elem', 1],
    ['csp-report', 'style-src', 1],
    ['csp-report', 'img-src', 1],
  ]);
});

it('does not fill the log, and goes on speaking', async () => {
  const { send, heard } = reports();
  for (let report = 0; report < 100; report += 1) await send(old);
  expect(heard()).toHaveLength(1);
  vi.advanceTimersByTime(60_000);
  expect(heard().at(-1)).toEqual(['csp-report', 'script-src-elem', 99]);
});

it('hears real reports beside any number of directives that do not exist', async () => {
  const { send, heard } = reports();
  for (let number = 0; number < 100; number += 1) {
    const made = Array.from(`${number}`, (digit) => String.fromCodePoint(97 + Number(digit))).join('');
    await send({ 'csp-report': { 'effective-directive': `junk-${made}-src` } });
  }
  await send({ 'csp-report': { 'effective-directive': '<919988221100>' } });
  await send('nonsense');
  expect(heard()).toEqual([]);
  await send(old);
  expect(heard()).toEqual([['csp-report', 'script-src-elem', 1]]);
});

it.each([
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site', origin: 'http://localhost:3000' },
  { 'sec-fetch-site': 'cross-site', origin: 'null' },
  { origin: 'https://evil.test' },
  { origin: 'null' },
])('takes none of another site: %j', async (headers) => {
  const { send, heard } = reports();
  expect((await send(old, { headers: { host: 'localhost', ...headers } })).status).toBe(403);
  expect(heard()).toEqual([]);
});

it('takes those of our pages, which do not say where they are', async () => {
  const { send } = reports();
  expect((await send(old, { headers: { ...ofOurs, origin: 'null' } })).status).toBe(204);
});

it('takes so many a minute of one address, and then still those of others', async () => {
  const { send, heard } = reports();
  const statuses = [];
  for (let report = 0; report < 121; report += 1) statuses.push((await send(recent)).status);
  expect(statuses.filter((status) => status === 204)).toHaveLength(120);
  const refused = await send(old);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
  expect((await send(old, { from: other })).status).toBe(204);
  expect(heard()).toContainEqual(['csp-report', 'script-src-elem', 1]);
});

it('takes 8 KiB at most', async () => {
  expect((await reports().send('x'.repeat(9000))).status).toBe(413);
});

it('is for POST alone', async () => {
  const response = await reports().send('', { method: 'GET' });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
});
