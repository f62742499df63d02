import { expect, it } from 'vitest';
import type { EventRecord } from '../proxy/endpoint/log.ts';
import { createCspReports } from './create-csp-reports.ts';

function reports() {
  const events: EventRecord[] = [];
  const handle = createCspReports({ request: () => undefined, event: (record) => events.push(record) });
  const send = (body: unknown, method = 'POST') =>
    handle(
      new Request(
        'http://localhost/csp-report',
        method === 'POST' ? { method, body: JSON.stringify(body) } : { method },
      ),
    );
  return { send, events };
}
const old = {
  'csp-report': { 'document-uri': 'http://x/?mobile=1', 'effective-directive': 'script-src-elem' },
};
const recent = [{ type: 'csp-violation', body: { effectiveDirective: 'img-src', sample: 'secret' } }];

it('notes the directive of either kind of report, and nothing else', async () => {
  const { send, events } = reports();
  expect((await send(old)).status).toBe(204);
  expect((await send(recent)).status).toBe(204);
  expect(events).toEqual([
    { event: 'csp-report', cause: 'script-src-elem', count: 1 },
    { event: 'csp-report', cause: 'img-src', count: 1 },
  ]);
});

it('does not fill the log', async () => {
  const { send, events } = reports();
  for (let report = 0; report < 1000; report += 1) await send(old);
  expect(events.map(({ count }) => count)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512]);
});

it('does not note words that are no directive', async () => {
  const { send, events } = reports();
  await send({ 'csp-report': { 'effective-directive': '<919988221100>' } });
  await send('nonsense');
  expect(events).toEqual([]);
});

it('takes 8 KiB at most', async () => {
  expect((await reports().send('x'.repeat(9000))).status).toBe(413);
});

it('is for POST alone', async () => {
  const response = await reports().send('', 'GET');
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
});
