import { expect, it } from 'vitest';
import { toInstant } from '../domain/time/instant.ts';
import { exportName } from './file-name.ts';

it('names a file by its moment and kind, without a colon', () => {
  const at = toInstant(Date.UTC(2026, 10, 24, 14, 2, 11, 987));
  expect(exportName(at, 'csv')).toBe('customer-timeline-2026-11-24T14-02-11Z.csv');
  expect(exportName(at, 'json')).toBe('customer-timeline-2026-11-24T14-02-11Z.json');
  expect(exportName(at, 'png', { number: 1, of: 1 })).toBe('customer-timeline-2026-11-24T14-02-11Z.png');
  expect(exportName(at, 'png', { number: 2, of: 5 })).toBe(
    'customer-timeline-2026-11-24T14-02-11Z-part-2-of-5.png',
  );
});
