import type { DemoRecord } from '../../model/demo-record.ts';
import { email, sms, whatsApp } from '../../model/told.ts';
import { toChannels } from '../../model/to-channels.ts';
import { person } from '../person.ts';

/** An organisation that masks personal data on the server: receivers, identities and one-time codes. */
export const masked: DemoRecord = person(
  'nested',
  '447700900138',
  () =>
    toChannels([
      sms('2025-06-01 10:00:00', 'XXXXXX is your sign-in code. Do not share it.', { receiver: 'XXXXX' }),
      sms('2025-06-02 10:00:00', 'OTP: ****** for order 70430001', { receiver: '*****' }),
      sms('2025-06-03 10:00:00', 'Your PIN is XXXX.', { receiver: '4477009XXXXX' }),
      sms('2025-06-04 10:00:00', 'Your code is 48****', { receiver: '********0138' }),
      whatsApp('2025-06-05 10:00:00', 'Order 70430001 has shipped.', { receiver: 'XXXXX', status: 'OPENED' }),
      email('2025-06-06 10:00:00', 'Your code inside: xxxxxx', { receiver: '*****' }),
      email('2025-06-07 10:00:00', 'Your June statement', { receiver: 'c***@example.com', status: 'OPENED' }),
    ]),
  { customerFields: { mobile: 'XXXXX', email: '*****' } },
);
