import { readAnswer } from '../contract/read-answer.ts';
import { networkLabel } from '../domain/channels/network-label.ts';
import type { History } from '../domain/history/history.ts';
import { joinHistories } from '../domain/history/join-histories.ts';
import { toHistory } from '../domain/history/to-history.ts';
import { toInstant } from '../domain/time/instant.ts';
import { toZoneName } from '../domain/time/zone-name.ts';
import type { View } from '../domain/view/view.ts';
import type { NetworkReply } from './ask-networks.ts';
import { ReportFailure } from './report-failure.ts';

export async function readReplies(
  replies: readonly NetworkReply[],
  _view: View,
): Promise<{ readonly history: History; readonly missing: readonly string[] }> {
  const histories = replies.flatMap((reply) => {
    if (reply.kind === 'failed') return [];
    const zone = toZoneName(reply.envelope.sourceTimeZone);
    if (zone === undefined) return [];
    return [
      toHistory(readAnswer(reply.envelope.answer), zone, toInstant(Date.parse(reply.envelope.fetchedAt))),
    ];
  });
  const failed = replies.flatMap((reply) => (reply.kind === 'failed' ? [reply] : []));
  const [first, ...others] = histories;
  if (first === undefined) {
    throw new ReportFailure(failed.map(({ title, detail }) => `${title}. ${detail}`).join(' '));
  }
  return {
    history: joinHistories([first, ...others]),
    missing: failed.map(({ network, title }) => `${networkLabel(network ?? 'capillary')} failed: ${title}.`),
  };
}
