import type { Reply } from '../http/demo-call.ts';
import { toAnswer } from '../model/answer.ts';
import { email, sms, toChannels, whatsApp } from '../model/messages.ts';
import { type DemoRecord, person } from '../model/record.ts';

/** Makes one customer's reply, with whatever it has to remember between calls. */
export type FaultRecipe = (mobile: string) => Reply;

/** The small answer as the vendor would write it. */
export function smallText(mobile: string): string {
  return JSON.stringify(toAnswer(smallRecord(mobile), 'capillary', undefined));
}

/** Twelve plain messages: what a fault's customer has, once the fault lets it through. */
function smallRecord(mobile: string): DemoRecord {
  return person('flat', mobile, () =>
    toChannels([
      sms('2025-05-02 09:15:00', 'Welcome to Example Rewards. You start with 100 points.'),
      email('2025-05-02 09:16:00', 'Welcome to Example Rewards', { status: 'OPENED' }),
      sms('2025-05-09 12:40:10', 'Order 70440101 is confirmed: £36.50.'),
      whatsApp('2025-05-10 07:30:00', 'Order 70440101 has shipped 📦\nExpected: Monday', {
        status: 'OPENED',
      }),
      whatsApp('2025-05-12 13:05:22', 'Order 70440101 was delivered today.'),
      sms('2025-05-12 13:06:00', 'You earned 36 points. Balance: 136 points.'),
      email('2025-05-20 08:00:00', 'Café week: 20 % off every cup', { campaign: 268_001, status: 'SENT' }),
      sms('2025-05-28 10:00:00', 'Coupon EX20 for you: £5 off until Sunday.', {
        campaign: 268_001,
        status: 'FAILED',
      }),
      whatsApp('2025-05-28 10:05:00', 'प्रिय ग्राहक, £5 की छूट रविवार तक 🎁', { campaign: 268_001 }),
      sms('2025-06-11 17:45:30', 'Your return for order 70440101 has arrived. Refund: £12.00.'),
      whatsApp('2025-06-18 18:00:00', 'How was your return? Answer 1 to 5.', { status: 'NOT_DELIVERED' }),
      email('2025-06-30 09:30:00', 'Your June statement: 136 points', { status: 'OPENED' }),
    ]),
  );
}
