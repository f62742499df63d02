import { describe, expect, it } from 'vitest';
import type { ChannelAnswer, Item } from '../../contract/capillary/answer.ts';
import { channel, history, item, zone } from '../testing/factories.ts';
import { alsoReached } from './describe-found.ts';

const kolkata = zone('Asia/Kolkata');
const on = (day: string, fields: Partial<Item> = {}) => item({ sent: `${day}-05-2025 10:02:11`, ...fields });
const failed = (day: string) => on(day, { status: 'FAILED' });

function reached(...channels: readonly ChannelAnswer[]) {
  const asked = history(...channels);
  const found = asked.communications.filter((each) => each.channels.includes('sms'));
  return alsoReached(found, asked, kolkata).sentences;
}

describe('alsoReached', () => {
  it.each([
    [{ delivered: '12-05-2025 10:03:05' }, 'An e-mail on the same day was delivered at 10:03:05.'],
    [{}, 'An e-mail on the same day was delivered; no time given.'],
    [
      { status: 'OPENED', delivered: '12-05-2025 10:03:05' },
      'An e-mail on the same day was delivered at 10:03:05 and reported as opened.',
    ],
    [{ status: 'CLICKED' }, 'An e-mail on the same day was reported as opened.'],
    [
      { delivered: '12-05-2025 10:02:10' },
      'An e-mail on the same day was delivered at 10:02:10 (the time is doubtful).',
    ],
  ])('says how sure it is (%j)', (fields, sentence) => {
    expect(reached(channel('sms', [failed('12')]), channel('email', [on('12', fields)]))).toEqual([sentence]);
  });

  it('names the day where the failures are of several', () => {
    expect(
      reached(channel('sms', [failed('12'), failed('14')]), channel('viber', [on('14'), on('13')])),
    ).toEqual(['A Viber message on 14 May 2025 was delivered; no time given.']);
  });

  it('tells the newest three and counts the rest', () => {
    const many = ['1', '2', '3', '4', '5'].map((id) => on('12', { id }));
    expect(reached(channel('sms', [failed('12')]), channel('line', many)).slice(2)).toEqual([
      'A LINE message on the same day was delivered; no time given.',
      '2 more messages reached the customer likewise.',
    ]);
  });

  it.each([
    ['nothing failed', on('12', { status: 'SENT' }), on('12')],
    ['the failure has no date', item({ status: 'FAILED', sent: 'soon' }), on('12')],
    [
      'the dates are in doubt',
      item({ status: 'FAILED', sent: '01-01-1970 05:30:00' }),
      item({ sent: '01-01-1970 05:30:00' }),
    ],
    ['the other did not arrive for sure', failed('12'), on('12', { status: 'SENT' })],
    ['the other is of another day', failed('12'), on('13')],
  ])('says nothing where %s', (_name, sms, email) => {
    expect(reached(channel('sms', [sms]), channel('email', [email]))).toEqual([]);
  });
});
