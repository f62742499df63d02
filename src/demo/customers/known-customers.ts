import { everyChannel } from './every-channel.ts';
import { everyStatus } from './every-status.ts';
import type { KnownCustomer } from './known-customer.ts';
import { clockChanges } from './quirks/clock-changes.ts';
import { countMismatches } from './quirks/count-mismatches.ts';
import { duplicates } from './quirks/duplicates.ts';
import { failingNetworks } from './quirks/failing-networks.ts';
import { manyUsers } from './quirks/many-users.ts';
import { masked } from './quirks/masked.ts';
import { noCommunications } from './quirks/no-communications.ts';
import { oddDates } from './quirks/odd-dates.ts';
import { otherReceivers } from './quirks/other-receivers.ts';
import { partlyFailedFlat, partlyFailedNested, survivor } from './quirks/partly-failed.ts';
import { refusedCustomers } from './quirks/refused-customers.ts';
import { repeats } from './quirks/repeats.ts';
import { twoLists } from './quirks/two-lists.ts';
import { unknownThings } from './quirks/unknown-things.ts';
import { recordCustomer } from './record-customer.ts';
import { sampleCollapsed } from './sample-collapsed.ts';
import { sampleFlat } from './sample-flat.ts';
import { sampleNested } from './sample-nested.ts';
import { sizedCustomers } from './sized/sized-customers.ts';
import { codes } from './texts/codes.ts';
import { hostile } from './texts/hostile.ts';
import { scripts } from './texts/scripts.ts';

/** Everybody whose answer does not depend on when it is asked for. Faults are in `faults/`. */
export const knownCustomers: readonly KnownCustomer[] = [
  sampleNested,
  sampleFlat,
  sampleCollapsed,
  failingNetworks,
  ...refusedCustomers,
  ...twoLists,
  ...[everyChannel, everyStatus, ...sizedCustomers, scripts, codes, hostile].map(recordCustomer),
  ...[clockChanges, duplicates, countMismatches, oddDates, noCommunications, unknownThings].map(
    recordCustomer,
  ),
  ...[survivor, partlyFailedFlat, partlyFailedNested, manyUsers, repeats].map(recordCustomer),
  ...[masked, otherReceivers].map(recordCustomer),
];
