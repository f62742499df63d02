declare const kind: unique symbol;

/**
 * An IANA time zone that this runtime knows, under its one name (`Asia/Kolkata`, `UTC`): two names are the same zone only where
 * they are equal.
 */
export type ZoneName = string & { readonly [kind]: 'ZoneName' };

/** Names only, never offsets (`+05:30`), which `Intl` would take too. */
const form = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/;

/**
 * Names that V8 and JavaScriptCore keep from before the IANA renamed the zone (as of ICU 78), and today's: those of IANA's
 * `zone.tab` that ICU takes for another name.
 */
const renamed = new Map([
  ['Africa/Asmera', 'Africa/Asmara'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Catamarca', 'America/Argentina/Catamarca'],
  ['America/Coral_Harbour', 'America/Atikokan'],
  ['America/Cordoba', 'America/Argentina/Cordoba'],
  ['America/Godthab', 'America/Nuuk'],
  ['America/Indianapolis', 'America/Indiana/Indianapolis'],
  ['America/Jujuy', 'America/Argentina/Jujuy'],
  ['America/Louisville', 'America/Kentucky/Louisville'],
  ['America/Mendoza', 'America/Argentina/Mendoza'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Pacific/Enderbury', 'Pacific/Kanton'],
  ['Pacific/Ponape', 'Pacific/Pohnpei'],
  ['Pacific/Truk', 'Pacific/Chuuk'],
]);
const universal = /^(?:Etc\/)?(?:UTC|UCT|GMT|Greenwich|Universal|Zulu|GMT[+-]?0)$/;

/**
 * The zone of a name in any spelling (`asia/kolkata`, `Asia/Calcutta`, `Etc/UTC`) under its one name: today's IANA name, `UTC` for
 * all that never differ from it. `undefined` where this runtime knows none. Asks `Intl` itself: `supportedValuesOf` leaves out
 * `UTC` and half of the aliases.
 */
export function toZoneName(text: string): ZoneName | undefined {
  const known = form.test(text) ? resolve(text) : undefined;
  return known === undefined ? undefined : oneName(known);
}

/** All zones that this runtime lists, each once, in the order of their names. */
export function allZoneNames(): readonly ZoneName[] {
  return [...new Set(Intl.supportedValuesOf('timeZone').map(oneName))].sort();
}

const names = new Map<string, ZoneName>();

/** @param known a name as the runtime itself writes it */
function oneName(known: string): ZoneName {
  const before = names.get(known);
  if (before !== undefined) return before;
  const name = universal.test(known) ? 'UTC' : (renamed.get(known) ?? known);
  // An old runtime may not know a young name yet.
  const used = name === known || resolve(name) !== undefined ? name : known;
  if (!isOneName(used)) throw new RangeError(`not a time zone: ${used}`);
  names.set(known, used);
  return used;
}

function resolve(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** What is handed to it comes from the runtime or from the table. */
function isOneName(name: string): name is ZoneName {
  return form.test(name);
}
