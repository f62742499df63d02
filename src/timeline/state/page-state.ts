import type { Failure } from '../../api/failure.ts';
import type { Fetched } from '../../api/read-fetched.ts';
import type { Network } from '../../contract/network.ts';
import { type History, countNew } from '../../domain/history/history.ts';
import { type AskedIdentity, isSameIdentity } from '../../domain/identity/compare-identities.ts';
import type { QuestionDraft } from '../../domain/verdict/question.ts';
import { encodeView } from '../../domain/view/codec.ts';
import type { View } from '../../domain/view/view.ts';

/** The newest messages of an answer of which the rest is still being read: enough to show rows, never to count or hand on. */
export type Newest = Pick<
  History,
  'origin' | 'sent' | 'customer' | 'sharedBy' | 'communications' | 'fetchedAt' | 'sourceZone'
>;

/** How much of a customer's history is there. */
type Shown =
  | { readonly kind: 'none' }
  /** `read` of `total` entries; every count waits. */
  | { readonly kind: 'newest'; readonly newest: Newest; readonly read: number; readonly total: number }
  /** `fresh`: a later one that would move rows which somebody reads; it waits until it is asked for. */
  | { readonly kind: 'whole'; readonly history: History; readonly fresh: History | undefined };

/** How the question to one network stands. */
export type AskedNetwork = {
  /** `undefined`: the vendor's own default. */
  readonly network: Network | undefined;
  /** Why there is no answer, once nobody tries again. */
  readonly error: Failure | undefined;
  readonly pending: boolean;
  /** The browser is offline, and the question waits for it. */
  readonly paused: boolean;
  /** How often it was tried in vain, and why it is tried again. */
  readonly tries: number;
  readonly failure: Failure | undefined;
  readonly hasData: boolean;
};

/** What the vendor was asked, and what it answered, for saving; nothing of either where a file was opened. */
type Asked = { readonly networks: readonly AskedNetwork[]; readonly answers: readonly Fetched[] };

/** What can be asked of a whole history, in the order of its tabs. */
export const inspections = ['answer', 'overview', 'identities', 'fetched'] as const;
export type Inspection = (typeof inspections)[number];

/** What somebody asks in the tabs: it stays while they look elsewhere, and wherever the tabs have room. */
type Inquiry = {
  readonly question: QuestionDraft;
  /** The overview is of all messages, or of those that the filters keep. */
  readonly overviewOf: 'all' | 'shown';
  /** Other identities, in the order in which they were asked for. */
  readonly identities: readonly AskedIdentity[];
};

/** Everything that a customer's page shows. */
export type PageState = {
  readonly shown: Shown;
  readonly asked: Asked;
  /** What the address says, and the words that the list follows. */
  readonly view: View;
  /** Keys of the address whose value could not be read. */
  readonly ignored: readonly string[];
  /** What stands in the field for words; the list follows as soon as it can. */
  readonly typed: string;
  /** Rows, by id: opened to everything known, opened to the repeats that they stand for. */
  readonly opened: ReadonlySet<string>;
  readonly unfolded: ReadonlySet<string>;
  /** Rows that somebody chooses to copy; `undefined` while nobody chooses. */
  readonly chosen: ReadonlySet<string> | undefined;
  /** Identities are masked. */
  readonly masked: boolean;
  /** A short sentence about what was just done; another object for each. */
  readonly said: { readonly words: string } | undefined;
  /** The tab of the inspector, whether it stands beside the list, and whether it was opened over it where there is no room. */
  readonly inspector: {
    readonly tab: Inspection;
    readonly isFolded: boolean;
    readonly isOpen: boolean;
  };
  readonly inquiry: Inquiry;
};

export type PageAction =
  | { readonly kind: 'newest'; readonly newest: Newest; readonly read: number; readonly total: number }
  /** `reading`: somebody has scrolled, so rows must not move. */
  | { readonly kind: 'whole'; readonly history: History; readonly reading: boolean }
  | ({ readonly kind: 'asked' } & Asked)
  | { readonly kind: 'showFresh' }
  /** The address is another: by Back, by a link, by another part of the page. */
  | { readonly kind: 'addressed'; readonly view: View; readonly ignored: readonly string[] }
  | { readonly kind: 'changed'; readonly changes: Partial<View> }
  | { readonly kind: 'typed'; readonly words: string }
  /** The list follows what was typed. */
  | { readonly kind: 'followed' }
  | { readonly kind: 'toggled'; readonly id: string }
  /** These stand open, and no others. */
  | { readonly kind: 'opened'; readonly ids: readonly string[] }
  | { readonly kind: 'unfolded'; readonly id: string }
  | { readonly kind: 'choosing'; readonly on: boolean }
  /** One turns; a range, or `all`, are chosen. */
  | { readonly kind: 'chose'; readonly ids: readonly string[]; readonly all?: true }
  | { readonly kind: 'masked'; readonly masked: boolean }
  | { readonly kind: 'said'; readonly words: string | undefined }
  | { readonly kind: 'inspected'; readonly tab: Inspection }
  | { readonly kind: 'inspectorOpened'; readonly open: boolean }
  | { readonly kind: 'inspectorFolded'; readonly folded: boolean }
  | { readonly kind: 'inquired'; readonly changes: Partial<Omit<Inquiry, 'identities'>> }
  /** Another identity is asked for, or an answer came. */
  | { readonly kind: 'identityAsked'; readonly asked: AskedIdentity };

/** What somebody chose on a customer's page that its address does not say, and that holds nothing of the vendor's. */
export type Choices = Pick<PageState, 'masked'> & Omit<Inquiry, 'identities'>;
const nothingAsked: QuestionDraft = { missed: undefined, channel: undefined, day: undefined };
const noChoices: Choices = { masked: false, question: nothingAsked, overviewOf: 'all' };

/** A page that waits for its customer, in the view of its address. */
export function initialState(
  view: View,
  ignored: readonly string[],
  { tab, isFolded }: Pick<PageState['inspector'], 'tab' | 'isFolded'>,
  { masked, question, overviewOf }: Choices = noChoices,
): PageState {
  return {
    shown: { kind: 'none' },
    asked: { networks: [], answers: [] },
    view,
    ignored,
    typed: view.words,
    opened: withMarked(noIds, view.message),
    unfolded: noIds,
    chosen: undefined,
    masked,
    said: undefined,
    inspector: { tab, isFolded, isOpen: false },
    inquiry: { question, overviewOf, identities: [] },
  };
}

/** The page after something happened. What does not change stays the same object, so that who shows it is not drawn anew. */
export function reducePage(state: PageState, action: PageAction): PageState {
  switch (action.kind) {
    case 'newest':
    case 'whole':
    case 'showFresh': {
      const shown = reduceShown(state.shown, action);
      return shown === state.shown ? state : { ...state, shown };
    }
    case 'asked':
      return { ...state, asked: { networks: action.networks, answers: action.answers } };
    case 'addressed':
      return address(state, action.view, action.ignored);
    case 'changed':
      return change(state, action.changes);
    case 'typed':
      return action.words === state.typed ? state : { ...state, typed: action.words };
    case 'followed':
      return state.typed === state.view.words
        ? state
        : { ...state, view: { ...state.view, words: state.typed } };
    case 'toggled':
      return { ...state, opened: toggled(state.opened, action.id) };
    case 'opened':
      return { ...state, opened: new Set(action.ids) };
    case 'unfolded':
      return { ...state, unfolded: toggled(state.unfolded, action.id) };
    case 'choosing':
      return { ...state, chosen: action.on ? (state.chosen ?? noIds) : undefined };
    case 'chose':
      return { ...state, chosen: chosenWith(state.chosen ?? noIds, action) };
    case 'masked':
      return action.masked === state.masked ? state : { ...state, masked: action.masked };
    case 'said':
      return { ...state, said: action.words === undefined ? undefined : { words: action.words } };
    case 'inspected':
      return { ...state, inspector: { tab: action.tab, isFolded: false, isOpen: true } };
    case 'inspectorOpened':
      return { ...state, inspector: { ...state.inspector, isOpen: action.open } };
    case 'inspectorFolded':
      return { ...state, inspector: { ...state.inspector, isFolded: action.folded } };
    case 'inquired':
      return { ...state, inquiry: { ...state.inquiry, ...action.changes } };
    case 'identityAsked':
    default:
      return {
        ...state,
        inquiry: { ...state.inquiry, identities: withAsked(state.inquiry.identities, action.asked) },
      };
  }
}

const noIds: ReadonlySet<string> = new Set();

/** Each identity once, where it stood. */
function withAsked(before: readonly AskedIdentity[], asked: AskedIdentity): readonly AskedIdentity[] {
  const at = before.findIndex(({ identifier }) => isSameIdentity(identifier, asked.identifier));
  return at === -1 ? [...before, asked] : before.with(at, asked);
}

type Arrival = Extract<PageAction, { readonly kind: 'newest' | 'whole' | 'showFresh' }>;

function reduceShown(shown: Shown, action: Arrival): Shown {
  switch (action.kind) {
    case 'newest':
      // Rows that are there already are never taken back to a part of them.
      return shown.kind === 'whole' ? shown : action;
    case 'showFresh':
      return shown.kind === 'whole' && shown.fresh !== undefined
        ? { kind: 'whole', history: shown.fresh, fresh: undefined }
        : shown;
    case 'whole':
    default:
      return receive(shown, action.history, action.reading);
  }
}

/** A later history takes the place of one before, unless it would move what somebody reads. */
function receive(shown: Shown, history: History, reading: boolean): Shown {
  if (shown.kind !== 'whole') return { kind: 'whole', history, fresh: undefined };
  if (history === shown.history || history === shown.fresh) return shown;
  const moves = reading && movesRows(shown.history, history);
  return moves ? { ...shown, fresh: history } : { kind: 'whole', history, fresh: undefined };
}

/** Whether rows that stand in one history would stand elsewhere, or not at all, in a later one. */
function movesRows(shown: History, later: History): boolean {
  return countNew(shown, later) > 0 || countNew(later, shown) > 0;
}

function address(state: PageState, view: View, ignored: readonly string[]): PageState {
  if (isSameView(view, state.view) && ignored.join() === state.ignored.join()) return state;
  return {
    ...state,
    view,
    ignored,
    // What was typed before somebody went elsewhere is over.
    typed: view.words,
    opened: view.message === state.view.message ? state.opened : withMarked(state.opened, view.message),
  };
}

function change(state: PageState, changes: Partial<View>): PageState {
  // Whatever else is chosen, the list also follows what was typed until then.
  const view = { ...state.view, words: state.typed, ...changes };
  return {
    ...state,
    view,
    ignored: [],
    typed: view.words,
    opened: view.message === state.view.message ? state.opened : withMarked(state.opened, view.message),
  };
}

/** Whether two views have one address. */
function isSameView(one: View, other: View): boolean {
  const [first, second] = [encodeView(one), encodeView(other)];
  return first.search === second.search && first.hash === second.hash;
}

/** A message that a link points at stands open. */
function withMarked(opened: ReadonlySet<string>, message: string | undefined): ReadonlySet<string> {
  return message === undefined || opened.has(message) ? opened : new Set(opened).add(message);
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
}

function chosenWith(
  before: ReadonlySet<string>,
  { ids, all: isAll }: Extract<PageAction, { readonly kind: 'chose' }>,
): ReadonlySet<string> {
  const [only] = ids;
  return isAll !== true && ids.length === 1 && only !== undefined
    ? toggled(before, only)
    : new Set([...before, ...ids]);
}
