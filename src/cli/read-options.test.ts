import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../domain/time/day-number.ts';
import { zone } from '../domain/testing/factories.ts';
import { wholeView } from '../domain/view/view.ts';
import { readOptions } from './read-options.ts';
import { reportOptions } from './report-options.ts';

function problemsOf(...argv: readonly string[]): readonly string[] {
  const reading = readOptions(argv);
  return reading.kind === 'wrong' ? reading.problems : [];
}

describe('readOptions', () => {
  it('needs no more than a customer', () => {
    expect(readOptions(['--mobile', '917385022695'])).toEqual({
      kind: 'options',
      options: {
        customer: {
          kind: 'one',
          identifierName: 'mobile',
          identifierValue: { from: 'options', text: '917385022695' },
        },
        view: wholeView,
        formats: ['png', 'pdf'],
        out: 'reports',
        title: '',
        reference: '',
        preparedBy: '',
        ids: false,
        summary: false,
        unmasked: false,
        paper: 'A4',
        frozenTime: undefined,
        concurrency: 3,
        perMinute: 60,
      },
    });
  });

  it('reads everything that can be said', () => {
    const argv = [
      '--customers=list.csv --from 2025-05-01 --channel viber --zone Asia/Kolkata --format csv,png',
      '--out=made/ --title T --reference R-1 --prepared-by Asha --ids --summary --unmasked --paper letter',
      '--frozen-time 2025-06-30T17:30:00+05:30 --concurrency 8 --per-minute 10000',
    ];
    expect(readOptions(argv.join(' ').split(' '))).toEqual({
      kind: 'options',
      options: {
        customer: { kind: 'list', file: { from: 'options', text: 'list.csv' } },
        view: { ...wholeView, from: parseDay('2025-05-01'), channel: 'viber', zone: zone('Asia/Kolkata') },
        formats: ['png', 'csv'],
        out: 'made/',
        title: 'T',
        reference: 'R-1',
        preparedBy: 'Asha',
        ids: true,
        summary: true,
        unmasked: true,
        paper: 'Letter',
        frozenTime: '2025-06-30T12:00:00.000Z',
        concurrency: 8,
        perMinute: 10_000,
      },
    });
  });

  it('helps whatever else is wrong', () => {
    expect(readOptions(['--frm', '--help'])).toEqual({ kind: 'help' });
  });

  it('says everything that is wrong at once', () => {
    const argv =
      '--from yesterday --format docx --out= --paper A3 --frozen-time now --concurrency 0 --per-minute 1e3';
    expect(problemsOf(...argv.split(' '))).toEqual([
      'Name the customer by exactly one of --mobile, --email, --external_id and --customers.',
      '--from: a day written YYYY-MM-DD, for example 2025-05-01.',
      '--format: any of png, pdf, csv, json, md with commas between.',
      '--out: the path of a folder.',
      '--paper: A4 or Letter.',
      '--frozen-time: an ISO instant with seconds and with Z or an offset, for example 2025-06-30T12:00:00Z.',
      '--concurrency: a whole number from 1 to 8.',
      '--per-minute: a whole number from 1 to 10000.',
    ]);
  });

  it('says one thing about each option', () => {
    expect(problemsOf('--mobile', '--from', '--to')).toEqual([
      '--mobile: write its value behind it; one that begins with a dash needs = before it.',
      '--to: write its value behind it, YYYY-MM-DD.',
    ]);
    expect(problemsOf('--mobile')).toEqual(['--mobile: write its value behind it, NUMBER.']);
  });

  it('never throws, and never repeats a value in a problem', () => {
    const value = fc.constantFrom('zqx7385022695', '-zqx', 'zqx@example.com', '');
    const argument = fc.oneof(
      value,
      fc.constantFrom(...reportOptions).map(({ name }) => `--${name}`),
      fc.tuple(fc.constantFrom(...reportOptions), value).map(([{ name }, text]) => `--${name}=${text}`),
    );
    fc.assert(
      fc.property(fc.array(argument, { maxLength: 8 }), (argv) => {
        expect(problemsOf(...argv).join('\n')).not.toMatch(/zqx/);
      }),
    );
  });
});
