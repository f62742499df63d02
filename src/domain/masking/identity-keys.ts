import type { IdentifierName } from '../../contract/identifier.ts';
import { isList, isRecord, type JsonRecord, ownValue } from '../../contract/json.ts';
import type { Mask } from './identity-masks.ts';
import { type Identity, maskIdentity } from './mask-identity.ts';

// Which keys of an answer name somebody, and how what stands under them is masked.

const nameKeys = new Set(
  (
    'firstname lastname middlename fullname surname givenname familyname displayname nickname customername fname lname mname ' +
    'forename maidenname preferredname contactname contactperson legalname profilename cardholder cardholdername fathername ' +
    'mothername spousename'
  ).split(' '),
);

/** Whether a key is for a person's name, whatever its case, blanks and hyphens. */
export function isNameKey(key: string): boolean {
  return nameKeys.has(foldKey(key));
}

export function foldKey(key: string): string {
  return key.toLowerCase().replaceAll(/[\s_-]/g, '');
}

/** The vendor's own keys: whatever stands under them is one, however short and deep. */
const identityKeys = new Map<string, IdentifierName>([
  ['externalid', 'external_id'],
  ['mobile', 'mobile'],
  ['email', 'email'],
]);

const numberKey =
  /(?:mobile|phone|msisdn|whatsapp|viber|cellular|landline|^tel|contact)(?:s|no|nos|num|number|numbers)?\d?$/;
const addressKey = /e?mail(?:s|id|ids|addr|address|addresses)?\d?$/;
/** Of a message: whom it went to, and who is answered. */
const addresseeKey = /^(?:to|cc|bcc|tonumber|toaddress|recipients?|addressees?|replyto)$/;
const idKey =
  /^(?:customer|member|membership|loyalty|client|user)?(?:external|customer|member|membership|loyalty|client|loyaltycard|card)(?:id|ids|no|number|numbers|code|card)$/;

/** What a key says its value is: of keys that nobody documents only where the value has its form. */
function identityName(key: string, value: string): IdentifierName | undefined {
  const folded = foldKey(key);
  const own = identityKeys.get(folded);
  if (own !== undefined) return own;
  if (idKey.test(folded)) return 'external_id';
  const isAddressee = addresseeKey.test(folded);
  if (!isAddressee && !numberKey.test(folded) && !addressKey.test(folded)) return undefined;
  if (/.@./.test(value)) return 'email';
  return (value.match(/\p{Nd}/gu)?.length ?? 0) >= fewestDigits ? 'mobile' : undefined;
}

const fewestDigits = 7;

/**
 * How a text is masked because of its key, `undefined` where it is not; `isDeep`: so is all that stands below it; `isPersonal`: it is
 * something of a customer's, whose labels stay.
 */
export type KeyMask = {
  readonly mask: (text: string) => string | undefined;
  readonly isDeep: boolean;
  readonly isPersonal?: true;
};

const maskedName = '\u2022\u2022\u2022';
const name: KeyMask = { mask: (text) => (text.trim() === '' ? text : maskedName), isDeep: true };

/** How a key masks its value; `undefined` where it says nothing. A mask that finds no identity gives `undefined`. */
export function toKeyMask(key: string): KeyMask | undefined {
  if (known.has(key)) return known.get(key);
  if (known.size === mostKnown) known.clear();
  const mask = findKeyMask(key);
  known.set(key, mask);
  return mask;
}

/** An answer repeats a dozen keys thousands of times. */
const known = new Map<string, KeyMask | undefined>();
const mostKnown = 1000;

function findKeyMask(key: string): KeyMask | undefined {
  if (isNameKey(key)) return name;
  const folded = foldKey(key);
  const own = identityKeys.get(folded);
  if (own !== undefined) return { mask: (text) => maskIdentity(own, text), isDeep: true };
  if (![numberKey, addressKey, addresseeKey, idKey].some((pattern) => pattern.test(folded))) return undefined;
  const mask = (text: string): string | undefined => {
    const kind = identityName(key, text);
    return kind === undefined ? undefined : maskIdentity(kind, text);
  };
  return { mask, isDeep: false };
}

/** All that an answer says of a customer beside the communications names them, or may: whatever it is, it is hidden. */
export const personal: KeyMask = {
  mask: (text) => (/^\s*(?:true|false)?\s*$/.test(text) ? text : maskedName),
  isDeep: true,
  isPersonal: true,
};

/** By a key's own mask, and where it finds no identity by that of what the key stands in. */
export function nested(own: KeyMask | undefined, outer: KeyMask | undefined): KeyMask | undefined {
  if (own === undefined || outer === undefined || own.isDeep) return own ?? outer;
  return { ...outer, mask: (text) => own.mask(text) ?? outer.mask(text) };
}

const labels = ['name', 'type', 'key', 'label', 'field'];

/** What a record that is a pair calls its value: `{"name": "first_name", "value": …}`, `{"type": "mobile", "value": …}`. */
export function labelOf(record: JsonRecord): { readonly key: string; readonly text: string } | undefined {
  if (!Object.hasOwn(record, 'value')) return undefined;
  for (const key of labels) {
    const text = ownValue(record, key);
    if (typeof text === 'string') return { key, text };
  }
  return undefined;
}

/** The identities that stand under keys which say so, as deep as the vendor nests a customer's custom fields. */
export function identitiesIn(key: string, raw: unknown, depth = deepest): readonly Identity[] {
  if (typeof raw === 'string' || typeof raw === 'number') {
    const value = String(raw).trim();
    const kind = value === '' ? undefined : identityName(key, value);
    return kind === undefined ? [] : [{ name: kind, value }];
  }
  if (depth === 0) return [];
  if (isList(raw)) return raw.flatMap((each) => identitiesIn(key, each, depth - 1));
  if (!isRecord(raw)) return [];
  const label = labelOf(raw);
  return Object.entries(raw).flatMap(([own, value]) =>
    identitiesIn(label !== undefined && own === 'value' ? label.text : own, value, depth - 1),
  );
}

/** As deep as the vendor nests a customer's custom fields. */
export const deepest = 6;

/** A text that says nothing names nobody. */
export function maskByKey(text: string, mask: Mask, byKey: KeyMask | undefined): string {
  return text === '' || text === 'null' ? mask(text) : (byKey?.mask(text) ?? mask(text));
}
