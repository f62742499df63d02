import { isEmailChannel } from '../model/answer.ts';
import { type ChannelMessage, hasArrived, toChannels } from '../model/messages.ts';
import { type Random, type Weighted, mulberry32, pick, pickWeighted, shuffle } from '../model/random.ts';
import { type DemoChannel, type DemoRecord, person } from '../model/record.ts';
import { toSeconds, toWallTime } from '../model/wall-time.ts';
import { chatTexts, fillText, longText, mailTitles, shortTexts } from './retail-texts.ts';

const fourYears = 1_461;

/** How many SMS of the largest customer `phone` lists again: all of them would pass the 16 MiB that a reader may refuse. */
const phoneRepeats = 1_000;

/** Customers by how many messages they have, each message counted once although `phone` repeats `sms`. */
export const sizedCustomers: readonly DemoRecord[] = [
  person('flat', '447700900110', () => toSizedChannels({ count: 10, seed: 10, days: 75, bursts: 0 })),
  person(
    'nested',
    '447700900111',
    () => toSizedChannels({ count: 1_000, seed: 11, days: fourYears, bursts: 6 }),
    { email: 'thousand+news@example.com', externalId: '0042' },
  ),
  person('nested', '447700900112', () =>
    toSizedChannels({ count: 10_000, seed: 12, days: fourYears, bursts: 20 }),
  ),
  person('flat', '447700900113', () =>
    toSizedChannels({ count: 50_000, seed: 13, days: fourYears, bursts: 60 }, phoneRepeats),
  ),
];

/** A sized customer's channels, in no order of time; `mostRepeats` bounds how many SMS `phone` lists again. */
export function toSizedChannels(options: SizeOptions, mostRepeats = options.count): readonly DemoChannel[] {
  const messages = shuffle(mulberry32(options.seed + 1), generateMessages(options));
  const again = messages.filter(({ channel }) => channel === 'sms').slice(0, mostRepeats);
  return toChannels(messages, { phone: { type: 'phone', items: again.map(({ message }) => message) } });
}

type SizeOptions = {
  readonly count: number;
  readonly seed: number;
  /** Over how many days, the last being 30 June 2025. */
  readonly days: number;
  /** How many times the same text goes out five times within minutes. */
  readonly bursts: number;
};

const day = 86_400;
const lastDay = toSeconds('2025-06-30 00:00:00') / day;

/** No message at all from the first of these days up to, not including, the second. */
export const silence = { from: '2023-09-04 00:00:00', to: '2023-12-18 00:00:00' } as const;

const silentFrom = toSeconds(silence.from) / day;
const silentTo = toSeconds(silence.to) / day;

/** Every SMS from the first of these times up to the second failed: the gateway was down. */
export const smsOutage = { from: '2025-02-03 00:00:00', to: '2025-02-24 00:00:00' } as const;

const outageFrom = toSeconds(smsOutage.from);
const outageTo = toSeconds(smsOutage.to);

type ChannelHabit = {
  readonly type: string;
  readonly texts: readonly [string, ...string[]];
  readonly statuses: readonly [Weighted<string>, ...Weighted<string>[]];
};

const mailStatuses: ChannelHabit['statuses'] = [
  ['DELIVERED', 46],
  ['OPENED', 32],
  ['CLICKED', 8],
  ['SENT', 7],
  ['SOFT_BOUNCED', 4],
  ['HARD_BOUNCED', 2],
  ['MARKED_SPAM', 0.5],
  ['MARKED_UNSUBSCRIBED', 0.5],
];

const chatStatuses: ChannelHabit['statuses'] = [
  ['DELIVERED', 60],
  ['OPENED', 22],
  ['SENT', 8],
  ['FAILED', 7],
  ['NOT_DELIVERED', 3],
];

const smsStatuses: ChannelHabit['statuses'] = [
  ['DELIVERED', 74],
  ['SENT', 9],
  ['IN_GTW', 2],
  ['FAILED', 4],
  ['NOT-DELIVERED', 4],
  ['NDNC_BLOCKED', 3],
  ['DND_BLOCKED', 2],
  ['GTW_NOT_FOUND', 1],
  ['DELAYED_DELIVERY', 1],
];

/** How often each channel is used by the sized customers, and what becomes of its messages. */
const channelHabits: readonly [Weighted<ChannelHabit>, ...Weighted<ChannelHabit>[]] = [
  [{ type: 'sms', texts: shortTexts, statuses: smsStatuses }, 38],
  [{ type: 'whatsapp', texts: chatTexts, statuses: chatStatuses }, 21],
  [{ type: 'email', texts: mailTitles, statuses: mailStatuses }, 19],
  [{ type: 'emailbulk', texts: mailTitles, statuses: mailStatuses }, 8],
  [{ type: 'viber', texts: chatTexts, statuses: chatStatuses }, 6],
  [{ type: 'line', texts: chatTexts, statuses: chatStatuses }, 5],
  [{ type: 'zalo', texts: chatTexts, statuses: chatStatuses }, 3],
];

/** Exactly `count` different messages; ids rise with time. */
export function generateMessages({ count, seed, days, bursts }: SizeOptions): readonly ChannelMessage[] {
  const random = mulberry32(seed);
  const burstEvery = bursts === 0 ? count + 9 : Math.floor(count / bursts);
  const story: ChannelMessage[] = [];
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
      const message = { id, subject, status, campaign, sent: toWallTime(at) };
      const delivered = hasArrived(status) ? drawDelivery(random, at) : undefined;
      story.push({
        channel: habit.type,
        message: delivered === undefined ? message : { ...message, delivered },
      });
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

/** So many sending times, in seconds of the wall clock, oldest first: by day mostly, over `days` days up to 30 June 2025. */
function drawTimes(random: Random, count: number, days: number): readonly number[] {
  const firstDay = lastDay - days + 1;
  const silent = Math.max(0, silentTo - Math.max(silentFrom, firstDay));
  const times = Array.from({ length: count }, () => {
    const drawn = firstDay + Math.floor(random() * (days - silent));
    const onDay = silent > 0 && drawn >= silentFrom ? drawn + silent : drawn;
    return onDay * day + drawSecondOfDay(random);
  });
  return times.toSorted((a, b) => a - b);
}

/** Nine in ten between 8:00 and 21:00, the others at any time. */
function drawSecondOfDay(random: Random): number {
  return random() < 0.9 ? Math.floor((8 + random() * 13) * 3600) : Math.floor(random() * day);
}
