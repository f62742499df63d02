import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interactionTypes, networks } from '../../contract/network.ts';
import { statusFamilies } from '../../domain/channels/status.ts';
import { zone } from '../../domain/testing/factories.ts';
import { parseDay } from '../../domain/time/day.ts';
import { encodeView } from '../../domain/view/codec.ts';
import { wholeView } from '../../domain/view/view.ts';
import { plainOptions } from '../testing/plain-options.ts';
import { readFormats, readInstant, readOptions, readSelection, readSubject } from './read-options.ts';
import { createOptionProblems } from './read-tokens.ts';
import { type OptionName, reportOptions } from './report-options.ts';

describe('readOptions', () => {
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
          ...plainOptions(),
          out: 'reports',
          concurrency: 3,
          perMinute: 60,
          shard: undefined,
        },
      });
    });

    it('reads every option', () => {
      const argv = [
        '--customers=list.csv --from 2025-05-01 --channel viber --zone Asia/Kolkata --format csv,png',
        '--out=made/ --title T --reference R-1 --prepared-by Asha --ids --summary --unmasked --paper letter',
        '--frozen-time 2025-06-30T17:30:00+05:30 --concurrency 8 --per-minute 10000 --shard 2/5',
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
          shard: { number: 2, of: 5 },
        },
      });
    });

    it.each(['0/5', '6/5', '2', '1/1001', '2/5/1', '-1/2'])('refuses the shard %s', (shard) => {
      expect(problemsOf('--customers=a.csv', `--shard=${shard}`)).toEqual([
        '--shard: K/N, the Kth of N parts, for example 2/5; N at most 1000.',
      ]);
    });

    it('cuts lists alone', () => {
      expect(problemsOf('--mobile=1', '--shard=1/2')).toEqual(['--shard: only a list can be cut.']);
    });

    it.each([
      ['--join a b --out all', ['a', 'b']],
      ['--join a --join=b --out all', ['a', 'b']],
      ['--out all --join a b c', ['a', 'b', 'c']],
    ])('reads the folders of %s', (argv, folders) => {
      expect(readOptions(argv.split(' '))).toEqual({ kind: 'join', options: { folders, out: 'all' } });
    });

    it('joins nothing but folders, and asks for nobody', () => {
      expect(problemsOf('--join', 'a', '--mobile', '1')).toEqual([
        '--join: takes no option beside it but --out.',
      ]);
      expect(problemsOf('--join', '--out', 'x')).toEqual([
        '--join: write its value behind it; one that begins with a dash needs = before it.',
      ]);
      expect(problemsOf('--join=', '--out=x')).toEqual(['--join: write the paths of folders behind it.']);
    });

    it('helps whatever else is wrong', () => {
      expect(readOptions(['--frm', '--help'])).toEqual({ kind: 'help' });
    });

    it('says everything that is wrong at once', () => {
      const argv =
        '--from yesterday --format docx --out= --paper A3 --frozen-time now --concurrency 0 --per-minute 1e3';
      expect(problemsOf(...argv.split(' '))).toEqual([
        '--out: the path of a folder.',
        'Name the customer by exactly one of --mobile, --email, --external_id and --customers.',
        '--from: a day written YYYY-MM-DD, for example 2025-05-01.',
        '--format: any of png, pdf, csv, json, md with commas between.',
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

  function readCustomer(...given: readonly (readonly [OptionName, string])[]) {
    const problems = createOptionProblems();
    const subject = readSubject(new Map(given.map(([name, value]) => [name, [value]])), problems);
    return { subject, problems: problems.all() };
  }

  describe('readSubject', () => {
    it('is one customer, as it was typed', () => {
      expect(readCustomer(['email', 'Def@example.com ']).subject).toEqual({
        kind: 'one',
        identifierName: 'email',
        identifierValue: { from: 'options', text: 'Def@example.com ' },
      });
    });

    it('may be on standard input, one or many', () => {
      expect(readCustomer(['mobile', '-']).subject).toEqual({
        kind: 'one',
        identifierName: 'mobile',
        identifierValue: { from: 'standard-input' },
      });
      expect(readCustomer(['customers', '-']).subject).toEqual({
        kind: 'list',
        file: { from: 'standard-input' },
      });
    });

    it('is exactly one', () => {
      const problems = [
        'Name the customer by exactly one of --mobile, --email, --external_id and --customers.',
      ];
      expect(readCustomer()).toEqual({ subject: undefined, problems });
      expect(readCustomer(['mobile', '1'], ['customers', 'a.csv'])).toEqual({ subject: undefined, problems });
    });

    it('is not empty', () => {
      expect(readCustomer(['mobile', ' ']).problems).toEqual([
        '--mobile: it is empty; write its value behind it, or - to read it from standard input.',
      ]);
    });
  });

  describe('readFormats', () => {
    it.each([
      ['pdf,png', ['png', 'pdf']],
      ['CSV, json ,csv', ['csv', 'json']],
      ['md', ['md']],
    ])('reads %j', (text, formats) => {
      expect(readFormats(text)).toEqual(formats);
    });

    it.each(['', ',', 'png,', 'png,docx', 'png pdf'])('refuses %j', (text) => {
      expect(readFormats(text)).toBeUndefined();
    });
  });

  describe('readInstant', () => {
    it.each([
      ['2025-06-30T12:00:00Z', '2025-06-30T12:00:00.000Z'],
      ['2025-06-30T17:30:00.5+05:30', '2025-06-30T12:00:00.500Z'],
      ['2025-01-01T00:00:00+14:00', '2024-12-31T10:00:00.000Z'],
    ])('reads %s', (text, instant) => {
      expect(readInstant(text)).toBe(instant);
    });

    it.each([
      '2025-06-30T12:00:00',
      '2025-06-30T12:00Z',
      '2025-06-30',
      '2025-02-30T12:00:00Z',
      '2025-06-30T24:00:00Z',
      '2025-06-30T12:00:00+0530',
      ' 2025-06-30T12:00:00Z',
      '1751284800',
      '',
    ])('refuses %j', (text) => {
      expect(readInstant(text)).toBeUndefined();
    });

    it('keeps what it wrote', () => {
      const date = fc.date({ min: new Date(0), max: new Date('9999-01-01T00:00:00Z'), noInvalidDate: true });
      fc.assert(
        fc.property(date, (at) => {
          expect(readInstant(at.toISOString())).toBe(at.toISOString());
        }),
      );
    });
  });
});

describe('readSelection', () => {
  const names = reportOptions.filter(({ group }) => group === 'Selection').map(({ name }) => name);

  function read(given: Partial<Record<OptionName, readonly string[]>>) {
    const problems = createOptionProblems();
    const options = new Map(names.map((name) => [name, given[name] ?? []]));
    return { view: readSelection(options, problems), problems: problems.all() };
  }

  it('reads what the page’s address would hold', () => {
    const { view, problems } = read({
      channel: ['viber'],
      status: ['failed', 'raw:gtw-not-found'],
      campaign: ['none', '12'],
      direction: ['out'],
      zone: ['Asia/Kolkata'],
      order: ['oldest'],
      network: ['all'],
      fold: ['off'],
      q: ['a & b # c'],
    });
    expect(problems).toEqual([]);
    expect(view).toEqual({
      ...wholeView,
      channel: 'viber',
      statuses: [{ family: 'failed' }, { raw: 'GTW_NOT_FOUND' }],
      campaigns: ['none', '12'],
      directions: ['out'],
      zone: zone('Asia/Kolkata'),
      order: 'oldest',
      network: 'all',
      fold: false,
      words: 'a & b # c',
    });
    expect(encodeView(view).search).toContain('channel=viber');
  });

  it('is the whole view where nothing is given', () => {
    expect(read({})).toEqual({ view: wholeView, problems: [] });
  });

  it('has advice for every key that the address can refuse', () => {
    const { problems } = read(Object.fromEntries(names.map((name) => [name, ['x'.repeat(201)]])));
    expect(problems).toHaveLength(names.length);
    for (const problem of problems) expect(problem).toMatch(/^--\w+: .+\.$/);
  });

  it('names what can be chosen as the domain does', () => {
    const advice = read({ status: ['?'], network: ['?'], type: ['?'] }).problems.join('\n');
    for (const word of [...statusFamilies, ...networks, ...interactionTypes]) expect(advice).toContain(word);
  });

  it('refuses a period that ends before it begins', () => {
    expect(read({ from: ['2025-05-02'], to: ['2025-05-01'] }).problems).toEqual([
      '--to: a day written YYYY-MM-DD, for example 2025-05-31, and not before --from.',
    ]);
  });

  it('never repeats a value', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<OptionName>('from', 'to', 'zone', 'status', 'type', 'direction'),
        (name) => {
          expect(read({ [name]: ['917385022695'] }).problems.join()).not.toContain('7385022695');
        },
      ),
    );
  });
});
