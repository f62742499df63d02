import type { DemoRecord } from '../../model/demo-record.ts';
import { person } from '../person.ts';
import { toSizedChannels } from './to-sized-channels.ts';

const fourYears = 1_461;

/** How many SMS of the largest customer `phone` lists again: all of them would pass the 16 MiB that a reader may refuse. */
const phoneRepeats = 1_000;

/** Customers by how many messages they have, each message counted once although `phone` repeats `sms`. */
export const sizedCustomers: readonly DemoRecord[] = [
  person('flat', '447700900110', () => toSizedChannels({ count: 10, seed: 10, days: 75, bursts: 0 })),
  person(
    'nested',
    '447700900111',
    () => toSizedChannels({ count: 1_000, seed: 11, days: fourYears, bursts: 6 }),
    { email: 'thousand+news@example.com', externalId: '0042' },
  ),
  person('nested', '447700900112', () =>
    toSizedChannels({ count: 10_000, seed: 12, days: fourYears, bursts: 20 }),
  ),
  person('flat', '447700900113', () =>
    toSizedChannels({ count: 50_000, seed: 13, days: fourYears, bursts: 60 }, phoneRepeats),
  ),
];
