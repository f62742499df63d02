import { describe, expect, it } from 'vitest';
import type { Communication } from '../domain/history/communication.ts';
import { createMasker } from '../domain/masking/create-masker.ts';
import { unmasked } from '../domain/masking/masker.ts';
import { ours } from '../domain/masking/safe-text.ts';
import { channel, fetchedAt, history, item, zone } from '../domain/testing/factories.ts';
import { toCsvRows } from './csv.ts';

const settings = { zone: zone('Asia/Kolkata'), sourceZone: zone('Asia/Kolkata'), fetchedAt, mask: unmasked };
const head = {
  state: 'complete',
  asked: ours('Asked: Capillary.'),
  caveats: [ours('It may be cut.')],
} as const;
const found = history(
  channel('sms', [
    item({ id: '1', text: 'Two\r\nlines\u202e', campaign: '-1', sender: 'BAZAAR' }),
    item({ id: '2', sent: 'soon' }),
  ]),
  channel('missed_call', [
    item({ id: '3', status: undefined, text: undefined, sent: '2025-05-27 09:00:00' }),
  ]),
);

function records(mask = unmasked): Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = toCsvRows(found.communications, head, { ...settings, mask });
  return rows.map((cells) =>
    Object.fromEntries(header.map((name, index) => [name, cells[index] ?? 'missing'])),
  );
}

describe('toCsvRows', () => {
  it('writes a communication under the names of its columns', () => {
    expect(records()[0]).toEqual({
      Time: '2025-05-28T13:52:07+05:30',
      'Time zone': 'Asia/Kolkata',
      'Time as Capillary wrote it, where it is no date': '',
      Channels: 'SMS',
      Network: 'capillary',
      Direction: 'to the customer',
      Receiver: '447700900101',
      Sender: 'BAZAAR',
      Text: 'Two\nlines⟨U+202E⟩',
      Status: 'Delivered',
      'Status as Capillary wrote it': 'DELIVERED',
      'Delivered at': '',
      'Completed at': '',
      Campaign: 'none',
      Score: '',
      Id: '1',
      Doubts: '',
      Notes: '',
      Place: '',
      User: '',
      List: 'complete',
      'What was asked for and may be missing': 'Asked: Capillary. It may be cut.',
    });
  });

  it('leaves empty what nobody says', () => {
    expect(records()[1]).toMatchObject({ Direction: 'from the customer', Status: '', Text: '' });
  });

  it('quotes a time that is no date in a column of its own', () => {
    expect(records()[2]).toMatchObject({
      Time: '',
      'Time as Capillary wrote it, where it is no date': 'soon',
      Doubts: 'Sent: not a date: soon',
    });
  });

  it('masks', () => {
    expect(records(createMasker('share', found)).map((record) => record['Receiver'])).toEqual([
      '••••••••0101',
      '••••••••0101',
      '••••••••0101',
    ]);
  });

  it('says of the whole list whether it is complete in each row, and once what may be missing', () => {
    expect(records().map((record) => record['List'])).toEqual(['complete', 'complete', 'complete']);
    expect(records().map((record) => record['What was asked for and may be missing'])).toEqual([
      'Asked: Capillary. It may be cut.',
      '',
      '',
    ]);
  });

  it('says what may be missing where no message is', () => {
    const rows = [...toCsvRows([], { ...head, state: 'partial' }, settings)];
    expect(rows.map((cells) => cells.slice(-2))).toEqual([
      ['List', 'What was asked for and may be missing'],
      ['partial', 'Asked: Capillary. It may be cut.'],
    ]);
  });

  it('makes a row only when it is asked for', () => {
    let asked = 0;
    function* communications(): Generator<Communication, void> {
      for (const each of found.communications) {
        asked += 1;
        yield each;
      }
    }
    const rows = toCsvRows(communications(), head, settings);
    rows.next();
    expect(asked).toBe(0);
    rows.next();
    expect(asked).toBe(1);
  });
});
