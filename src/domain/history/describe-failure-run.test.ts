import { describe, expect, it } from 'vitest';
import { describeFailureRun } from './describe-failure-run.ts';
import type { FailureRun } from './find-failure-runs.ts';
import { toInstant } from '../time/instant.ts';
import { zone } from '../testing/factories.ts';

const run: FailureRun = {
  channel: 'sms',
  count: 4,
  since: toInstant(Date.UTC(2025, 4, 2, 20)),
  ids: ['4', '3', '2', '1'],
  works: ['whatsapp'],
};

describe('describeFailureRun', () => {
  it.each([
    [{}, 'Last 4 SMS failed since 3 May 2025; WhatsApp works.'],
    [
      { channel: 'email', works: ['sms', 'whatsapp', 'viber'] },
      'Last 4 e-mails failed since 3 May 2025; SMS, WhatsApp and Viber work.',
    ],
    [
      { channel: 'viber', count: 1200, works: [] },
      'Last 1,200 Viber messages failed since 3 May 2025; no other channel delivered anything since.',
    ],
    [{ channel: 'pager', works: ['fax'] }, 'Last 4 pager messages failed since 3 May 2025; fax works.'],
  ])('says %j', (changes, words) => {
    expect(describeFailureRun({ ...run, ...changes }, zone('Asia/Kolkata'))).toBe(words);
  });

  it('names the day in the zone that is shown', () => {
    expect(describeFailureRun(run, zone('UTC'))).toContain('since 2 May 2025');
  });
});
