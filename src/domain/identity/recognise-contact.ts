import { trimInvisible } from '../text/invisible-characters.ts';

/*
 * How a text says by itself that it is a number or an address: as a link, a vCard line or a chat program's name of somebody
 * (`readContactLink`), or by a label beside it (`isLabel`).
 */

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

/** What people, address books and CRM pages write before or behind a number, folded as `foldWord` does. */
const numberLabels = words(`
  mobile mob mobil handy handynummer mobilnummer mobiltelefon mobilephone cell cellphone cellular cel celular movil cellulare
  portable gsm phone ph phn telephone tel tele telf telp telpon telepon telefon telefono telefone telefonnummer telefoonnummer
  fon fone fixe whatsapp wapp whatsup viber signal telegram zalo imessage sms call contact hp ponsel nomor komorka
  kom cep telefonu puhelin puh matkapuhelin matka simu msisdn rufnummer numero tlf mobilnr telnr phoneno mobileno
  मोबाइल फोन फ़ोन दूरभाष व्हाट्सएप মোবাইল ফোন
  મોબાઇલ ફોન ਮੋਬਾਈਲ ਫ਼ੋਨ மொபைல் கைபேசி தொலைபேசி
  మొబైల్ ఫోన్ ಮೊಬೈಲ್ ಫೋನ್ മൊബൈൽ ഫോൺ
  هاتف الهاتف جوال الجوال موبايل محمول المحمول تليفون تلفون تلفن واتساب واتس موبایل همراه فون
  טלפון נייד тел телефон моб мобильный мобільний сотовый ватсап вотсап τηλ τηλεφωνο κινητο
  โทร โทรศัพท์ มือถือ เบอร์ เบอร์โทร เบอร์โทรศัพท์ เบอร์มือถือ
  电话 電話 手机 手機 手机号 手机号码 电话号码 手機號碼 電話號碼 電話番号 携帯 携帯電話 携帯番号 전화 전화번호 휴대폰 휴대전화 핸드폰
  đt sđt thoai đong dtdd đienthoai sodienthoai`);
/** Words that stand beside those and say nothing alone: an order has a number, too. */
const fillers = words(`
  no nos nr num number numbers numer nummer n the my your our customer customers client primary secondary alternate alternative main
  default registered home work office personal private business other preferred verified voice text value type cell de da do del
  di el la le so dien thoai di dong đien đong номер नंबर नम्बर নম্বর رقم شماره 客户 客戶 号码 番号`);
const addressLabels = words(`
  email mail emails mails e-mail correo electronico courriel courrier posta elektronik eposta epost sahkoposti spam surel address
  addr adresse adres indirizzo direccion endereco from to cc bcc reply von an contact
  ईमेल ইমেইল بريد البريد الإلكتروني الالكتروني ايميل إيميل ایمیل דואל אימייל
  почта эл электронная имейл адрес ηλεκτρονικο ταχυδρομειο อีเมล 邮箱 邮件 電郵 電子郵件 メール メアド 이메일 메일`);

const labels = { mobile: numberLabels, email: addressLabels } as const;

/** Of one letter, so only before a colon or a full stop: `M: +44 \u2026`, `T. +44 \u2026`, `E: asha@\u2026`. */
const initials = { mobile: words('m t p c w h'), email: words('e m') } as const;

/**
 * Whether a text is nothing but labels of such a contact, with at least one that names its kind: `Mobile No.:`, `Tel. (work)`.
 * Words of one letter count before `:` or `.` alone.
 */
export function isLabel(text: string, kind: 'mobile' | 'email'): boolean {
  const found = text.match(/[\p{L}\p{M}]+/gu)?.map(foldWord) ?? [];
  const marked = /[:.\uff1a]/.test(text);
  const names = (word: string): boolean => labels[kind].has(word) || (marked && initials[kind].has(word));
  return found.some(names) && found.every((word) => names(word) || fillers.has(word) || word === 'e');
}

/** Case and accents do not count: `Teléfono` is `telefono`. Marks of other scripts stay, since there they are letters. */
function foldWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(foldWord));
}
