import { type RefObject, useEffectEvent, useLayoutEffect } from 'react';
import { isIdentifierName } from '../contract/identifier.ts';
import { isInteractionType, isNetwork } from '../contract/network.ts';
import type { SearchDraft } from './search-draft.ts';

/** What the controls of a form hold, by their values; `undefined` for one that is not there. */
type Held = Readonly<Record<keyof SearchDraft, string | undefined>>;

/** What a form on the page holds, as a draft: of a control that is not there, what the draft held before. */
export function toTyped(held: Held, before: SearchDraft): SearchDraft {
  const { text, as, network, type } = held;
  return {
    text: text ?? before.text,
    as: as === undefined ? before.as : isIdentifierName(as) ? as : 'auto',
    network:
      network === undefined ? before.network : network === 'all' || isNetwork(network) ? network : undefined,
    type: type === undefined ? before.type : isInteractionType(type) ? type : undefined,
  };
}

/**
 * Gives what was typed and chosen in a prerendered form before React had it: React leaves it on the screen, but does not know of
 * it.
 */
export function useTypedBefore(
  form: RefObject<HTMLFormElement | null>,
  draft: SearchDraft,
  onTyped: (typed: SearchDraft) => void,
): void {
  const take = useEffectEvent(() => {
    if (form.current === null) return;
    const typed = toTyped(readControls(form.current), draft);
    if (JSON.stringify(typed) !== JSON.stringify(draft)) onTyped(typed);
  });
  useLayoutEffect(() => take(), []);
}

function readControls(form: HTMLFormElement): Held {
  const valueOf = (selector: string): string | undefined =>
    form.querySelector<HTMLInputElement | HTMLSelectElement>(selector)?.value;
  return {
    text: valueOf('input[type=text]'),
    as: valueOf('input[type=radio]:checked'),
    network: valueOf('select[data-holds=network]'),
    type: valueOf('select[data-holds=type]'),
  };
}
