import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Notice } from './answer.ts';
import { isRecord } from '../json.ts';
import { anyJson } from '../testing/any-json.ts';
import { listNodes } from '../testing/list-nodes.ts';
import { collectNotices } from './notices.ts';
import { presentText } from './present-text.ts';
import { findText, readText } from './read-text.ts';

function read(record: Record<string, unknown>): { text: string | undefined; notices: readonly Notice[] } {
  const notices = collectNotices();
  return { text: readText(record, { at: () => 'm', channel: 'sms' }, notices), notices: notices.all };
}

describe('readText', () => {
  it.each([
    [{ subject: ' Hello\n' }, ' Hello\n'],
    [{ subject: '', caption: 'A picture' }, 'A picture'],
    [{ subject: 'A title', caption: 'A picture' }, 'A title'],
    [{ subject: { type: 'text', body: 'Within' } }, 'Within'],
    [{ type: 'text', text: { body: 'Within', preview_url: false } }, 'Within'],
    [{ message: { content: { text: 'Two deep' } } }, 'Two deep'],
    [{ subject: { type: 'text', body: 'Within' }, message: 'Beside' }, 'Beside'],
    [{ subject: { caption: 'A picture' } }, 'A picture'],
    [{ subject: 5 }, '5'],
  ])('reads the words of %j', (record, text) => {
    expect(read(record)).toEqual({ text, notices: [] });
  });

  it.each([
    [{}],
    [{ subject: null }],
    [{ subject: ' \n\u00a0' }],
    [{ template: { name: 'order_update', params: ['Asha', 'BZ-77'] } }],
    [{ mediaUrl: 'https://example.com/a.jpg' }],
  ])('finds none in %j, and has nothing to say', (record) => {
    expect(read(record)).toEqual({ text: undefined, notices: [] });
  });

  it.each([
    ['subject', {}],
    ['subject', ['Asha', 'BZ-77']],
    ['subject', { type: 'template', template: { name: 'order_update' } }],
    ['message', { content: { text: { body: 'Three deep' } } }],
    ['caption', { lines: 2 }],
  ])('says that %s holds none that can be read: %j', (key, raw) => {
    expect(read({ [key]: raw })).toEqual({
      text: undefined,
      notices: [{ kind: 'unreadable-field', at: `m.${key}`, channel: 'sms', raw }],
    });
  });

  it('says what the vendor wrote and no more: every text is a value of the record', () => {
    fc.assert(
      fc.property(anyJson, (record) => {
        fc.pre(isRecord(record));
        const { text } = read(record);
        const values = [...listNodes(record)].flatMap((node): readonly unknown[] => Object.values(node));
        expect(
          text === undefined || values.some((value) => value === text || presentText(value) === text),
        ).toBe(true);
        expect(String(text)).not.toContain('[object');
      }),
    );
  });
});

describe('findText', () => {
  it('takes no caption for the words of an entry that nobody documented', () => {
    expect(findText({ caption: 'A picture' })).toBeUndefined();
    expect(findText({ text: { body: 'Within' } })).toBe('Within');
  });
});
