import { channelLabel } from '../domain/channels/channel.ts';
import type { Communication } from '../domain/history/communication.ts';
import type { Masker } from '../domain/masking/masker.ts';
import type { SafeText } from '../domain/masking/safe-text.ts';
import {
  type ChannelLine,
  type StripLine,
  describeChannelStrip,
  describeOverlaps,
} from '../domain/overview/channel-strip.ts';
import { type HeatStrip, type HeatUnit, heatUnits } from '../domain/overview/heat-strip.ts';
import { type HeatView, mostRows, toHeatColumns, toHeatView } from '../domain/overview/heat-view.ts';
import { overviewOf } from '../domain/overview/overview.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { ZoneName } from '../domain/time/zone.ts';

/** The messages of a report at a glance. */
export type Summary = {
  /** How often the customer was written to, in sentences, and what surveys said. */
  readonly sentences: readonly SafeText[];
  readonly lines: readonly ChannelLine[];
  /** The lines together, and what is to be said of them. */
  readonly total: StripLine;
  readonly note: SafeText;
  /** `undefined` where no message has a date that can be believed. */
  readonly heat: HeatView | undefined;
  /** What each channel is called, as it may be shown. */
  readonly names: ReadonlyMap<string, SafeText>;
  /** Which other channels list the same messages, of those channels where one does. */
  readonly overlaps: ReadonlyMap<string, SafeText>;
  readonly zone: ZoneName;
};

/** As many columns as a sheet is wide. */
const mostColumns = 31;

/**
 * Sums up the messages of a report, and no others of the customer's.
 * @param newestFirst all of them
 * @param fetchedAt what "the last 24 hours" are measured at; later days are not drawn
 * @param mask channels that the vendor named may name somebody
 */
export function toSummary(
  newestFirst: readonly Communication[],
  fetchedAt: Instant,
  zone: ZoneName,
  mask: Masker,
): Summary {
  const { sentence, facts, lines, total, drawn } = overviewOf(newestFirst, { zone, fetchedAt });
  return {
    sentences: [sentence, ...facts.map((fact) => `${fact}.`)].map(mask.id),
    lines,
    total,
    note: mask.id(describeChannelStrip(total)),
    heat: drawn.days.length === 0 ? undefined : toHeatView(drawn, fittingUnit(drawn), { most: mostColumns }),
    names: new Map(lines.map(({ channel }) => [channel, mask.id(channelLabel(channel))])),
    overlaps: new Map(
      lines.flatMap((line) => {
        const words = describeOverlaps(line);
        return words === undefined ? [] : [[line.channel, mask.id(words)]];
      }),
    ),
    zone,
  };
}

/** The finest unit in which everything has room; years, and then the newest ones, where none has. */
function fittingUnit(strip: HeatStrip): HeatUnit {
  return (
    heatUnits.find((unit) => toHeatColumns(strip, unit, mostColumns + 1).length <= mostColumns) ?? 'year'
  );
}

/** Of the style, in CSS pixels; each a little more than it is. */
const sentenceHeight = 44;
const rowHeight = 30;
/** Headings, table heads, legend and the gaps between. */
const otherHeight = 330;

/** About how high a summary is, in CSS pixels; never less than it really is. */
export function estimateSummaryHeight({ sentences, lines, heat }: Summary): number {
  const rows = Math.min(lines.length, mostRows) + (heat?.channels.length ?? 0);
  return sentences.length * sentenceHeight + rows * rowHeight + otherHeight;
}
