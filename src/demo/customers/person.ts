import type { DemoEntry, DemoRecord, NetworkName } from '../model/demo-record.ts';

type More = Partial<Omit<DemoRecord, 'shape' | 'mobile' | 'networks'>>;

/** A record from its number and what its Capillary answer lists; other networks by name where there are any. */
export function person(
  shape: DemoRecord['shape'],
  mobile: string,
  capillary: () => readonly DemoEntry[],
  more: More = {},
  others: Partial<Record<Exclude<NetworkName, 'capillary'>, () => readonly DemoEntry[]>> = {},
): DemoRecord {
  return {
    shape,
    mobile,
    email: `customer${mobile.slice(-3)}@example.com`,
    externalId: `LM0${mobile.slice(-3)}`,
    userId: Number(`4328${mobile.slice(-5)}`),
    ...more,
    networks: { capillary, ...others },
  };
}
