import type { DemoRecord } from '../../model/demo-record.ts';
import { email, sms, whatsApp } from '../../model/told.ts';
import { toChannels } from '../../model/to-channels.ts';
import { person } from '../person.ts';

const first = { userId: 432_800_136 };
const second = { userId: 432_800_999, receiver: '447700900199' };

/** One answer with the messages of two users, some of nobody. */
export const manyUsers: DemoRecord = person('flat', '447700900136', () =>
  toChannels([
    sms('2025-06-01 10:00:00', 'For the first user', first),
    sms('2025-06-02 10:00:00', 'For the first user again', first),
    sms('2025-06-03 10:00:00', 'For the second user', second),
    whatsApp('2025-06-04 10:00:00', 'For the second user again', second),
    email('2025-06-05 10:00:00', 'For the first user by e-mail', first),
    email('2025-06-06 10:00:00', 'For user -1', { userId: -1 }),
    whatsApp('2025-06-07 10:00:00', 'For no user', { extra: { userId: undefined } }),
  ]),
);
