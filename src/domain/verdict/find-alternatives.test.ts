import { describe, expect, it } from 'vitest';
import type { ChannelAnswer } from '../../contract/capillary/answer.ts';
import { parseDay } from '../time/day.ts';
import { channel, history, item, zone } from '../testing/factories.ts';
import { findAlternatives } from './find-alternatives.ts';
import type { Question } from './verdict.ts';

const on = (day: string, text = 'Hello') =>
  item({ id: `${day} ${text}`, text, sent: `${day}-05-2025 10:02:11` });
function find(fields: Partial<Question>, ...channels: readonly ChannelAnswer[]) {
  const question = { channel: undefined, day: parseDay('2025-05-12'), words: '', ...fields };
  const found = findAlternatives(question, history(...channels), zone('Asia/Kolkata'));
  return found.map(({ sentence, row }) => [sentence.split(':')[0], row.id]);
}

describe('findAlternatives', () => {
  it('takes the nearest to the day, of equals the newest', () => {
    expect(find({ channel: 'sms' }, channel('sms', [on('01'), on('09'), on('15'), on('20')]))).toEqual([
      ['At another time, the nearest of 4', '15 Hello'],
    ]);
  });

  it('takes another channel at another time where the asked one has nothing', () => {
    expect(find({ channel: 'sms', words: 'coupon' }, channel('email', [on('20', 'coupon')]))).toEqual([
      ['At another time', '20 coupon'],
    ]);
  });

  it('names no message twice', () => {
    expect(find({ channel: 'sms', words: 'coupon' }, channel('email', [on('12', 'coupon')]))).toEqual([
      ['By another channel', '12 coupon'],
    ]);
  });

  it('offers the newest without the words where no day is asked', () => {
    expect(find({ day: undefined, words: 'coupon' }, channel('sms', [on('12'), on('13')]))).toEqual([
      ['Without those words, the newest of 2', '13 Hello'],
    ]);
  });

  it('offers nothing that the customer sent, and nothing without a date at another time', () => {
    expect(
      find({ channel: 'sms' }, channel('feedback', [on('12')]), channel('sms', [item({ sent: 'soon' })])),
    ).toEqual([]);
  });
});
