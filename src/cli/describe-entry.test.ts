import { expect, it } from 'vitest';
import { describeEntry } from './describe-entry.ts';
import { entry } from './testing/manifests.ts';

it('says of a row what became of it', () => {
  const file = { name: 'a.png', bytes: 1, sha256: 'ab' };
  expect(describeEntry(entry({ row: 7, folder: 'ticket-81', files: [file] }))).toBe(
    'row 7: 38 of 412 messages, 1 file in ticket-81',
  );
  expect(describeEntry(entry({ row: 7, outcome: 'failed', problem: 'Gone.', counts: null }))).toBe(
    'row 7 failed: Gone.',
  );
});
