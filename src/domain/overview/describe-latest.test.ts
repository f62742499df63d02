import { describe, expect, it } from 'vitest';
import { toInstant } from '../time/instant.ts';
import { zone } from '../testing/factories.ts';
import { describeLatest } from './describe-latest.ts';

describe('describeLatest', () => {
  it('is the day in the zone', () => {
    const latest = { id: '1', sentAt: toInstant(Date.UTC(2025, 4, 27, 20)) };
    expect(describeLatest(latest, zone('Asia/Kolkata'))).toBe('28\u00a0May 2025');
    expect(describeLatest(latest, zone('UTC'))).toBe('27\u00a0May 2025');
  });

  it('says where there is no date, and where there is nothing', () => {
    expect(describeLatest({ id: '1', sentAt: undefined }, zone('UTC'))).toBe('date unknown');
    expect(describeLatest(undefined, zone('UTC'))).toBe('none');
  });
});
