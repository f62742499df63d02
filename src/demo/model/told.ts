import type { DemoMessage } from './demo-record.ts';
import { hasArrived } from './has-arrived.ts';
import { toSeconds, toWallTime } from './wall-time.ts';

/** One message and the channel it went by, as a story tells them: `sms('2025-06-01 09:00:00', 'Your order has shipped')`. */
export type Told = { readonly channel: string; readonly message: DemoMessage };

export type Tell = (sent: string, subject: string, more?: DemoMessage) => Told;

/** Builds what the retailer sends by one channel: delivered some seconds later unless `more` says otherwise; ids rise with time. */
function tell(channel: string): Tell {
  return (sent, subject, more = {}) => {
    const status = 'status' in more ? more.status : 'DELIVERED';
    const delivered = toWallTime(toSeconds(sent) + 2 + (toMark(subject) % 23));
    return say(channel)(sent, subject, { status, ...(hasArrived(status) ? { delivered } : {}), ...more });
  };
}

/** Builds what the customer says by one channel: it has no delivery. */
function say(channel: string): Tell {
  return (sent, subject, more = {}) => ({
    channel,
    message: { id: toSeconds(sent) * 1000 + toMark(channel + subject), subject, sent, ...more },
  });
}

/** A number below 997 that depends on the text alone. */
function toMark(text: string): number {
  let mark = 7;
  for (const character of text) mark = (mark * 31 + (character.codePointAt(0) ?? 0)) % 997;
  return mark;
}

export const sms = tell('sms');
export const email = tell('email');
export const emailBulk = tell('emailbulk');
export const whatsApp = tell('whatsapp');
export const viber = tell('viber');
export const line = tell('line');
export const zalo = tell('zalo');
export const feedback = say('feedback');
export const like = say('like');
export const comment = say('comment');
export const mention = say('mention');
