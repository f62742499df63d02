import { describeAsked, historyCaveats } from '../domain/history/completeness.ts';
import { customerIdentities, nameCustomer } from '../domain/identity/name-customer.ts';
import type { Identity } from '../domain/masking/mask-identity.ts';
import type { Masker } from '../domain/masking/masker.ts';
import { onOneLine, ownText, type SafeText, safe } from '../domain/masking/safe-text.ts';
import { countOf, formatCount } from '../domain/text/wording.ts';
import { writeTime } from '../domain/time/clock.ts';
import { formatDayInWords } from '../domain/time/day.ts';
import { formatOffset, offsetAt } from '../domain/time/zone.ts';
import { type DayGroup, groupByDay } from '../domain/view/day-groups.ts';
import { marks, type WriteForm } from './markup.ts';
import { writeMessage } from './message.ts';
import type { ExportSettings, ExportedView } from './settings.ts';

/** A view as text or Markdown: whose it is, what narrows it, how complete it is, then its messages day by day. */
export function writeView(exported: ExportedView, settings: ExportSettings, form: WriteForm): string {
  const { title, fact } = marks[form];
  const { history } = exported;
  const name =
    customerIdentities(history).length === 0
      ? ownText('Customer timeline')
      : safe`Customer ${nameCustomer(history, settings.mask, toPaste)}`;
  const parts = [title(onOneLine(name)), headLines(exported, settings).map(onOneLine).map(fact).join('\n')];
  for (const group of groupByDay(exported.shown, settings.zone)) {
    parts.push(marks[form].heading(describeGroup(group)));
    for (const communication of group.communications) parts.push(writeMessage(communication, settings, form));
  }
  return `${parts.join('\n\n')}\n`;
}

/** Digits alone: what is pasted is searched for elsewhere. */
function toPaste(identity: Identity, mask: Masker): SafeText {
  return mask.identity(identity);
}

function headLines(
  { history, shown, view, filters }: ExportedView,
  { zone, sourceZone, fetchedAt, mask }: ExportSettings,
): readonly SafeText[] {
  const { communications, origin } = history;
  return [
    ownText(
      `${formatCount(shown.length)} of ${countOf(communications.length, 'message')}, ${view.order} first`,
    ),
    filters.length === 0 ? ownText('No filters') : safe`Filters: ${mask.text(filters.join(' · '))}`,
    ownText(`Times are of ${zone} (${formatOffset(offsetAt(fetchedAt, zone))} when fetched)`),
    ...(sourceZone === zone ? [] : [ownText(`Capillary’s own times are of ${sourceZone}`)]),
    ownText(
      `Fetched ${writeTime(fetchedAt, zone)}${origin.kind === 'file' ? ', according to the file' : ''}`,
    ),
    ...(origin.mode === 'demo' ? [ownText('Demo data: an invented customer')] : []),
    mask.id(describeAsked(history)),
    ...historyCaveats(history).map((caveat) => safe`⚠ ${mask.text(caveat)}`),
  ];
}

function describeGroup({ day, communications }: DayGroup): SafeText {
  const name = day === undefined ? 'Date unknown' : formatDayInWords(day);
  return ownText(`${name} · ${countOf(communications.length, 'message')}`);
}
