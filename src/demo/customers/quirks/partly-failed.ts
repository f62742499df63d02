import type { DemoRecord } from '../../model/demo-record.ts';
import type { JsonObject } from '../../model/json.ts';
import { email, sms, whatsApp } from '../../model/told.ts';
import { toChannels } from '../../model/to-channels.ts';
import { person } from '../person.ts';

const story = (): ReturnType<typeof toChannels> =>
  toChannels([
    sms('2025-06-10 10:00:00', 'Order 70429001 has shipped and should arrive on Friday.'),
    whatsApp('2025-06-12 10:00:00', 'Order 70429001 was delivered today.', { status: 'OPENED' }),
    email('2025-06-13 10:00:00', 'How was order 70429001?', { status: 'SENT' }),
  ]);

const unavailable: JsonObject = {
  status: false,
  code: 4001,
  message: 'Interactions of some channels are not available at the moment',
};

/** Data with a warning: HTTP status 201 in the flat shape. */
export const partlyFailedFlat: DemoRecord = person('flat', '447700900135', story, {
  code: 201,
  warnings: [unavailable],
});

/** Data with a warning: body status 201 in the nested shape. */
export const partlyFailedNested: DemoRecord = person('nested', '447700900141', story, {
  code: 201,
  warnings: [unavailable],
});

/** Data with the warning that the account searched was merged, and this is the one that survived. */
export const survivor: DemoRecord = person('flat', '447700900131', story, {
  warnings: [{ status: true, code: 91_009, message: 'Customer was merged: retrieved survivor account' }],
});
