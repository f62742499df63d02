import { flatError, itemError } from '../http/errors.ts';
import { sendJson } from '../http/send.ts';
import { email, sms, toChannels, whatsApp } from '../model/messages.ts';
import { type DemoRecord, type JsonObject, person } from '../model/record.ts';
import { type KnownCustomer, recordCustomer } from './known-customer.ts';

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

const twoOfFour: DemoRecord = person(
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

const answering = recordCustomer(twoOfFour);

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

/** Customers whom the vendor names but does not hand out; both error forms occur. */
export const refusedCustomers: readonly KnownCustomer[] = [
  refused('447700900130', 400, flatError(8069, 'Customer has been merged into another account')),
  refused('447700900132', 200, itemError(1013, 'Customer is not enrolled in the loyalty program')),
  refused('447700900133', 400, flatError(1015, 'Invalid mobile number')),
  refused('447700900134', 403, flatError(4000, 'You are not authorised to access this resource')),
];

function refused(mobile: string, status: number, body: JsonObject): KnownCustomer {
  return {
    mobile,
    email: `customer${mobile.slice(-3)}@example.com`,
    externalId: `LM0${mobile.slice(-3)}`,
    reply: ({ response }) => sendJson(response, status, body),
  };
}

/** A customer who is known and was never contacted. */
export const noCommunications: DemoRecord = person('nested', '447700900128', () => toChannels([]));
