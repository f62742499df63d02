import { trimInvisible } from '../text/invisible-characters.ts';

/** What a text is about once what surrounds it is gone. */
export type Contact = {
  /** What its own link or label says it is. */
  readonly kind: 'mobile' | 'email' | undefined;
  /** The number or address, as written. */
  readonly text: string;
};

/** Schemes whose rest is a number, an address, or either. `smtp:` is what directories write. */
const schemes: Readonly<Record<string, Contact['kind'] | 'either'>> = {
  tel: 'mobile',
  telprompt: 'mobile',
  callto: 'mobile',
  call: 'mobile',
  sms: 'mobile',
  smsto: 'mobile',
  mms: 'mobile',
  mmsto: 'mobile',
  whatsapp: 'mobile',
  wa: 'mobile',
  wtai: 'mobile',
  viber: 'mobile',
  signal: 'mobile',
  sgnl: 'mobile',
  tg: 'mobile',
  zalo: 'mobile',
  mailto: 'email',
  smtp: 'email',
  facetime: 'either',
  'facetime-audio': 'either',
  imessage: 'either',
  im: 'either',
  sip: 'either',
  sips: 'either',
  skype: 'either',
  contact: 'either',
};

/** Pages that open a chat with a number: its path or `phone=` names it. */
const chatPage =
  /^(?:https?:)?(?:\/\/)?(?:www\.)?(?:wa\.me|(?:api|web|chat)\.whatsapp\.com|whatsapp\.com|zalo\.me|t\.me|telegram\.me|signal\.me|viber\.click|chats\.viber\.com)\/(.*)$/is;
const numberKeys = /[?&](?:phone|number|tel|mobile|msisdn|contact|recipient|phones)=([^&#]*)/i;
/** How a chat program writes a number of its own; the part behind the @ is no mail server. */
const numberAtService = /^(\+?\p{Nd}{7,15})(?::\p{Nd}+)?@(?:s\.whatsapp\.net|c\.us)$/iu;
const vCard = /^(?:[\w-]+\.(tel|email)|(tel|email)(?=;))(?:;[^:]*)?:(.*)$/is;
const scheme = /^([a-z][a-z-]*):(?:\/\/)?(.*)$/is;
/** Chat programs know numbers with their country code alone, with a plus or without. */
const chats = new Set(['whatsapp', 'viber', 'signal', 'sgnl', 'tg']);

/**
 * A link, a vCard line or a chat program's own way of naming somebody, without all but the number or address; `undefined` for
 * anything else. Nothing is ever fetched. A page of an unknown host names nobody here.
 */
export function readContactLink(text: string): Contact | undefined {
  const [, chat] = chatPage.exec(text) ?? [];
  if (chat !== undefined) return toContact('mobile', withPlus(readTarget(chat)));
  const [, service] = numberAtService.exec(text) ?? [];
  if (service !== undefined) return toContact('mobile', withPlus(service));
  const [, grouped, property = grouped, value = ''] = vCard.exec(text) ?? [];
  if (property !== undefined) return toContact(/^tel$/i.test(property) ? 'mobile' : 'email', value);
  const [, name = '', rest = ''] = scheme.exec(text) ?? [];
  return readScheme(name.toLowerCase(), rest);
}

function readScheme(name: string, rest: string): Contact | undefined {
  const kind = Object.hasOwn(schemes, name) ? schemes[name] : undefined;
  if (kind === undefined) return undefined;
  if (kind === 'email') return toContact('email', decode(rest.replace(/\?.*$/s, '')));
  if (chatPage.test(rest)) return toContact(undefined, rest);
  const target = readTarget(rest);
  if (kind === 'mobile') {
    const number = target.replace(/^mc;/i, '').replace(/:.*$/s, '');
    return toContact('mobile', chats.has(name) ? withPlus(number) : number);
  }
  const [, number] = /^(\+?[\p{Nd}().-]{7,})(?:@.*)?(?:;.*)?$/su.exec(target) ?? [];
  if (number !== undefined) return toContact('mobile', number);
  return toContact(target.includes('@') ? 'email' : undefined, target.replace(/;.*$/s, ''));
}

/** What a link names: `phone=` and the like, else its path or fragment, without what is to be said (`?body=`, `&text=`). */
function readTarget(rest: string): string {
  const [, named] = numberKeys.exec(rest) ?? [];
  if (named !== undefined) return decode(named);
  return decode(
    rest
      .replace(/^#?p\//, '')
      .replace(/[?&].*$/s, '')
      .replace(/\/.*$/s, ''),
  );
}

function withPlus(number: string): string {
  return /^[1-9\p{Nd}]/u.test(number) && !number.startsWith('0') ? `+${number}` : number;
}

function toContact(kind: Contact['kind'], text: string): Contact | undefined {
  const trimmed = trimInvisible(text);
  return trimmed === '' ? undefined : { kind, text: trimmed };
}

/** Escapes of a link undone; as it was where they are none. */
export function decode(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
