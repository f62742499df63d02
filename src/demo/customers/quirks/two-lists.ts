import { email, sms, type Told, whatsApp } from '../../model/told.ts';
import { toChannels } from '../../model/to-channels.ts';
import type { KnownCustomer } from '../known-customer.ts';
import { person } from '../person.ts';
import { recordCustomer } from '../record-customer.ts';

const mobile = '447700900142';
const inBoth: readonly Told[] = [
  email('2025-04-02 09:00:00', 'Your March statement'),
  email('2025-05-02 09:00:00', 'Your April statement', { status: 'OPENED' }),
  sms('2025-05-10 10:00:00', 'Your order 70442142 is ready to collect.'),
];
const underMobile: readonly Told[] = [
  sms('2025-06-03 10:00:00', 'Your coupon SUN-4G7K: £5 off until Sunday.'),
  whatsApp('2025-06-05 12:30:00', 'Your parcel arrives today 📦', { status: 'OPENED' }),
];
const underEmail: readonly Told[] = [
  email('2025-06-02 09:00:00', 'Your May statement'),
  email('2025-06-12 08:00:00', 'Your coupon for June', { status: 'SOFT_BOUNCED' }),
];

/** One person whom the vendor lists differently by mobile and by e-mail (or an older number): where "missing" messages often are. */
export const twoLists: readonly KnownCustomer[] = [
  { ...listed([...inBoth, ...underMobile]), email: '' },
  { ...listed([...inBoth, ...underEmail]), mobile: '447700900143', externalId: '' },
];

function listed(told: readonly Told[]): KnownCustomer {
  return recordCustomer(person('nested', mobile, () => toChannels(told)));
}
