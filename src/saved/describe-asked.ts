import type { SavedPart } from '../contract/saved-answer.ts';
import { channelLabel } from '../domain/channels/channel.ts';
import { networkLabel } from '../domain/channels/network-label.ts';

const list = new Intl.ListFormat('en-GB');

/** Says which networks and types a file holds where somebody asked for certain ones; `undefined` for all that the vendor gives unasked. */
export function describeAsked(parts: readonly SavedPart[]): string | undefined {
  const networks = labelsOf(
    parts.map(({ network }) => (network === null ? undefined : networkLabel(network))),
  );
  const types = labelsOf(parts.map(({ type }) => (type === null ? undefined : channelLabel(type))));
  if (networks === undefined && types === undefined) return undefined;
  const what = types === undefined ? 'what was answered' : `only the type ${types}`;
  return `holds ${what}${networks === undefined ? '' : ` for ${networks}`}; other interactions may exist.`;
}

function labelsOf(labels: readonly (string | undefined)[]): string | undefined {
  const named = new Set(labels.filter((label) => label !== undefined));
  return named.size === 0 ? undefined : list.format(named);
}
