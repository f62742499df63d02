import { describe, expect, it } from 'vitest';
import { channel, history, item, zone } from '../testing/factories.ts';
import { parseDay } from '../time/day.ts';
import { selectCommunications } from '../view/select.ts';
import { wholeView } from '../view/view.ts';
import { toListView } from './list-view.ts';
import type { Question } from './question.ts';
import { toVerdict } from './verdict.ts';

const kolkata = zone('Asia/Kolkata');
const asked = history(
  channel('sms', [
    item({ id: 'coupon', text: 'Your coupon EX20', sent: '12-05-2025 10:00:00' }),
    item({ id: 'code word', text: 'Show code EX7AB2 at the till', sent: '20-05-2025 10:00:00' }),
    item({ id: 'parcel', text: 'A parcel', sent: '13-05-2025 10:00:00' }),
  ]),
  channel('feedback', [item({ id: 'written', text: 'Where is my parcel', sent: '13-05-2025 11:00:00' })]),
);
const shownBy = (fields: Partial<Question>) => {
  const question: Question = { missed: 'coupon', channel: undefined, day: undefined, ...fields };
  const { found } = toVerdict(question, asked, kolkata);
  const view = { ...wholeView, campaigns: ['9'], order: 'oldest' } as const;
  const changes = toListView(question, found, asked, view, kolkata);
  if (changes === undefined) return undefined;
  return selectCommunications(asked.communications, { ...view, ...changes }, kolkata).shown.map(
    ({ id }) => id,
  );
};

describe('toListView', () => {
  it('shows exactly what was found, whatever was filtered before', () => {
    expect(shownBy({ missed: 'coupon', day: parseDay('2025-05-12') })).toEqual(['coupon']);
    expect(shownBy({ missed: { words: 'show code' }, channel: 'sms' })).toEqual(['code word']);
  });

  it('leaves out what the customer wrote', () => {
    expect(shownBy({ missed: { words: 'parcel' } })).toEqual(['parcel']);
  });

  it('is none where no filters say it', () => {
    expect(shownBy({ missed: 'coupon' })).toBeUndefined();
  });
});
