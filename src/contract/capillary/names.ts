import { interactionTypes, networks } from '../network.ts';

/**
 * Every channel that the vendor documents or was seen to name, as it writes most of them; four occur in answers alone
 * (CAPILLARY.md, "The call").
 */
export const knownChannels = [...interactionTypes, 'sms', 'phone', 'survey', 'missed_call'] as const;
export type KnownChannel = (typeof knownChannels)[number];

const channelsByLetters = byLetters(knownChannels);
const networksByLetters = byLetters(networks);

/**
 * One channel, one name, however the vendor spells it (`SMS`, `Sms `, `E-mail`, `Missed Call`, `email_bulk`). A known one is
 * known by its letters and digits alone. An unknown one is folded by case and blanks only (around it, and to one within it):
 * hyphens and underscores may tell two names apart. Idempotent.
 */
export function foldChannel(name: string): string {
  return channelsByLetters.get(toLetters(name)) ?? foldCase(name);
}

/** The same for networks (`Capillary`, `FACEBOOK `). */
export function foldNetwork(name: string): string {
  return networksByLetters.get(toLetters(name)) ?? foldCase(name);
}

function byLetters<Name extends string>(names: readonly Name[]): ReadonlyMap<string, Name> {
  return new Map(names.map((name) => [toLetters(name), name]));
}

/** Without blanks, hyphens and underscores, and without the marks and characters that nobody sees. */
function toLetters(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\p{Dash_Punctuation}\p{Default_Ignorable_Code_Point}]+/gu, '');
}

function foldCase(name: string): string {
  return name.toLowerCase().trim().replace(/\s+/g, ' ');
}
