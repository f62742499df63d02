import { channelLabel } from '../domain/channels/channel.ts';
import type { Communication } from '../domain/history/communication.ts';
import type { Masker } from '../domain/masking/masker.ts';
import type { SafeText } from '../domain/masking/safe-text.ts';
import {
  type ChannelLine,
  type StripLine,
  describeChannelStrip,
  toChannelStrip,
  totalOf,
} from '../domain/overview/channel-strip.ts';
import { describePressure, toContactPressure } from '../domain/overview/contact-pressure.ts';
import { type HeatStrip, type HeatUnit, heatUnits, toHeatStrip } from '../domain/overview/heat-strip.ts';
import { type HeatView, mostRows, toHeatColumns, toHeatView } from '../domain/overview/heat-view.ts';
import { describeNps, toNps } from '../domain/overview/nps.ts';
import { dayNumberAt } from '../domain/time/day.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { ZoneName } from '../domain/time/zone.ts';

/** The messages of a report at a glance. */
export type Summary = {
  /** How often the customer was written to, in sentences, and what surveys said. */
  readonly sentences: readonly string[];
  readonly lines: readonly ChannelLine[];
  /** The lines together, and what is to be said of them. */
  readonly total: StripLine;
  readonly note: SafeText;
  /** `undefined` where no message has a date that can be believed. */
  readonly heat: HeatView | undefined;
  /** What each channel is called, as it may be shown. */
  readonly names: ReadonlyMap<string, SafeText>;
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
  const lines = toChannelStrip({ communications: newestFirst });
  const nps = toNps(newestFirst);
  const strip = toHeatStrip(newestFirst, zone);
  const today = dayNumberAt(fetchedAt, zone);
  const drawn = { ...strip, days: strip.days.filter(({ day }) => day <= today) };
  return {
    sentences: [
      ...describePressure(toContactPressure(newestFirst, fetchedAt, zone), zone),
      ...(nps === undefined ? [] : [describeNps(nps)]),
    ],
    lines,
    total: totalOf(lines),
    note: mask.id(describeChannelStrip(lines)),
    heat: drawn.days.length === 0 ? undefined : toHeatView(drawn, fittingUnit(drawn), mostColumns),
    names: new Map(lines.map(({ channel }) => [channel, mask.id(channelLabel(channel))])),
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
