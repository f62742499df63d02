import type { DemoRecord } from '../../model/demo-record.ts';
import { toChannels } from '../../model/to-channels.ts';
import { person } from '../person.ts';

/** A customer who is known and was never contacted. */
export const noCommunications: DemoRecord = person('nested', '447700900128', () => toChannels([]));
