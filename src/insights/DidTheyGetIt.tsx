import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { channelLabel } from '../domain/channels/channel.ts';
import type { History } from '../domain/history/history.ts';
import { formatDay, parseDay } from '../domain/time/day.ts';
import type { ZoneName } from '../domain/time/zone.ts';
import { type Question, askableChannels } from '../domain/verdict/question.ts';
import { type Verdict, toVerdict } from '../domain/verdict/verdict.ts';
import { writeVerdict } from '../export/verdict.ts';
import { MessageLines } from '../message/MessageLines.tsx';
import { WarningSign } from '../message/StatusBadge.tsx';
import { VendorText, useMask } from '../message/VendorText.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { withKeys } from '../ui/with-keys.ts';
import classes from './DidTheyGetIt.module.css';

type Props = {
  readonly history: History;
  /** The display zone. */
  readonly zone: ZoneName;
  readonly onShow: (id: string) => void;
};

/** The newest stand for the answer. */
const mostMessages = 5;
const nothingAsked: Question = { channel: undefined, day: undefined, words: '' };
/** A sentence that changes with every letter cannot be read, nor read out; ms. */
const typingPause = 200;

/** "The customer says: I never got it." Takes what is known of it, and answers from what was fetched while it is typed. */
export function DidTheyGetIt({ history, zone, onShow }: Props): ReactNode {
  const mask = useMask();
  const titleId = useId();
  const [typed, setTyped] = useState(nothingAsked);
  const channels = askableChannels(history);
  const [settled] = useDebouncedValue(typed, typingPause);
  // It looks through every message, and the page draws this anew for many other reasons.
  const verdict = useMemo(() => toVerdict(settled, history, zone), [settled, history, zone]);
  const { sourceZone, fetchedAt } = history;
  return (
    <section aria-labelledby={titleId} className={classes['answer']}>
      <h2 id={titleId}>Did they get it?</h2>
      <QuestionForm channels={channels} question={typed} onChange={setTyped} />
      {asksNothing(settled) && (
        <p className={classes['note']}>
          Say what the customer misses; any of the three will do. Until then, this is the newest of everything
          sent to them.
        </p>
      )}
      <Answer verdict={verdict} />
      <MessageLines
        label="Messages behind this answer"
        communications={verdict.rows}
        most={mostMessages}
        zone={zone}
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

type FormProps = {
  readonly channels: readonly string[];
  readonly question: Question;
  readonly onChange: (question: Question) => void;
};

/** By which channel, about when, which words: nothing is required, and every change asks anew. */
function QuestionForm({ channels, question, onChange }: FormProps): ReactNode {
  const mask = useMask();
  // After a refresh a channel may be gone; it stays asked for, and the answer says that there is nothing.
  const offered =
    question.channel === undefined || channels.includes(question.channel)
      ? channels
      : [...channels, question.channel];
  return (
    <form className={classes['form']} onSubmit={(event) => event.preventDefault()}>
      <NativeSelect
        size="xs"
        label="Channel"
        value={question.channel === undefined ? 'any' : valueOf(question.channel)}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...question, channel: offered.find((channel) => valueOf(channel) === value) })
        }
        data={[
          { value: 'any', label: 'Any channel' },
          ...offered.map((channel) => ({
            value: valueOf(channel),
            label: mask.id(channelLabel(channel)),
          })),
        ]}
      />
      <TextInput
        size="xs"
        type="date"
        label="About when"
        title="That day, the one before and the one after"
        value={question.day === undefined ? '' : formatDay(question.day)}
        onChange={({ currentTarget: { value } }) => onChange({ ...question, day: parseDay(value) })}
      />
      <TextInput
        size="xs"
        label="Words"
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder="coupon"
        value={question.words}
        onChange={({ currentTarget: { value: words } }) => onChange({ ...question, words })}
      />
    </form>
  );
}

/** A channel's value among the choices: it may be called anything, also like the choice of all. */
function valueOf(channel: string): string {
  return `channel ${channel}`;
}

/** The answer in sentences, what limits it and when it was fetched, announced when it changes. */
function Answer({ verdict: { sentences, caveats, asOf } }: { readonly verdict: Verdict }): ReactNode {
  const mask = useMask();
  return (
    <div role="status" className={classes['verdict']}>
      {withKeys(sentences, (sentence) => sentence).map(({ key, item: sentence }, index) => (
        <p key={key} className={index === 0 ? classes['first'] : undefined}>
          <VendorText>{mask.text(sentence)}</VendorText>
        </p>
      ))}
      {withKeys(caveats, (caveat) => caveat).map(({ key, item: caveat }) => (
        <p key={key} className={classes['caveat']}>
          <WarningSign /> <VendorText>{mask.text(caveat)}</VendorText>
        </p>
      ))}
      <p className={classes['note']}>
        <VendorText>{mask.text(asOf)}</VendorText>
      </p>
    </div>
  );
}
