import { readLocation, readSurveyExtras } from '../../contract/capillary/spellings.ts';
import { type OtherValue, isTitleAlone, readOtherValues } from '../../contract/capillary/values.ts';
import { isMaskedAddress } from '../../contract/masked-at-source.ts';
import { alsoUnder } from '../channels/channel.ts';
import { type DeliveryStatus, meaningFor } from '../channels/status.ts';
import type { Communication } from '../history/communication.ts';
import { type StoryPoint, toDeliveryStory } from '../history/story.ts';
import { ownText } from '../masking/safe-text.ts';
import { lowerFirst } from '../text/wording.ts';
import type { Instant } from '../time/instant.ts';
import type { ZoneName } from '../time/zone.ts';

/**
 * What is said of one message beside when, how and with what words: each kind with what it holds. Texts are the vendor's own,
 * neither masked nor made visible.
 */
type FactKinds = {
  /**
   * Whom it was sent to, perhaps an older number of the customer's (../../contract/capillary/CAPILLARY.md, "Messages");
   * `maskedAtSource`: the vendor wrote stars or crosses in place of it.
   */
  receiver: { readonly address: string; readonly maskedAtSource: boolean };
  sender: { readonly address: string; readonly maskedAtSource: boolean };
  /** What became of it; without a `status` the vendor gives none. */
  status: { readonly status: DeliveryStatus | undefined; readonly raw: string | undefined };
  /** Something that happened, and when as far as anybody says. */
  point: { readonly point: StoryPoint };
  /**
   * What makes the time of a point, or the story, doubtful: in our words around the vendor's. `sentence` says of which point,
   * `words` stand under its name; `isOfTitle`: what is no date of sending is quoted in the place of the time anyway.
   */
  doubt: {
    readonly point: StoryPoint;
    readonly words: string;
    readonly sentence: string;
    readonly isOfTitle: boolean;
  };
  /** A likely time in place of one that is no date or in doubt. */
  repair: { readonly point: StoryPoint; readonly at: Instant; readonly reason: string };
  /** The vendor gives no time of sending at all. */
  undated: object;
  /** The message has no words: a picture, a template, or nothing. */
  noText: object;
  /** Of an email the vendor gives the title alone. */
  titleOnly: object;
  /** What the vendor gives under another of its keys for the same, and that differs. */
  also: { readonly other: OtherValue };
  /** Of a survey, 0 to 10, as the vendor writes it. */
  score: { readonly score: string };
  /** Degrees, as the vendor writes them. */
  place: { readonly latitude: string; readonly longitude: string };
  /** `undefined`: sent by no campaign. */
  campaign: { readonly campaign: string | undefined };
  network: { readonly network: string };
  /** The vendor's own number of whom it was sent to. */
  user: { readonly user: string };
  id: { readonly id: string };
  /** Channels that list it beside the one that it is called by. */
  alsoUnder: { readonly channels: readonly string[] };
  /** The vendor lists it more often than in each of its channels once. */
  listedTwice: { readonly times: number };
  /** Another message carries the same id with other content. */
  sharedId: object;
};

type FactKind = keyof FactKinds;
/** A fact of one kind, or of any. */
export type Fact<Kind extends FactKind = FactKind> = {
  [Each in Kind]: { readonly kind: Each } & FactKinds[Each];
}[Kind];

/** What a renderer does with each kind of fact: a new kind does not compile until every renderer says it. */
export type FactRenderers<Settings, Rendered> = {
  readonly [Kind in FactKind]: (fact: Fact<Kind>, settings: Settings) => Rendered;
};

/** The facts as a renderer puts them, in their order; what is `undefined` is left out. */
export function renderFacts<Settings, Rendered>(
  facts: readonly Fact[],
  renderers: FactRenderers<Settings, Rendered | undefined>,
  settings: Settings,
): readonly Rendered[] {
  return facts.flatMap((fact) => render(fact, renderers, settings) ?? []);
}

function render<Kind extends FactKind, Settings, Rendered>(
  fact: Fact<Kind>,
  renderers: FactRenderers<Settings, Rendered>,
  settings: Settings,
): Rendered {
  const renderer: (fact: Fact<Kind>, settings: Settings) => Rendered = renderers[fact.kind];
  return renderer(fact, settings);
}

/** How a message's times are read: the vendor's wall times are of `sourceZone`. */
export type FactSource = { readonly sourceZone: ZoneName; readonly fetchedAt: Instant };

/** The one list of what is said of a message: row, details, copy, report, exports and verdict are renderings of it. */
export function toFacts(
  communication: Communication,
  { sourceZone, fetchedAt }: FactSource,
): readonly Fact[] {
  const { channels, item, status } = communication;
  const meant = status && { ...status, meaning: meaningFor(status, channels) };
  const story = toDeliveryStory(communication, sourceZone, fetchedAt);
  return [
    ...peopleOf(communication),
    { kind: 'status', status: meant, raw: item.status },
    ...story.flatMap(factsOfPoint),
    ...(item.sent === undefined ? [{ kind: 'undated' } as const] : []),
    ...contentOf(communication),
    ...(item.kind === 'survey' ? [] : readOtherValues(item.raw)).map(
      (other) => ({ kind: 'also', other }) as const,
    ),
    ...originOf(communication),
  ];
}

function peopleOf({ item: { receiver, sender } }: Communication): readonly Fact[] {
  return [
    ...(receiver === undefined ? [] : [{ kind: 'receiver', ...toAddress(receiver) } as const]),
    ...(sender === undefined ? [] : [{ kind: 'sender', ...toAddress(sender) } as const]),
  ];
}

/** What stands in place of an identity that the vendor, not we, has masked. */
export const maskedAtSourceText = ownText('••••• (masked by Capillary)');

function toAddress(address: string): { readonly address: string; readonly maskedAtSource: boolean } {
  return { address, maskedAtSource: isMaskedAddress(address) };
}

function factsOfPoint(point: StoryPoint): readonly Fact[] {
  const { doubt, moment } = point;
  return [
    { kind: 'point', point },
    ...(doubt === undefined ? [] : [toDoubt(point, doubt)]),
    ...(moment?.repair === undefined ? [] : [{ kind: 'repair', point, ...moment.repair } as const]),
  ];
}

function toDoubt(point: StoryPoint, words: string): Fact<'doubt'> {
  const { kind, label, moment } = point;
  return {
    kind: 'doubt',
    point,
    words,
    sentence: words.startsWith(label) ? words : `${label}: ${lowerFirst(words)}`,
    isOfTitle: kind === 'sent' && moment !== undefined && moment.at === undefined,
  };
}

function contentOf({ channels, item: { kind, raw, text } }: Communication): readonly Fact[] {
  const facts: Fact[] = [];
  if (kind === 'message' && (text === undefined || text.trim() === '')) facts.push({ kind: 'noText' });
  const isEmail = channels.some((channel) => channel === 'email' || channel === 'emailbulk');
  if (isEmail && isTitleAlone(raw)) facts.push({ kind: 'titleOnly' });
  const score = kind === 'survey' ? readSurveyExtras(raw).npsScore : undefined;
  if (score !== undefined) facts.push({ kind: 'score', score });
  const place = kind === 'check-in' ? readLocation(raw) : undefined;
  if (place !== undefined) facts.push({ kind: 'place', ...place });
  return facts;
}

function originOf({ network, channels, entries, sharesId, item }: Communication): readonly Fact[] {
  const facts: Fact[] = [];
  if (item.campaign !== undefined)
    facts.push({ kind: 'campaign', campaign: item.campaign === '-1' ? undefined : item.campaign });
  facts.push({ kind: 'network', network });
  if (item.user !== undefined) facts.push({ kind: 'user', user: item.user });
  if (item.id !== undefined) facts.push({ kind: 'id', id: item.id });
  const others = alsoUnder(channels);
  if (others.length > 0) facts.push({ kind: 'alsoUnder', channels: others });
  if (entries > channels.length) facts.push({ kind: 'listedTwice', times: entries });
  if (sharesId) facts.push({ kind: 'sharedId' });
  return facts;
}
