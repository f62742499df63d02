/** The networks of the vendor's page, its default first (capillary/CAPILLARY.md, "The call"). */
export const networks = ['capillary', 'facebook', 'twitter', 'foursquare'] as const;
export type Network = (typeof networks)[number];

export function isNetwork(value: unknown): value is Network {
  return networks.some((name) => name === value);
}

/** The interaction types that the vendor's page lets one ask for, in its order (capillary/CAPILLARY.md, "The call"). */
export const interactionTypes = [
  'email',
  'emailbulk',
  'checkin',
  'like',
  'comment',
  'mention',
  'retweet',
  'tweet',
  'feedback',
  'whatsapp',
  'zalo',
  'line',
  'viber',
] as const;
export type InteractionType = (typeof interactionTypes)[number];

export function isInteractionType(value: unknown): value is InteractionType {
  return interactionTypes.some((name) => name === value);
}

/** The networks that a choice stands for, one call each; `undefined` is the vendor's own default. */
export function networksToAsk(choice: Network | 'all' | undefined): readonly (Network | undefined)[] {
  return choice === 'all' ? networks : [choice];
}
