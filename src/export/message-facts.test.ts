import { describe, expect, it } from 'vitest';
import { channel, fetchedAt, history, item, maskerOf, zone } from '../domain/testing/factories.ts';
import { toMessageFacts } from './message.ts';

const kolkata = zone('Asia/Kolkata');

describe('toMessageFacts', () => {
  it('hides and makes visible every word of the vendor’s, and keeps each fact on its line', () => {
    const fields = {
      text: 'x4477',
      sender: 'x\n4477',
      receiver: '4477',
      status: 'X4477',
      id: '4477',
      sent: '4477',
    };
    const [communication] = history(
      channel('new4477', [item({ ...fields, campaign: '4477' })]),
    ).communications;
    if (communication === undefined) throw new Error('no communication');
    const { title, facts, text } = toMessageFacts(communication, {
      zone: kolkata,
      sourceZone: kolkata,
      fetchedAt,
      mask: maskerOf((words) => words.replaceAll('4477', '••')),
    });
    expect(title).toBe('Date unknown (the vendor wrote “••”) · new••');
    expect(facts).toEqual([
      'To: ••',
      'From: x ••',
      'Status: The vendor does not document this status; it is shown as it came. [X••]',
      'Campaign: ••',
      'Id: ••',
    ]);
    expect(text).toBe('x••');
  });
});
