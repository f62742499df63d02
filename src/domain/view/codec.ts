import { foldChannel } from '../../contract/capillary/names.ts';
import { isInteractionType, isNetwork } from '../../contract/network.ts';
import { foldStatus, statusFamilies } from '../channels/status.ts';
import { formatDay, parseDay } from '../time/day.ts';
import { toZoneName } from '../time/zone.ts';
import { type StatusFilter, type View, wholeView } from './view.ts';

export type DecodedView = {
  readonly view: View;
  /** The keys whose value could not be read and was ignored; never the value. */
  readonly ignored: readonly string[];
};

const longest = 200;

/**
 * Reads a view from a URL's query (`?channel=sms&status=failed`) and fragment (`#q=…`). Never throws: a value that cannot
 * be read becomes the default and its key is named in `ignored`. A value given twice counts once; of several where only one
 * may stand, the first counts. Unknown keys are left alone.
 */
export function decodeView(search: string, hash: string): DecodedView {
  const query = new URLSearchParams(search);
  const ignored = new Set<string>();
  const all = <Value>(key: string, read: (text: string) => Value | undefined): readonly Value[] => {
    // By what each says, so that a value given twice (`status=raw:X&status=raw:x`) is one filter, with one way to remove it.
    const values = new Map<string, Value>();
    for (const text of query.getAll(key)) {
      const value = text.length > longest ? undefined : read(text);
      if (value === undefined) ignored.add(key);
      else if (!values.has(JSON.stringify(value))) values.set(JSON.stringify(value), value);
    }
    return [...values.values()];
  };
  const one = <Value>(key: string, read: (text: string) => Value | undefined): Value | undefined => {
    const values = all(key, read);
    if (values.length > 1) ignored.add(key);
    return values[0];
  };
  const [from, to] = [one('from', parseDay), one('to', parseDay)];
  const backwards = from !== undefined && to !== undefined && from > to;
  if (backwards) ignored.add('to');
  const view: View = {
    // An empty name is a channel that the vendor left unnamed.
    channel: one('channel', foldChannel),
    statuses: all('status', readStatusFilter),
    from,
    to: backwards ? undefined : to,
    campaigns: all('campaign', readCampaign),
    directions: all('direction', (text) => (text === 'in' || text === 'out' ? text : undefined)),
    fold:
      one('fold', (text) => (text === 'off' ? false : text === 'on' ? true : undefined)) ?? wholeView.fold,
    zone: one('zone', toZoneName),
    order:
      one('order', (text) => (text === 'newest' || text === 'oldest' ? text : undefined)) ?? wholeView.order,
    network: one('network', (text) => (text === 'all' || isNetwork(text) ? text : undefined)),
    type: one('type', (text) => (isInteractionType(text) ? text : undefined)),
    which: one('which', (text) => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined)),
    message: one('message', present),
    words: (new URLSearchParams(hash.replace(/^#/, '')).get('q') ?? '').slice(0, longest),
  };
  return { view, ignored: [...ignored] };
}

/** Writes a view as a query (with `?`) and a fragment (with `#`), both empty where all is default: defaults are not written. */
export function encodeView(view: View): { readonly search: string; readonly hash: string } {
  const query = new URLSearchParams();
  const add = (key: string, value: string | undefined): void => {
    if (value !== undefined) query.append(key, value);
  };
  add('channel', view.channel);
  for (const status of view.statuses) add('status', writeStatusFilter(status));
  add('from', view.from === undefined ? undefined : formatDay(view.from));
  add('to', view.to === undefined ? undefined : formatDay(view.to));
  for (const campaign of view.campaigns) add('campaign', campaign);
  for (const direction of view.directions) add('direction', direction);
  add('fold', view.fold ? undefined : 'off');
  add('zone', view.zone);
  add('order', view.order === wholeView.order ? undefined : view.order);
  add('network', view.network);
  add('type', view.type);
  add('which', view.which === undefined ? undefined : String(view.which));
  add('message', view.message);
  const search = query.toString();
  return {
    search: search === '' ? '' : `?${search}`,
    hash: view.words === '' ? '' : `#${new URLSearchParams({ q: view.words })}`,
  };
}

function present(text: string): string | undefined {
  return text === '' ? undefined : text;
}

/** `-1` is how the vendor writes that no campaign sent it. */
function readCampaign(text: string): string | undefined {
  return text === '-1' ? 'none' : present(text);
}

function readStatusFilter(text: string): StatusFilter | undefined {
  const family = statusFamilies.find((slug) => slug === text);
  if (family !== undefined) return { family };
  const raw = text.startsWith('raw:') ? foldStatus(text.slice(4)) : '';
  return raw === '' ? undefined : { raw };
}

/** A status filter as the URL spells it: `failed`, `raw:GTW_NOT_FOUND`. */
function writeStatusFilter(status: StatusFilter): string {
  return 'family' in status ? status.family : `raw:${status.raw}`;
}
