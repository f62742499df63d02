import { describe, expect, it } from 'vitest';
import type { Item } from '../contract/answer.ts';
import { channel, fetchedAt, history, item, maskerOf, zone } from '../domain/testing/factories.ts';
import { toReportFacts } from './to-report-facts.ts';

const kolkata = zone('Asia/Kolkata');

const mask = maskerOf((text) => text.replaceAll('447700900101', '••••0101'));

function factsOf(fields: Partial<Item>, { ids = false, name = 'sms' } = {}): readonly string[] {
  const [first] = history(channel(name, [item(fields)])).communications;
  if (first === undefined) throw new Error('no communication');
  const settings = { zone: kolkata, sourceZone: kolkata, fetchedAt, mask, ids };
  return toReportFacts(first, settings).map(
    ({ label, value, doubt }) => `${doubt ? '⚠ ' : ''}${label}: ${value}`,
  );
}

describe('toReportFacts', () => {
  it('says to whom, what became of it and how much later, and what for', () => {
    expect(factsOf({ sender: 'SHOP', delivered: '28-05-2025 13:52:17', campaign: '1242049' })).toEqual([
      'To: ••••0101',
      'From: SHOP',
      'Status: Delivered to the recipient. [DELIVERED]',
      'Delivered: 28 May 2025, 13:52:17 (Kolkata +5:30), 10 s later',
      'Campaign: 1242049',
    ]);
  });

  it('says that no time was given for what only the status reports', () => {
    expect(factsOf({ status: 'OPENED' })).toContain('Opened: reported, no time given');
  });

  it('says that a status is missing', () => {
    expect(factsOf({ status: undefined })).toContain('Status: Capillary gives none');
  });

  it('shows an unknown status as it came, masked', () => {
    expect(factsOf({ status: 'TO_447700900101' }).join(' ')).toContain('[TO_••••0101]');
  });

  it('marks a delivery before the sending as doubtful', () => {
    expect(factsOf({ delivered: '28-05-2025 13:52:00' })).toContain(
      '⚠ Delivered, in doubt: Delivered 7 s before it was sent',
    );
  });

  it('does not repeat what stands in the place of the time', () => {
    expect(factsOf({ sent: 'soon' }).join(' ')).not.toContain('soon');
  });

  it('tells what Capillary masked from what the report masks', () => {
    expect(factsOf({ receiver: 'XXXXX' })).toContain('To: ••••• (masked by Capillary)');
  });

  it('says of an e-mail that only its title is known', () => {
    expect(factsOf({}, { name: 'email' })).toContain('Text: title only; the e-mail’s body is not known here');
  });

  it('says that no campaign sent it', () => {
    expect(factsOf({ campaign: '-1' })).toContain('Campaign: none');
  });

  it('gives ids only when asked', () => {
    expect(factsOf({ id: '77' }).join(' ')).not.toContain('77 ');
    expect(factsOf({ id: '77' }, { ids: true })).toContain('Id: 77');
    expect(factsOf({}, { ids: true })).toContain('Id: Capillary gives none');
  });

  it('holds no masked value, wherever it stood', () => {
    const everywhere = factsOf(
      { id: '447700900101', sender: '447700900101', campaign: '447700900101', delivered: '447700900101' },
      { ids: true, name: 'x447700900101' },
    );
    expect(everywhere.join(' ')).not.toContain('447700900101');
  });
});
