import { codes } from './customers/codes.ts';
import { everyChannel } from './customers/every-channel.ts';
import { hostile } from './customers/hostile-texts.ts';
import { manyUsers, masked, otherReceivers, twoLists } from './customers/identities.ts';
import {
  failingNetworks,
  noCommunications,
  partlyFailedFlat,
  partlyFailedNested,
  refusedCustomers,
  survivor,
} from './customers/incomplete.ts';
import { type IdentifierName, type KnownCustomer, recordCustomer } from './customers/known-customer.ts';
import { countMismatches, duplicates, unknownThings } from './customers/odd-lists.ts';
import { clockChanges, oddDates } from './customers/odd-times.ts';
import { sampleCollapsed, sampleFlat, sampleNested } from './customers/samples.ts';
import { scripts } from './customers/scripts.ts';
import { sizedCustomers } from './customers/sized-customers.ts';
import { everyStatus, repeats } from './customers/statuses.ts';
import { faultList } from './demo-faults.ts';

export type DemoCustomer = {
  readonly identifierName: IdentifierName;
  readonly identifierValue: string;
  /** Short, for people. */
  readonly title: string;
  readonly group: 'samples' | 'channels' | 'sizes' | 'texts' | 'quirks' | 'faults';
};

type Group = DemoCustomer['group'];

/** Everybody whom the demo knows, in the order in which to list them; some by more than one identifier. */
export const demoCustomers: readonly DemoCustomer[] = [
  byMobile('samples', '919988221100', 'The vendor’s email sample'),
  byEmail('samples', 'tom.sawyer@capillarytech.com', 'The vendor’s email sample, by email'),
  byMobile('samples', '917385022695', 'The vendor’s Viber sample'),
  byMobile('samples', '447700900123', 'The shape of 2013, three networks'),
  byEmail('samples', 'def@example.com', 'The shape of 2013, by email'),
  byExternalId('samples', 'LM0001', 'The shape of 2013, by external id'),

  byMobile('channels', '447700900101', 'Every channel and network'),
  byEmail('channels', 'every.channel@example.com', 'Every channel, by email'),
  byExternalId('channels', 'LM0101', 'Every channel, by external id'),
  byMobile('channels', '447700900102', 'Every delivery status'),

  byMobile('sizes', '447700900110', '10 messages'),
  byMobile('sizes', '447700900111', '1,000 messages'),
  byEmail('sizes', 'thousand+news@example.com', '1,000 messages, by a plus-address'),
  byExternalId('sizes', '0042', '1,000 messages, by an external id with zeros in front'),
  byMobile('sizes', '447700900112', '10,000 messages'),
  byMobile('sizes', '447700900113', '50,000 messages'),

  byMobile('texts', '447700900121', 'Many scripts and emoji'),
  byMobile('texts', '447700900124', 'One-time codes, and numbers that are none'),
  byMobile('texts', '447700900125', 'Hostile texts'),

  byMobile('quirks', '447700900120', 'Around clock changes'),
  byMobile('quirks', '447700900122', 'Duplicates and odd ids'),
  byMobile('quirks', '447700900126', 'Counts that do not match'),
  byMobile('quirks', '447700900127', 'Odd dates'),
  byMobile('quirks', '447700900128', 'Found, never contacted'),
  byMobile('quirks', '447700900129', 'Unknown channels, fields and items'),
  byMobile('quirks', '447700900130', 'Merged into another account'),
  byMobile('quirks', '447700900131', 'The account that survived a merge'),
  byMobile('quirks', '447700900132', 'Not enrolled'),
  byMobile('quirks', '447700900133', 'Identifier refused'),
  byMobile('quirks', '447700900134', 'Not permitted'),
  byMobile('quirks', '447700900135', 'Partly failed, flat'),
  byMobile('quirks', '447700900141', 'Partly failed, nested'),
  byMobile('quirks', '447700900136', 'Several users in one answer'),
  byMobile('quirks', '447700900137', 'Repeats and a failure streak'),
  byMobile('quirks', '447700900138', 'Masked by the vendor'),
  byMobile('quirks', '447700900139', 'Networks that fail'),
  byMobile('quirks', '447700900140', 'Other receivers, and messages from the customer'),
  byMobile('quirks', '447700900142', 'Listed differently under another identity'),
  byEmail('quirks', 'customer142@example.com', 'The same, by email'),
  byMobile('quirks', '447700900143', 'The same, by an older number'),

  ...faultList.map(({ mobile, title }) => byMobile('faults', mobile, title)),
];

function byMobile(group: Group, identifierValue: string, title: string): DemoCustomer {
  return { identifierName: 'mobile', identifierValue, title, group };
}

function byEmail(group: Group, identifierValue: string, title: string): DemoCustomer {
  return { identifierName: 'email', identifierValue, title, group };
}

function byExternalId(group: Group, identifierValue: string, title: string): DemoCustomer {
  return { identifierName: 'external_id', identifierValue, title, group };
}

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
