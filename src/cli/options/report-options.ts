export type OptionGroup = 'Customer' | 'Selection' | 'Report' | 'Output' | 'Batch' | 'Help';

/** One option of the command line. */
export type ReportOption<Name extends string = string> = {
  /** Without its two dashes. */
  readonly name: Name;
  /** What stands for its value in the help; absent: a flag without a value. */
  readonly value?: string;
  /** May be given several times. */
  readonly many?: true;
  readonly group: OptionGroup;
  readonly words: string;
};

const options = [
  {
    name: 'mobile',
    value: 'NUMBER',
    group: 'Customer',
    words: 'Mobile number with its country code; - reads it from standard input, out of any process list.',
  },
  {
    name: 'email',
    value: 'ADDRESS',
    group: 'Customer',
    words: 'Email address; - reads it from standard input.',
  },
  {
    name: 'external_id',
    value: 'ID',
    group: 'Customer',
    words: 'External id; - reads it from standard input.',
  },
  {
    name: 'customers',
    value: 'FILE',
    group: 'Customer',
    words:
      'Many customers: CSV in UTF-8 or UTF-16, with the columns identifierName, identifierValue and, if wanted, ' +
      'reference, and commas, semicolons or tabs between; ' +
      '- reads it from standard input.',
  },
  { name: 'channel', value: 'NAME', group: 'Selection', words: 'Only this channel, for example viber.' },
  {
    name: 'status',
    value: 'STATUS',
    many: true,
    group: 'Selection',
    words:
      'Only this delivery status: delivered, opened, sent, bounced, failed, blocked, opted-out, other or, ' +
      'as the vendor writes it, raw:GTW_NOT_FOUND.',
  },
  {
    name: 'from',
    value: 'YYYY-MM-DD',
    group: 'Selection',
    words: 'First day, inclusive, in the display zone.',
  },
  {
    name: 'to',
    value: 'YYYY-MM-DD',
    group: 'Selection',
    words: 'Last day, inclusive, in the display zone.',
  },
  {
    name: 'campaign',
    value: 'ID',
    many: true,
    group: 'Selection',
    words: 'Only this campaign; none: not from a campaign.',
  },
  {
    name: 'direction',
    value: 'in|out',
    many: true,
    group: 'Selection',
    words: 'Only from the customer (in) or to the customer (out).',
  },
  {
    name: 'zone',
    value: 'ZONE',
    group: 'Selection',
    words: 'IANA time zone that times are shown in, for example Asia/Kolkata.',
  },
  {
    name: 'order',
    value: 'newest|oldest',
    group: 'Selection',
    words: 'Which messages come first; newest if not given.',
  },
  {
    name: 'network',
    value: 'NETWORK',
    group: 'Selection',
    words: 'Network that the vendor is asked for: capillary, facebook, twitter, foursquare or all.',
  },
  {
    name: 'type',
    value: 'TYPE',
    group: 'Selection',
    words: 'Interaction type that the vendor is asked for, for example email or whatsapp.',
  },
  {
    name: 'which',
    value: 'NUMBER',
    group: 'Selection',
    words: 'Which of several customers who share the identifier, as Capillary lists them, from 1.',
  },
  {
    name: 'fold',
    value: 'on|off',
    group: 'Selection',
    words: 'Understood, since the page’s address has it, but without effect: a report shows every message.',
  },
  {
    name: 'message',
    value: 'ID',
    group: 'Selection',
    words: 'The message that the page’s address points at.',
  },
  {
    name: 'q',
    value: 'WORDS',
    group: 'Selection',
    words: 'Words to search for; only messages that hold them.',
  },
  { name: 'title', value: 'TEXT', group: 'Report', words: 'Title of the report.' },
  { name: 'reference', value: 'TEXT', group: 'Report', words: 'Your reference, for example a ticket.' },
  { name: 'prepared-by', value: 'NAME', group: 'Report', words: 'Who prepared the report.' },
  { name: 'ids', group: 'Report', words: 'Show the ids of messages.' },
  { name: 'summary', group: 'Report', words: 'With a summary and a strip of days by channels.' },
  {
    name: 'unmasked',
    group: 'Report',
    words: 'Show identities in full; the report says so. Codes stay masked unless MASK_OTP is off.',
  },
  { name: 'paper', value: 'A4|Letter', group: 'Report', words: 'Paper of the PDF; A4 if not given.' },
  {
    name: 'format',
    value: 'LIST',
    group: 'Output',
    words: 'Any of png, pdf, csv, json, md with commas between; png,pdf if not given.',
  },
  {
    name: 'out',
    value: 'FOLDER',
    group: 'Output',
    words: 'Where reports are written; reports if not given.',
  },
  {
    name: 'frozen-time',
    value: 'INSTANT',
    group: 'Output',
    words:
      'Demo only: where the demo’s clock stands still, for example 2025-06-30T12:00:00Z, so that two runs ' +
      'give identical files.',
  },
  {
    name: 'concurrency',
    value: 'NUMBER',
    group: 'Batch',
    words: 'Customers at a time, 1 to 8; 3 if not given.',
  },
  {
    name: 'per-minute',
    value: 'NUMBER',
    group: 'Batch',
    words:
      'Calls to the vendor a minute at most, 1 to 10000; 60 if not given. Those for tokens and further tries count. ' +
      'They add to those of a service (VENDOR_CALLS_PER_MINUTE): together they must not be more than Capillary allows.',
  },
  {
    name: 'shard',
    value: 'K/N',
    group: 'Batch',
    words:
      'Only the rows of the list that fall to machine K of N, for example 2/5: every Nth row from the Kth on. ' +
      'Each machine takes the whole list and an --out of its own.',
  },
  {
    name: 'join',
    value: 'FOLDER…',
    many: true,
    group: 'Batch',
    words:
      'Instead of a customer: copies the reports of these finished --out folders (those of shards, for example) ' +
      'into --out, with one manifest and one contact sheet. No customer is asked for again, and none is there twice.',
  },
  { name: 'help', group: 'Help', words: 'Show this text.' },
] as const satisfies readonly ReportOption[];

export type OptionName = (typeof options)[number]['name'];

/**
 * Every option of `npm run report`, in the order of the help. Those of the group Selection have the names and
 * the values of the page’s address (`../../domain/view/codec.ts`; `q` is in its fragment).
 */
export const reportOptions: readonly ReportOption<OptionName>[] = options;
