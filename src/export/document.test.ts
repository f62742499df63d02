import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../contract/parse-json.ts';
import { unmasked } from '../domain/masking/masker.ts';
import { createMasker } from '../domain/masking/share/create-masker.ts';
import { channel, fetchedAt, history, item, zone } from '../domain/testing/factories.ts';
import { wholeView } from '../domain/view/view.ts';
import { readExport, writeJson } from './document.ts';
import { toExportHead, toExportRow } from './to-document.ts';

const text = fc.option(fc.string({ unit: 'binary' }), { nil: undefined });
const items = fc.array(
  fc.record({
    id: text,
    text,
    sender: text,
    receiver: text,
    status: text,
    campaign: text,
    sent: text,
    delivered: text,
  }),
  { maxLength: 5 },
);
const utc = zone('UTC');

function parse(json: string): unknown {
  const parsed = parseJson(json);
  return parsed.ok ? parsed.value : undefined;
}

describe('writeJson', () => {
  it('is read back as it was, whatever the vendor said, masked or not', () => {
    fc.assert(
      fc.property(items, fc.boolean(), (fields, masked) => {
        const found = history(channel('sms', fields.map(item)));
        const mask = createMasker(masked ? 'share' : 'none', found);
        const settings = { zone: utc, sourceZone: found.sourceZone, fetchedAt, mask };
        const shown = found.communications;
        const head = toExportHead({ history: found, view: wholeView, zone: utc, filters: [], shown }, mask);
        const rows = shown.map((each) => toExportRow(each, settings));
        const read = readExport(parse([...writeJson(head, rows)].join('')));
        expect(read).toEqual({ format: 'customer-timeline/export', version: 1, ...head, rows });
      }),
    );
  });

  it('writes a row on each line, when it is asked for', () => {
    const { communications } = history(channel('sms', [item({ id: '1' }), item({ id: '2' })]));
    const rows = communications.map((each) =>
      toExportRow(each, { zone: utc, sourceZone: utc, fetchedAt, mask: unmasked }),
    );
    const head = toExportHead(
      { history: history(), view: wholeView, zone: utc, filters: [], shown: [] },
      unmasked,
    );
    const pieces = [...writeJson(head, rows)];
    expect(pieces).toHaveLength(4);
    expect(pieces.join('').split('\n')).toHaveLength(5);
    expect(pieces[2]).toMatch(/^,\n\{"id":/);
  });
});

describe('readExport', () => {
  it('refuses what is no export of this version', () => {
    for (const value of [undefined, {}, [], { format: 'customer-timeline/export', version: 2, rows: [] }])
      expect(readExport(value)).toBeUndefined();
  });
});
