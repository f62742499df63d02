import * as fc from 'fast-check';
import { anyText } from './any-text.ts';

/** What the vendor could tell in either shape. */
export type Told = { readonly network: string; readonly channels: readonly ToldChannel[] };
export type ToldChannel = {
  readonly name: string;
  readonly count: number;
  readonly messages: readonly ToldMessage[];
};
export type ToldMessage = {
  readonly id: number;
  readonly receiver: string;
  readonly text: string;
  readonly status: string;
  /** -1: not from a campaign. */
  readonly campaign: number;
  readonly sent: Date;
  readonly delivered: Date | undefined;
};

const word = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'null', 'N/A', ' sms\n'),
  anyText,
);
const time = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2030-01-01T00:00:00Z'),
  noInvalidDate: true,
});

const toldMessage: fc.Arbitrary<ToldMessage> = fc.record({
  id: fc.maxSafeNat(),
  receiver: fc.oneof(fc.constantFrom('919988221100', 'def@example.com', '*****', '\ndef@xyz.com\n'), word),
  text: word,
  status: fc.oneof(fc.constantFrom('SENT', 'DELIVERED', 'NOT-DELIVERED', 'GTW_NOT_FOUND'), word),
  campaign: fc.integer({ min: -1, max: 2_000_000 }),
  sent: time,
  delivered: fc.option(time, { nil: undefined }),
});

export const toldChannel: fc.Arbitrary<ToldChannel> = fc.record({
  name: fc.oneof(fc.constantFrom('sms', 'phone', 'email', 'viber', 'missed_call'), word),
  count: fc.nat({ max: 1_000 }),
  messages: fc.array(toldMessage, { maxLength: 5 }),
});

export const told: fc.Arbitrary<Told> = fc.record({
  network: fc.oneof(fc.constantFrom('capillary', 'facebook'), word),
  channels: fc.array(toldChannel, { maxLength: 4 }),
});
