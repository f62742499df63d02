import { compareTexts } from '../../contract/compare-texts.ts';
import { type Communication, isToCustomer, outcomeOf } from '../history/communication.ts';
import { countOf } from '../text/wording.ts';
import { type DayNumber, dayNumberAt } from '../time/day.ts';
import type { ZoneName } from '../time/zone.ts';
import { type Counter, type Outcomes, formatShortDay } from './channel-strip.ts';

/** What one campaign sent, and what became of it. */
export type CampaignLine = Outcomes & {
  /** As a view filters by it; `none` is what no campaign sent. */
  readonly id: string;
  readonly count: number;
  /** The first and the last believable day; `undefined` where no message has one. */
  readonly first: DayNumber | undefined;
  readonly last: DayNumber | undefined;
};

/** `lines`: the latest campaign first, `none` last. `unsaid`: messages of which nobody says whether a campaign sent them. */
export type Campaigns = { readonly lines: readonly CampaignLine[]; readonly unsaid: number };

/** Every message counts under the one campaign that it names. Days are of `zone`. */
export function campaignCounter(zone: ZoneName): Counter<Campaigns> {
  const lines = new Map<string, Growing>();
  let unsaid = 0;
  return {
    add: (communication) => {
      const { campaign } = communication.item;
      if (campaign === undefined) unsaid += 1;
      else addTo(lines, campaign === '-1' ? 'none' : campaign, communication);
    },
    result: () => ({
      lines: [...lines].map(([id, line]) => toLine(id, line, zone)).sort(compareLines),
      unsaid,
    }),
  };
}

/** A line while it is counted; both ends are instants. */
type Growing = {
  count: number;
  arrived: number;
  failed: number;
  withStatus: number;
  first: Communication['plausibleAt'];
  last: Communication['plausibleAt'];
};

function addTo(lines: Map<string, Growing>, id: string, communication: Communication): void {
  let line = lines.get(id);
  if (line === undefined) {
    line = { count: 0, arrived: 0, failed: 0, withStatus: 0, first: undefined, last: undefined };
    lines.set(id, line);
  }
  const { plausibleAt: at, status } = communication;
  line.count += 1;
  if (at !== undefined && (line.first === undefined || at < line.first)) line.first = at;
  if (at !== undefined && (line.last === undefined || at > line.last)) line.last = at;
  if (status === undefined || !isToCustomer(communication)) return;
  const outcome = outcomeOf(communication);
  line.withStatus += 1;
  if (outcome === 'arrived') line.arrived += 1;
  else if (outcome === 'failed') line.failed += 1;
}

function toLine(id: string, { first, last, ...counts }: Growing, zone: ZoneName): CampaignLine {
  const dayOf = (at: Growing['first']): DayNumber | undefined =>
    at === undefined ? undefined : dayNumberAt(at, zone);
  return { ...counts, id, first: dayOf(first), last: dayOf(last) };
}

function compareLines(a: CampaignLine, b: CampaignLine): number {
  if (a.id === 'none' || b.id === 'none') return a.id === 'none' ? 1 : -1;
  return (b.last ?? -Infinity) - (a.last ?? -Infinity) || b.count - a.count || compareTexts(a.id, b.id);
}

/** `3 May 2025 – 9 Jun 2025`, one day alone, or `date unknown`. */
export function describeCampaignDays({ first, last }: Pick<CampaignLine, 'first' | 'last'>): string {
  if (first === undefined || last === undefined) return 'date unknown';
  return first === last ? formatShortDay(first) : `${formatShortDay(first)} – ${formatShortDay(last)}`;
}

/** `12 more name no campaign`; `undefined` where all do. */
export function describeUnsaid({ unsaid, lines }: Campaigns): string | undefined {
  if (unsaid === 0 || lines.length === 0) return undefined;
  return `${countOf(unsaid, 'more message')} ${unsaid === 1 ? 'names' : 'name'} no campaign`;
}
