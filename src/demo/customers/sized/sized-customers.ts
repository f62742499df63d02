import type { DemoRecord } from '../../model/demo-record.ts';
import { person } from '../person.ts';
import type { SizeOptions } from './generate-messages.ts';
import { toSizedChannels } from './to-sized-channels.ts';

const fourYears = 1_461;

/** Customers by how many messages they have, each message counted once although `phone` repeats `sms`. */
export const sizedCustomers: readonly DemoRecord[] = [
  sized('flat', '447700900110', { count: 10, seed: 10, days: 75, bursts: 0 }, 'ten@example.com'),
  sized(
    'nested',
    '447700900111',
    { count: 1_000, seed: 11, days: fourYears, bursts: 6 },
    'thousand+news@example.com',
  ),
  sized(
    'nested',
    '447700900112',
    { count: 10_000, seed: 12, days: fourYears, bursts: 20 },
    'many@example.com',
  ),
  sized(
    'flat',
    '447700900113',
    { count: 50_000, seed: 13, days: fourYears, bursts: 60 },
    'most@example.com',
    1_000,
  ),
];

/** `phoneRepeats` keeps the largest answer below the 16 MiB that a reader may refuse. */
function sized(
  shape: DemoRecord['shape'],
  mobile: string,
  options: SizeOptions,
  email: string,
  phoneRepeats = options.count,
): DemoRecord {
  const externalId = options.count === 1_000 ? '0042' : `LM0${mobile.slice(-3)}`;
  return person(shape, mobile, () => toSizedChannels(options, phoneRepeats), { email, externalId });
}
