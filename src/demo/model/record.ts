/** What can be written as JSON. An `undefined` field is left out, as `JSON.stringify` does. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export type JsonObject = { readonly [key: string]: Json | undefined };

export type NetworkName = 'capillary' | 'facebook' | 'twitter' | 'foursquare';

/** One message in neutral words; the serialisers put it into the vendor's fields. Absent fields are left out of the answer. */
export type DemoMessage = {
  readonly id?: Json;
  /** Default: the record's e-mail for e-mail channels, else its mobile. */
  readonly receiver?: Json;
  /** Nested shape only. */
  readonly sender?: Json;
  readonly subject?: Json;
  readonly status?: Json;
  /** Wall times `YYYY-MM-DD HH:mm:ss` take the shape's own format; anything else goes out as it is. */
  readonly sent?: Json;
  readonly delivered?: Json;
  /** Default: -1, the vendor's "no campaign". */
  readonly campaign?: Json;
  /** Flat shape only; default: the record's. */
  readonly userId?: Json;
  /** Fields in the vendor's own words, laid over the others; `undefined` removes one. */
  readonly extra?: JsonObject;
};

/** A list's item: a message, or whatever else stands there. */
export type DemoItem = DemoMessage | { readonly raw: Json };

export type DemoChannel = {
  readonly type: string;
  readonly items?: readonly DemoItem[];
  /** Fields in the vendor's own words, laid over the others; `undefined` removes one. */
  readonly fields?: JsonObject;
};

/** A channel, or whatever else stands in the list of channels. */
export type DemoEntry = DemoChannel | { readonly raw: Json };

/** All that one customer's answers are made of. */
export type DemoRecord = {
  readonly shape: 'nested' | 'flat';
  readonly mobile: string;
  /** Empty: none. */
  readonly email: string;
  /** Empty: none. */
  readonly externalId: string;
  readonly userId: number;
  /** Made when asked for: large ones take a moment. A network that is not here has no interactions. */
  readonly networks: Readonly<Partial<Record<NetworkName, () => readonly DemoEntry[]>>>;
  readonly warnings?: readonly JsonObject[];
  /** HTTP status of the flat shape, body status of the nested one. Default: 200. */
  readonly code?: 200 | 201;
  /** Nested shape only: fields laid over the customer's own. */
  readonly customerFields?: JsonObject;
};

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

declare global {
  interface JSON {
    /** V8's `JSON.rawJSON`, which TypeScript's library does not describe yet. */
    rawJSON(text: string): { readonly rawJSON: string };
  }
}

/** A bare JSON number with exactly these characters, beyond what a double can hold (`9007199254740993`, `1e400`). */
export function exactNumber(digits: string): { readonly rawJSON: string } {
  return JSON.rawJSON(digits);
}
