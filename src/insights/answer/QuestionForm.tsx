import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Masker } from '../../domain/masking/masker.ts';
import { channelLabel } from '../../domain/channels/channel.ts';
import { formatDay, parseDay } from '../../domain/time/day-number.ts';
import type { Question } from '../../domain/verdict/verdict.ts';
import classes from './DidTheyGetIt.module.css';

type Props = {
  readonly channels: readonly string[];
  readonly question: Question;
  readonly mask: Masker;
  readonly onChange: (question: Question) => void;
};

/** By which channel, about when, which words: nothing is required, and every change asks anew. */
export function QuestionForm({ channels, question, mask, onChange }: Props): ReactNode {
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
      <DayField day={question.day} onDay={(day) => onChange({ ...question, day })} />
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

type DayFieldProps = {
  readonly day: number | undefined;
  readonly onDay: (day: number | undefined) => void;
};

function DayField({ day, onDay }: DayFieldProps): ReactNode {
  return (
    <TextInput
      size="xs"
      type="date"
      label="About when"
      title="That day, the one before and the one after"
      value={day === undefined ? '' : formatDay(day)}
      onChange={({ currentTarget }) => onDay(parseDay(currentTarget.value))}
    />
  );
}

/** A channel may be called anything, also like the choice of all. */
function valueOf(channel: string): string {
  return `channel ${channel}`;
}
