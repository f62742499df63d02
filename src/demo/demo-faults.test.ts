import { describe, expect, test } from 'vitest';
import { faultList } from './demo-faults.ts';

describe('faultList', () => {
  test('mobiles follow the rows of the fault table', () => {
    for (const fault of faultList) expect(fault.mobile).toMatch(/^447700900[3-7](0[3-9]|[12]\d|3[0-3])$/);
  });
});
