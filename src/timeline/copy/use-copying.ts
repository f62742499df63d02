import { useMemo } from 'react';
import type { Communication } from '../../domain/history/communication.ts';
import { countOf } from '../../domain/text/wording.ts';
import { describeFilters } from '../../domain/view/filters.ts';
import type { WriteForm } from '../../export/markup.ts';
import type { CardSettings } from '../../message/card-settings.ts';
import { copyText } from '../../ui/output.ts';
import { useCardSettings } from '../state/card-settings.ts';
import { historyOf } from '../state/derived.ts';
import { type PageStore, usePageStore } from '../state/page-store.ts';

export type Copying = {
  readonly copyList: (communications: readonly Communication[], form: WriteForm) => void;
  readonly copyMessage: (communication: Communication, form: WriteForm) => void;
  readonly copyLink: (communication: Communication) => void;
};

const formNames = { text: 'text', markdown: 'Markdown' } as const satisfies Record<WriteForm, string>;

/** Copying what is on screen, masked as it is on screen. The writing is fetched when somebody copies. */
export function useCopying(): Copying {
  const store = usePageStore();
  const card = useCardSettings();
  return useMemo(() => toCopying(store, card), [store, card]);
}

const nothing: Copying = { copyList: () => {}, copyMessage: () => {}, copyLink: () => {} };

function toCopying(store: PageStore, card: CardSettings | undefined): Copying {
  if (card === undefined) return nothing;
  const { displayZone: zone, sourceZone, fetchedAt, mask } = card;
  const settings = { zone, sourceZone, fetchedAt, mask };
  const say = (words: string): void => store.dispatch({ kind: 'said', words });
  const copy = async (text: string | Promise<string>, what: string): Promise<void> => {
    try {
      await copyText(text);
      say(`Copied ${what}.`);
    } catch {
      // What could not even be written was refused by nobody.
      const isWritten = await Promise.resolve(text).then(
        () => true,
        () => false,
      );
      say(
        isWritten
          ? 'Not copied: the browser refused.'
          : 'Not copied. There may be a newer version: reload this page.',
      );
    }
  };
  const writeList = async (communications: readonly Communication[], form: WriteForm): Promise<string> => {
    const { writeView } = await import('../../export/view.ts');
    const { view } = store.get();
    const history = historyOf(store.get());
    if (history === undefined) return '';
    return writeView(
      {
        history,
        view,
        zone,
        filters: describeFilters(view).map(({ words }) => words),
        shown: communications,
      },
      settings,
      form,
    );
  };
  const writeOne = async (communication: Communication, form: WriteForm): Promise<string> => {
    const { writeMessage } = await import('../../export/message.ts');
    return writeMessage(communication, settings, form);
  };
  return {
    copyList: (communications, form) =>
      void copy(
        writeList(communications, form),
        `${countOf(communications.length, 'message')} as ${formNames[form]}`,
      ),
    copyMessage: (communication, form) =>
      void copy(writeOne(communication, form), `1 message as ${formNames[form]}`),
    copyLink: ({ id }) => void copy(card.linkTo(id), 'a link to the message; it names nobody'),
  };
}
