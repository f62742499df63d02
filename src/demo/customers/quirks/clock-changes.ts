import type { DemoRecord } from '../../model/demo-record.ts';
import { sms, type Told } from '../../model/told.ts';
import { toChannels } from '../../model/to-channels.ts';
import { person } from '../person.ts';

/** Where clocks jumped: London on 30 March and 26 October, New York on 9 March and 2 November 2025, and midnights. */
const moments: readonly (readonly [name: string, ...times: string[]])[] = [
  ['New York, before spring', '2025-03-08 23:59:59', '2025-03-09 00:00:00', '2025-03-09 01:59:59'],
  ['New York, in the gap', '2025-03-09 02:00:00', '2025-03-09 02:30:00', '2025-03-09 02:59:59'],
  ['New York, after the gap', '2025-03-09 03:00:00', '2025-03-10 00:00:00'],
  ['London, before spring', '2025-03-29 23:59:59', '2025-03-30 00:00:00', '2025-03-30 00:59:59'],
  ['London, in the gap', '2025-03-30 01:00:00', '2025-03-30 01:30:00', '2025-03-30 01:59:59'],
  ['London, after the gap', '2025-03-30 02:00:00', '2025-03-31 00:00:00'],
  ['London, before autumn', '2025-10-25 23:59:59', '2025-10-26 00:00:00', '2025-10-26 00:59:59'],
  ['London, in the overlap', '2025-10-26 01:00:00', '2025-10-26 01:30:00', '2025-10-26 01:59:59'],
  ['London, the same wall time again', '2025-10-26 01:30:00'],
  ['London, after the overlap', '2025-10-26 02:00:00', '2025-10-27 00:00:00'],
  ['New York, before autumn', '2025-11-01 23:59:59', '2025-11-02 00:00:00', '2025-11-02 00:59:59'],
  ['New York, in the overlap', '2025-11-02 01:00:00', '2025-11-02 01:30:00', '2025-11-02 01:59:59'],
  ['New York, the same wall time again', '2025-11-02 01:30:00'],
  ['New York, after the overlap', '2025-11-02 02:00:00', '2025-11-03 00:00:00'],
  ['New year', '2024-12-31 23:59:59', '2025-01-01 00:00:00'],
  ['Leap day', '2024-02-29 00:00:00', '2024-02-29 23:59:59', '2024-03-01 00:00:00'],
];

/** Deliveries across a change: fifteen seconds in London, whatever the wall clock says. */
const across: readonly Told[] = [
  sms('2025-03-30 00:59:50', 'Delivered across the London gap', { delivered: '2025-03-30 02:00:05' }),
  sms('2025-10-26 01:59:50', 'Delivered across the London overlap', { delivered: '2025-10-26 01:00:05' }),
];

/** Wall times that exist twice or never in the zones that change their clocks. */
export const clockChanges: DemoRecord = person('flat', '447700900120', () =>
  toChannels([
    ...moments.flatMap(([name, ...times]) =>
      times.map((time) => sms(time, `${name}: ${time}`, { status: 'SENT' })),
    ),
    ...across,
  ]),
);
