import type { DemoRecord } from '../../model/demo-record.ts';
import { email, sms, whatsApp, type Told } from '../../model/told.ts';
import { toChannels } from '../../model/to-channels.ts';
import { person } from '../person.ts';

const failed = { status: 'GTW_NOT_FOUND' };

/** The same text to the same receiver at each of these times. */
function repeated(text: string, times: readonly string[], more = {}): readonly Told[] {
  return times.map((time) => sms(time, text, more));
}

/** Three texts sent again within minutes, one of them next day too and by other channels, and six SMS failing in a row. */
export const repeats: DemoRecord = person('flat', '447700900137', () =>
  toChannels([
    sms('2025-05-05 09:00:00', 'Your order 70425001 is confirmed: £24.00.'),
    ...repeated('Your sign-in code was requested. If it was not you, call us.', [
      '2025-05-12 18:02:10',
      '2025-05-12 18:03:02',
      '2025-05-12 18:03:55',
      '2025-05-12 18:05:40',
      '2025-05-12 18:09:12',
    ]),
    ...repeated('Members sale starts now.', [
      '2025-05-20 10:00:00',
      '2025-05-20 10:00:20',
      '2025-05-20 10:01:05',
    ]),
    ...repeated('Members sale starts now.', ['2025-05-21 10:00:00']),
    whatsApp('2025-05-22 10:00:00', 'Members sale starts now.'),
    email('2025-05-22 10:00:00', 'Members sale starts now.', { status: 'OPENED' }),
    ...['2025-06-02', '2025-06-04', '2025-06-06', '2025-06-09', '2025-06-11', '2025-06-13'].map(
      (day, index) =>
        sms(`${day} 11:30:00`, `Reminder ${index + 1} of 6: your order waits in store.`, failed),
    ),
    ...repeated('We are trying to reach you.', ['2025-06-16 12:00:00', '2025-06-16 12:02:00'], failed),
    sms('2025-06-20 11:30:00', 'Good news: your order still waits in store.'),
  ]),
);
