import { channelLabel } from '../domain/channels/channel.ts';
import { describeAsked, historyCaveats } from '../domain/history/completeness.ts';
import { describeFailureRun, findFailureRuns } from '../domain/history/failure-runs.ts';
import type { History } from '../domain/history/history.ts';
import { customerIdentities, nameCustomer } from '../domain/identity/name-customer.ts';
import { createMasker } from '../domain/masking/create-masker.ts';
import type { Masker } from '../domain/masking/masker.ts';
import { onOneLine, ownText, type SafeText, safe } from '../domain/masking/safe-text.ts';
import { type CampaignLine, describeCampaignDays, describeUnsaid } from '../domain/overview/campaigns.ts';
import {
  type ChannelLine,
  type StripLine,
  allChannels,
  describeArrived,
  describeChannelStrip,
  describeLatest,
  describeOverlaps,
} from '../domain/overview/channel-strip.ts';
import type { Overview } from '../domain/overview/overview.ts';
import { countOf, formatCount } from '../domain/text/wording.ts';
import { writeTime } from '../domain/time/clock.ts';
import type { ZoneName } from '../domain/time/zone.ts';

/** What is read at once, as in the panel; how many more there are is said. */
const mostLines = 40;

/**
 * An overview as plain text to hand on: whose it is, the sentence, then channels and campaigns, a line each, and what may be
 * missing. `filters` say in words what narrows it; none where it is of the whole history. The customer is named masked, and
 * everything of the vendor's is masked as for sharing.
 */
export function writeOverview(
  overview: Overview,
  history: History,
  { zone, filters }: { readonly zone: ZoneName; readonly filters: readonly string[] },
): string {
  const mask = createMasker('share', history);
  const { sentence, facts, lines, total, campaigns } = overview;
  const runs = findFailureRuns(history).map((run) => describeFailureRun(run, zone));
  const unsaid = describeUnsaid(campaigns);
  const parts: readonly (readonly SafeText[])[] = [
    headLines(history, mask, zone, filters),
    [sentence, ...facts].map(mask.id),
    [...runs, ...historyCaveats(history)].map((words) => safe`⚠ ${onOneLine(mask.text(words))}`),
    lines.length === 0
      ? []
      : [
          ...atMost(
            lines,
            'channel',
            (line) => safe`${nameLine(line, mask)}: ${ownText(describeLine(line, zone))}`,
          ),
          ownText(`${allChannels}: ${describeLine(total, zone)}`),
          ownText(describeChannelStrip(total)),
        ],
    campaigns.lines.length === 0
      ? []
      : [
          ...atMost(campaigns.lines, 'campaign', (line) => describeCampaign(line, mask)),
          ...(unsaid === undefined ? [] : [ownText(unsaid)]),
        ],
  ];
  const written = parts.filter((part) => part.length > 0).map((part) => part.join('\n'));
  return `${written.join('\n\n')}\n`;
}

function headLines(
  history: History,
  mask: Masker,
  zone: ZoneName,
  filters: readonly string[],
): readonly SafeText[] {
  const { fetchedAt, origin } = history;
  const who =
    customerIdentities(history).length === 0 ? ownText('a customer') : onOneLine(nameCustomer(history, mask));
  return [
    safe`Overview of ${who}`,
    filters.length === 0
      ? ownText('Of all messages')
      : safe`Only: ${onOneLine(mask.text(filters.join(' · ')))}`,
    ownText(
      `Fetched ${writeTime(fetchedAt, zone)}${origin.kind === 'file' ? ', according to the file' : ''}`,
    ),
    ...(origin.mode === 'demo' ? [ownText('Demo data: an invented customer')] : []),
    mask.id(describeAsked(history)),
  ];
}

function atMost<Line>(
  lines: readonly Line[],
  noun: string,
  write: (line: Line) => SafeText,
): readonly SafeText[] {
  const rest = lines.length - mostLines;
  return [
    ...lines.slice(0, mostLines).map(write),
    ...(rest > 0 ? [ownText(`and ${countOf(rest, `more ${noun}`)}`)] : []),
  ];
}

function nameLine(line: ChannelLine, mask: Masker): SafeText {
  const overlaps = describeOverlaps(line);
  const name = onOneLine(mask.id(channelLabel(line.channel)));
  return overlaps === undefined ? name : safe`${name} (${onOneLine(mask.id(overlaps))})`;
}

function describeLine(line: StripLine, zone: ZoneName): string {
  const { count, failed, lastSent } = line;
  const arrived = describeArrived(line);
  return [
    `${formatCount(count)} sent`,
    arrived === undefined ? 'no status' : `${arrived} arrived`,
    `${formatCount(failed)} failed`,
    `last ${describeLatest(lastSent, zone)}`,
  ].join(', ');
}

function describeCampaign(line: CampaignLine, mask: Masker): SafeText {
  const name = line.id === 'none' ? ownText('No campaign') : safe`Campaign ${onOneLine(mask.id(line.id))}`;
  const arrived = describeArrived(line);
  const words = [
    `${formatCount(line.count)} sent`,
    arrived === undefined ? 'no status' : `${arrived} arrived`,
    describeCampaignDays(line),
  ];
  return safe`${name}: ${ownText(words.join(', '))}`;
}
