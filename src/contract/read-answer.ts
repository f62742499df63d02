import type { Answer, NetworkAnswer } from './answer.ts';
import { type Changes, findChanged } from './change.ts';
import { findNetworks, isNetwork } from './vendor/find-networks.ts';
import { collectNotices } from './vendor/notices.ts';
import { readCustomer } from './vendor/read-customer.ts';
import { entryPath } from './vendor/read-list.ts';
import { readNetwork } from './vendor/read-network.ts';
import { readWarnings } from './vendor/read-warnings.ts';

/**
 * Reads a vendor answer of either shape (CAPILLARY.md "Two shapes, one meaning"). Total: it never throws on any JSON
 * value; what cannot be read becomes a notice with its raw value and never costs its neighbours. Whether the answer is a
 * success at all is `readOutcome`'s question.
 * @param changes what of the answer was changed on its way here: each is a notice
 */
export function readAnswer(body: unknown, changes: Changes = []): Answer {
  const notices = collectNotices();
  for (const { kind, at, raw } of findChanged(body, changes)) notices.add(kind, at, undefined, raw);
  const found = findNetworks(body);
  const networks = found?.entries.flatMap((entry, index): NetworkAnswer[] => {
    const at = entryPath(found, index);
    if (isNetwork(entry)) return [readNetwork(entry, at, notices)];
    notices.add('unreadable-network', at, undefined, entry);
    return [];
  });
  return {
    customer: readCustomer(body, notices),
    networks: networks ?? [],
    warnings: readWarnings(body),
    notices: notices.all,
  };
}
