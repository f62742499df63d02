import { interactionTypes, networks } from '../../contract/network.ts';
import { statusFamilies } from '../../domain/channels/delivery-status.ts';
import { decodeView } from '../../domain/view/view-codec.ts';
import type { View } from '../../domain/view/view.ts';
import type { GivenOptions, OptionProblems } from './read-tokens.ts';
import { type OptionName, reportOptions } from './report-options.ts';

/** What to write instead, for each key of the page's address that can be refused. */
const advice = {
  channel: 'the name of one channel, at most 200 characters.',
  status:
    `one of ${statusFamilies.join(', ')}, or raw: and the vendor’s own word for it; ` +
    'repeat the option for several.',
  from: 'a day written YYYY-MM-DD, for example 2025-05-01.',
  to: 'a day written YYYY-MM-DD, for example 2025-05-31, and not before --from.',
  campaign: 'the id of a campaign, or none; repeat the option for several.',
  direction: 'in or out.',
  fold: 'on or off.',
  zone: 'an IANA time zone, for example Asia/Kolkata or UTC.',
  order: 'newest or oldest.',
  network: `one of ${networks.join(', ')}, all.`,
  type: `one of ${interactionTypes.join(', ')}.`,
  which: 'a number from 1 to 999.',
  message: 'the id of one message, at most 200 characters.',
} as const satisfies Partial<Record<OptionName, string>>;

const selection = reportOptions.filter(({ group }) => group === 'Selection').map(({ name }) => name);

/**
 * Reads the options of the group Selection as the page reads its address; tells `problems` of each that it
 * cannot read.
 */
export function readSelection(given: GivenOptions, problems: OptionProblems): View {
  const query = new URLSearchParams();
  for (const name of selection) {
    for (const value of name === 'q' ? [] : (given.get(name) ?? [])) query.append(name, value);
  }
  const q = given.get('q')?.[0] ?? '';
  const { view, ignored } = decodeView(query.toString(), `#${new URLSearchParams({ q })}`);
  for (const name of selection) {
    if (ignored.includes(name) && isAdvised(name)) problems.refuse(name, advice[name]);
  }
  if (view.words !== q) problems.refuse('q', 'at most 200 characters.');
  return view;
}

function isAdvised(name: OptionName): name is keyof typeof advice {
  return name in advice;
}
