import type { Communication } from '../../domain/history/communication.ts';
import { countOf } from '../../domain/text/format-count.ts';
import type { History } from '../../domain/history/history.ts';
import type { View } from '../../domain/view/view.ts';
import type { WriteForm } from '../../export/marks.ts';
import type { CardSettings } from '../../message/card-settings.ts';
import { copyText } from '../../ui/output.ts';
import { describeFilters } from '../../domain/view/filters.ts';

type Parts = {
  readonly history: History;
  readonly view: View;
  readonly card: CardSettings;
  readonly say: (words: string) => void;
};
export type Copying = {
  readonly copyList: (communications: readonly Communication[], form: WriteForm) => void;
  readonly copyMessage: (communication: Communication, form: WriteForm) => void;
  readonly copyLink: (communication: Communication) => void;
};

const formNames = { text: 'text', markdown: 'Markdown' } as const satisfies Record<WriteForm, string>;

/** Copying what is on screen, masked as it is on screen. The writing is fetched when somebody copies. */
export function useCopying({ history, view, card, say }: Parts): Copying {
  const { displayZone: zone, sourceZone, fetchedAt, mask } = card;
  const settings = { zone, sourceZone, fetchedAt, mask };
  const copy = async (text: string | Promise<string>, what: string): Promise<void> => {
    try {
      await copyText(text);
      say(`Copied ${what}.`);
    } catch {
      say('Not copied: the browser refused.');
    }
  };
  const writeList = async (communications: readonly Communication[], form: WriteForm): Promise<string> => {
    const { writeView } = await import('../../export/view.ts');
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
