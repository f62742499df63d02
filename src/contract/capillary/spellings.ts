import type { JsonRecord } from '../json.ts';

/**
 * Every spelling under which a fact was seen or is documented, the flat shape's and the nested shape's alike (CAPILLARY.md, "Two
 * shapes"). The misspelling of `receiver` is the vendor's and occurs here alone.
 */
export const spellings = {
  id: ['id', 'messageId', 'message_id'],
  text: ['subject', 'message', 'text', 'body', 'content', 'comment'],
  caption: ['caption'],
  sender: ['sender', 'sent_by', 'sentBy'],
  receiver: ['receiver', 'reciever', 'reciver'],
  status: ['status', 'deliveryStatus', 'delivery_status'],
  campaign: ['campaignId', 'campaign_id'],
  user: ['userId', 'user_id'],
  sent: ['sentDate', 'sent_time', 'sentTime', 'sent_date', 'time', 'date'],
  delivered: ['deliveredTime', 'delivered_time', 'deliveredDate', 'delivered_date'],
  completed: ['completion_time', 'completionTime'],
  surveyName: ['name', 'surveyName', 'survey_name'],
  npsScore: ['nps_score', 'npsScore'],
  responseUrl: ['response_url', 'responseUrl'],
  latitude: ['lat', 'latitude'],
  longitude: ['long', 'lng', 'longitude'],
  network: ['name'],
  channel: ['type', 'name'],
  lastInteraction: ['last_interaction_time', 'lastInteractionTime', 'latest_survey_interaction_time'],
  customerId: ['id'],
  mobile: ['mobile'],
  email: ['email'],
  externalId: ['external_id', 'externalId'],
  code: ['code', 'response_code', 'responseCode'],
} as const satisfies Record<string, readonly string[]>;

export type FieldName = keyof typeof spellings;

/**
 * What a record says of a fact: the first value under any of its spellings that says something. A value that says nothing
 * (`""`, `"null"`) or cannot be read never hides another spelling. Failing that, the first value that cannot be read, else
 * `undefined`.
 */
export function readField(record: JsonRecord, fact: FieldName): unknown {
  let unreadable: unknown;
  for (const key of spellings[fact]) {
    // No spelling is the name of anything that an object inherits, so that it need not be asked for an own one.
    const value = record[key];
    if (value === undefined) continue;
    if (presentText(value) !== undefined) return value;
    if (unreadable === undefined && isUnreadable(value)) unreadable = value;
  }
  return unreadable;
}

/** The keys of a record, and what they say of it before any value is looked at. */
export type Form = {
  readonly keys: readonly string[];
  /** Whether all of them are numbers: it is no record, but a list. */
  readonly isNumbered: boolean;
  /** Whether one of them is what lists of messages are called: a text under it may be one. */
  readonly namesList: boolean;
  /** By fact, which of its spellings there are; in their order. */
  readonly spelled: { readonly [Fact in FieldName]?: readonly string[] };
};

/**
 * Finds the forms of records. Those of one list nearly all have one of a few: each is made once, and each record is only asked for
 * the keys that it has.
 */
export function createFormFinder(): (record: JsonRecord) => Form {
  const recent: Form[] = [];
  let next = 0;
  return (record) => {
    const keys = Object.keys(record);
    for (const form of recent) if (isSameKeys(form.keys, keys)) return form;
    const form = toForm(keys);
    recent[next] = form;
    next = (next + 1) % mostForms;
    return form;
  };
}

/** More are not compared with: a list whose records have nothing in common takes as long as it must. */
const mostForms = 8;

function isSameKeys(some: readonly string[], others: readonly string[]): boolean {
  if (some.length !== others.length) return false;
  for (let at = 0; at < some.length; at += 1) if (some[at] !== others[at]) return false;
  return true;
}

function toForm(keys: readonly string[]): Form {
  const own = new Set(keys);
  const spelled: { [Fact in FieldName]?: readonly string[] } = {};
  for (const fact of factNames) {
    const present = spellings[fact].filter((key) => own.has(key));
    if (present.length > 0) spelled[fact] = present;
  }
  return {
    keys,
    isNumbered: keys.length > 0 && keys.every(isNumber),
    namesList: keys.some(isListName),
    spelled,
  };
}

/** Whether lists of messages are called so. */
export function isListName(key: string): boolean {
  return /^messages?list$|^messages$/i.test(key);
}

/** Whether a key is a place in a list, or the id of what stands there. */
export function isNumber(key: string): boolean {
  // Most names begin with a letter.
  return key.charCodeAt(0) <= nine && /^-?\d+$/.test(key);
}

function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(spellings, name);
}

const factNames: readonly FieldName[] = Object.keys(spellings).filter(isFieldName);

/** What the vendor writes for "nothing" in identities, numbers and times (CAPILLARY.md, "Lists and numbers"). */
const absent = new Set(['', 'null', 'undefined', 'n/a', '-']);
/** No other length need be looked up. */
const absentLengths: readonly boolean[] = Array.from({ length: 10 }, (_, length) =>
  [...absent].some((text) => text.length === length),
);

/**
 * A scalar as trimmed text, or `undefined` where the vendor means "absent" or where the value is no scalar. Identities come
 * with newlines and blanks around them (CAPILLARY.md, "Lists and numbers"). Not for message texts: there the word "null" is a text.
 */
export function presentText(value: unknown): string | undefined {
  if (typeof value === 'string') {
    const text = value.trim();
    return absentLengths[text.length] === true && absent.has(text.toLowerCase()) ? undefined : text;
  }
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  return typeof value === 'boolean' ? String(value) : undefined;
}

/**
 * `presentText` for what is a number: whole ones in plain digits, however they were spelled (`1012.0`, `1.746038123052E12`, as
 * some JSON writers do; `parseJson` hands them on as they were written).
 */
export function presentNumber(value: unknown): string | undefined {
  const text = presentText(value);
  if (text === undefined || !mayBeRespelled(text) || !respelled.test(text)) return text;
  const number = Number(text);
  return Number.isSafeInteger(number) ? String(number) : text;
}

const respelled = /^(?:-?\d+(?:\.\d+)?[eE][+-]?\d+|-?\d+\.\d+|-0)$/;

/** Whether what follows the first digits is a point or an exponent. Most texts that are asked are plain digits or dates. */
function mayBeRespelled(text: string): boolean {
  const isNegative = text.charCodeAt(0) === minus;
  for (let at = isNegative ? 1 : 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < zero || code > nine) return code === point || code === smallE || code === capitalE;
  }
  return isNegative;
}

const minus = 45;
const point = 46;
const zero = 48;
const nine = 57;
const capitalE = 69;
const smallE = 101;

/** Whether a value stands where a text or a number belongs and is neither: an object, a list, a number beyond all bounds (`1e400`). */
export function isUnreadable(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value === 'object' && value !== null;
}

/** What only surveys say (CAPILLARY.md, "Two shapes"). `responseUrl` is text: whether it may be a link is for whoever shows it. */
export type SurveyExtras = {
  readonly npsScore: string | undefined;
  readonly responseUrl: string | undefined;
};

/** Reads what only a survey has out of its raw entry. */
export function readSurveyExtras(raw: JsonRecord): SurveyExtras {
  return {
    npsScore: presentText(readField(raw, 'npsScore')),
    responseUrl: presentText(readField(raw, 'responseUrl')),
  };
}

/** Where a check-in happened, in the vendor's own degrees; `undefined` where either is missing. */
export function readLocation(
  raw: JsonRecord,
): { readonly latitude: string; readonly longitude: string } | undefined {
  const latitude = presentText(readField(raw, 'latitude'));
  const longitude = presentText(readField(raw, 'longitude'));
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}
