import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useId, useMemo, useState } from 'react';
import type { Masker } from '../../domain/masking/masker.ts';
import type { History } from '../../domain/history/history.ts';
import { askableChannels } from '../../domain/verdict/askable-channels.ts';
import { toVerdict } from '../../domain/verdict/to-verdict.ts';
import type { Question } from '../../domain/verdict/verdict.ts';
import { writeVerdict } from '../../export/verdict.ts';
import type { ZoneName } from '../../domain/time/zone-name.ts';
import { MessageLines } from '../../message/MessageLines.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Answer } from './Answer.tsx';
import classes from './DidTheyGetIt.module.css';
import { QuestionForm } from './QuestionForm.tsx';

type Props = {
  readonly history: History;
  /** The display zone. */
  readonly zone: ZoneName;
  /** A text as it may be shown: masked while identities are hidden. */
  readonly mask: Masker;
  readonly onShow: (id: string) => void;
};

/** The newest stand for the answer. */
const mostListed = 5;
const nothingAsked: Question = { channel: undefined, day: undefined, words: '' };
/** A sentence that changes with every letter cannot be read, nor read out; ms. */
const pause = 200;

/** "The customer says: I never got it." Takes what is known of it, and answers from what was fetched while it is typed. */
export function DidTheyGetIt({ history, zone, mask, onShow }: Props): ReactNode {
  const titleId = useId();
  const [typed, setTyped] = useState(nothingAsked);
  const channels = askableChannels(history);
  const [settled] = useDebouncedValue(typed, pause);
  // It looks through every message, and the page draws this anew for many other reasons.
  const verdict = useMemo(() => toVerdict(settled, history, zone), [settled, history, zone]);
  const { sourceZone, fetchedAt } = history;
  return (
    <section aria-labelledby={titleId} className={classes['answer']}>
      <h2 id={titleId}>Did they get it?</h2>
      <QuestionForm channels={channels} question={typed} mask={mask} onChange={setTyped} />
      {asksNothing(settled) && (
        <p className={classes['note']}>
          Say what the customer misses; any of the three will do. Until then, this is the newest of everything
          sent to them.
        </p>
      )}
      <Answer verdict={verdict} mask={mask} />
      <MessageLines
        label="Messages behind this answer"
        communications={verdict.rows}
        most={mostListed}
        zone={zone}
        mask={mask}
        onShow={onShow}
      />
      <div>
        <CopyButton
          label="Copy for a ticket"
          text={() => writeVerdict(settled, verdict, { zone, sourceZone, fetchedAt, mask })}
        />
      </div>
    </section>
  );
}

function asksNothing({ channel, day, words }: Question): boolean {
  return channel === undefined && day === undefined && words.trim() === '';
}
