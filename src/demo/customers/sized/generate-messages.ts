import { mulberry32, type Random } from '../../model/mulberry32.ts';
import { pickWeighted } from '../../model/pick-weighted.ts';
import { pick } from '../../model/pick.ts';
import { hasArrived } from '../../model/has-arrived.ts';
import { isEmailChannel } from '../../model/is-email-channel.ts';
import type { Told } from '../../model/told.ts';
import { toSeconds, toWallTime } from '../../model/wall-time.ts';
import { channelHabits, type ChannelHabit } from './channel-habits.ts';
import { drawTimes } from './draw-times.ts';
import { fillText } from './fill-text.ts';
import { longText } from './texts.ts';

export type SizeOptions = {
  readonly count: number;
  readonly seed: number;
  /** Over how many days, the last being 30 June 2025. */
  readonly days: number;
  /** How many times the same text goes out five times within minutes. */
  readonly bursts: number;
};

/** Every SMS from the first of these times up to the second failed: the gateway was down. */
export const smsOutage = { from: '2025-02-03 00:00:00', to: '2025-02-24 00:00:00' } as const;

const outageFrom = toSeconds(smsOutage.from);
const outageTo = toSeconds(smsOutage.to);

/** Exactly `count` different messages; ids rise with time. */
export function generateMessages({ count, seed, days, bursts }: SizeOptions): readonly Told[] {
  const random = mulberry32(seed);
  const burstEvery = bursts === 0 ? count + 9 : Math.floor(count / bursts);
  const story: Told[] = [];
  for (const [index, time] of drawTimes(random, count, days).entries()) {
    if (story.length > index) continue;
    const habit = pickWeighted(random, channelHabits);
    const subject = fillText(random, drawText(random, habit));
    const status = drawStatus(random, habit, time);
    const campaign = random() < 0.45 ? -1 : 241_000 + 613 * Math.floor(random() * 40);
    const isBurst = index % burstEvery === burstEvery - 9;
    for (const minutes of isBurst ? [0, 1, 3, 4, 7] : [0]) {
      const at = time + minutes * 60;
      const id = at * 1000 + (story.length % 997);
      const said = { id, subject, status, campaign, sent: toWallTime(at) };
      const delivered = hasArrived(status) ? drawDelivery(random, at) : undefined;
      story.push({ channel: habit.type, message: delivered === undefined ? said : { ...said, delivered } });
    }
  }
  return story;
}

function drawText(random: Random, { type, texts }: ChannelHabit): string {
  return !isEmailChannel(type) && random() < 0.015 ? longText : pick(random, texts);
}

function drawStatus(random: Random, { type, statuses }: ChannelHabit, time: number): string {
  const isDown = type === 'sms' && time >= outageFrom && time < outageTo;
  return isDown ? pick(random, ['FAILED', 'GTW_NOT_FOUND']) : pickWeighted(random, statuses);
}

/** Most deliveries take seconds, a few more than an hour. */
function drawDelivery(random: Random, sent: number): string {
  return toWallTime(sent + 1 + Math.floor(random() ** 4 * 5_400));
}
