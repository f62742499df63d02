import { sendJson } from '../../http/send.ts';
import { flatError } from '../../http/vendor-errors.ts';
import type { DemoRecord } from '../../model/demo-record.ts';
import { sms, whatsApp } from '../../model/told.ts';
import { toChannels } from '../../model/to-channels.ts';
import type { KnownCustomer } from '../known-customer.ts';
import { person } from '../person.ts';
import { recordCustomer } from '../record-customer.ts';

const record: DemoRecord = person(
  'flat',
  '447700900139',
  () =>
    toChannels([
      sms('2025-06-01 10:00:00', 'Order 70431139 is confirmed: £18.00.'),
      whatsApp('2025-06-03 10:00:00', 'Order 70431139 was delivered today.', { status: 'OPENED' }),
    ]),
  {},
  {
    foursquare: () => [
      {
        type: 'checkin',
        fields: { count: 1, locs: [{ lat: '53.7965', long: '-1.5478', time: '2025-06-04 12:20:00' }] },
      },
    ],
  },
);

const answering = recordCustomer(record);

/** Capillary and Foursquare answer; Facebook is down, and Twitter does not know the customer. */
export const failingNetworks: KnownCustomer = {
  ...answering,
  reply: (call) => {
    if (call.network === 'facebook') {
      return sendJson(call.response, 503, flatError(4001, 'Service is temporarily unavailable, try later'));
    }
    if (call.network === 'twitter') {
      return sendJson(
        call.response,
        200,
        flatError(1012, 'Cannot find customer for provided mobile/external-id/e-mail/id'),
      );
    }
    return answering.reply(call);
  },
};
