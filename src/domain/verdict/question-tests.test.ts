import { describe, expect, it } from 'vitest';
import { parseDay } from '../time/day-number.ts';
import { channel, history, item, zone } from '../testing/factories.ts';
import { isToCustomer, questionTests } from './question-tests.ts';

const day = parseDay('2025-05-12');
const { communications } = history(
  channel('sms', [
    item({ id: 'late', sent: '13-05-2025 23:00:00' }),
    item({ id: 'early', sent: '11-05-2025 00:00:00' }),
    item({ id: 'undated', sent: 'soon' }),
  ]),
);
const idsBy = (name: string) => {
  const { byDay } = questionTests({ channel: undefined, day, words: '' }, zone(name));
  return communications.filter(byDay).map(({ id }) => id);
};

describe('questionTests', () => {
  it('takes a day as the clocks of the display zone show it, with the day before and after', () => {
    expect(idsBy('Asia/Kolkata')).toEqual(['late', 'early']);
    expect(idsBy('Asia/Tokyo')).toEqual(['early']);
    expect(idsBy('America/New_York')).toEqual(['late']);
  });

  it('passes everything that is not asked, undated messages too', () => {
    const tests = questionTests({ channel: undefined, day: undefined, words: ' ' }, zone('UTC'));
    for (const test of [tests.byChannel, tests.byDay, tests.byWords])
      expect(communications.every(test)).toBe(true);
  });
});

describe('isToCustomer', () => {
  it.each([
    ['sms', {}, true],
    ['feedback', {}, false],
    ['new one', {}, true],
    ['survey', { kind: 'survey', completed: '12-05-2025 10:00:00' }, true],
  ] as const)('asks whether %s was sent to them', (name, fields, is) => {
    expect(history(channel(name, [item(fields)])).communications.map(isToCustomer)).toEqual([is]);
  });
});
