import { IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Communication } from '../../domain/history/communication.ts';
import type { History } from '../../domain/history/history.ts';
import { countOf } from '../../domain/text/wording.ts';
import { describeFilters } from '../../domain/view/filters.ts';
import type { View } from '../../domain/view/view.ts';
import type { WriteForm } from '../../export/markup.ts';
import type { CardSettings } from '../../message/card-settings.ts';
import { copyText } from '../../ui/output.ts';
import { PopoverButton } from '../../ui/PopoverButton.tsx';
import classes from './CopyMenu.module.css';

type Props = {
  /** How many messages the view holds. */
  readonly count: number;
  readonly onCopy: (form: WriteForm) => void;
  readonly onSelect: () => void;
};

/** Hands on what is on screen: all of the view, or messages to choose. */
export function CopyMenu({ count, onCopy, onSelect }: Props): ReactNode {
  return (
    <PopoverButton label="Copy" name="Copy" icon={<IconCopy size={14} aria-hidden />}>
      {(id) => (
        <ul className={classes['menu']}>
          {(
            [
              [`${countOf(count, 'message')} as text`, () => onCopy('text')],
              [`${countOf(count, 'message')} as Markdown`, () => onCopy('markdown')],
              ['Select messages…', onSelect],
            ] as const
          ).map(([label, run]) => (
            <li key={label}>
              <button
                type="button"
                className={classes['item']}
                popoverTarget={id}
                popoverTargetAction="hide"
                onClick={run}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </PopoverButton>
  );
}

type Parts = {
  readonly history: History;
  readonly view: View;
  readonly card: CardSettings;
  readonly say: (words: string) => void;
};
type Copying = {
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
