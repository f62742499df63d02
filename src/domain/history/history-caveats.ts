import { describeCompleteness } from './describe-completeness.ts';
import { countOf } from '../text/format-count.ts';
import type { History } from './history.ts';

type Parts = Pick<History, 'channels' | 'notices' | 'users' | 'warnings'>;

/**
 * Why a history may be incomplete or another customer's, each a sentence; of lists and unreadable parts only those of the
 * channels that it `concerns`. Holds the vendor's words: hide and show them like any text of the vendor's.
 */
export function historyCaveats(
  { channels, notices, users, warnings }: Parts,
  concerns: (channel: string) => boolean = () => true,
): readonly string[] {
  const doubtful = describeCompleteness(channels).filter(
    ({ channel, doubtful: doubt }) => doubt && concerns(channel),
  );
  const unread = notices.filter(({ channel }) => channel === undefined || concerns(channel));
  return [
    ...(doubtful.length > 0
      ? [`The list may be incomplete: ${doubtful.map(({ words }) => words).join('; ')}.`]
      : []),
    ...(unread.length > 0
      ? [`${countOf(unread.length, 'part')} of the answer could not be read as expected.`]
      : []),
    ...warnings.map(({ code, message }) =>
      code === '91009'
        ? 'This customer was merged: Capillary answered with the account that survived.'
        : `Capillary warns: ${message}`,
    ),
    ...(users.length > 1
      ? [`The vendor names ${users.length} different user ids: some of it may belong to another customer.`]
      : []),
  ];
}
