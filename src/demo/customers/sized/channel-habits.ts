import type { Weighted } from '../../model/pick-weighted.ts';
import { chatTexts, mailTitles, shortTexts } from './texts.ts';

export type ChannelHabit = {
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
export const channelHabits: readonly [Weighted<ChannelHabit>, ...Weighted<ChannelHabit>[]] = [
  [{ type: 'sms', texts: shortTexts, statuses: smsStatuses }, 38],
  [{ type: 'whatsapp', texts: chatTexts, statuses: chatStatuses }, 21],
  [{ type: 'email', texts: mailTitles, statuses: mailStatuses }, 19],
  [{ type: 'emailbulk', texts: mailTitles, statuses: mailStatuses }, 8],
  [{ type: 'viber', texts: chatTexts, statuses: chatStatuses }, 6],
  [{ type: 'line', texts: chatTexts, statuses: chatStatuses }, 5],
  [{ type: 'zalo', texts: chatTexts, statuses: chatStatuses }, 3],
];
