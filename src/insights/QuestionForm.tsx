import { type ReactNode, useId, useMemo, useState } from 'react';
import { channelLabel } from '../domain/channels/channel.ts';
import type { History } from '../domain/history/history.ts';
import { dayNumberAt, formatDayRange, parseDayText } from '../domain/time/day.ts';
import type { ZoneName } from '../domain/time/zone.ts';
import type { Kind } from '../domain/verdict/kinds.ts';
import { type QuestionDraft, askableChannels } from '../domain/verdict/question.ts';
import { useMask } from '../message/VendorText.tsx';
import { Button } from '../ui/Button.tsx';
import { DayField } from '../ui/DayField.tsx';
import classes from './DidTheyGetIt.module.css';

type Props = {
  readonly history: History;
  /** The display zone. */
  readonly zone: ZoneName;
  readonly asked: QuestionDraft;
  readonly onChange: (asked: QuestionDraft) => void;
};

const chips: readonly { readonly kind: Kind; readonly label: string }[] = [
  { kind: 'code', label: 'A code (OTP)' },
  { kind: 'coupon', label: 'A coupon' },
  { kind: 'order', label: 'An order update' },
];

/** What is missed, by which channel, about when: only the first is needed, and every change asks anew. */
export function QuestionForm({ history, zone, asked, onChange }: Props): ReactNode {
  const { missed } = asked;
  const headingId = useId();
  const [isWordsPressed, setWordsPressed] = useState(false);
  const words = missed === undefined || typeof missed === 'string' ? undefined : missed.words;
  return (
    <form className={classes['form']} onSubmit={(event) => event.preventDefault()}>
      <h3 id={headingId}>What does the customer miss?</h3>
      <div role="group" aria-labelledby={headingId} className={classes['chips']}>
        {chips.map(({ kind, label }) => (
          <Button
            key={kind}
            aria-pressed={missed === kind}
            onClick={() => onChange({ ...asked, missed: missed === kind ? undefined : kind })}
          >
            {label}
          </Button>
        ))}
        <Button
          aria-pressed={words !== undefined}
          onClick={() => {
            setWordsPressed(true);
            onChange({ ...asked, missed: words === undefined ? { words: '' } : undefined });
          }}
        >
          Words…
        </Button>
      </div>
      {words !== undefined && (
        <label className={classes['field']}>
          <span>Words</span>
          <input
            type="search"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was just asked for
            autoFocus={isWordsPressed}
            value={words}
            onChange={({ currentTarget: { value } }) => onChange({ ...asked, missed: { words: value } })}
          />
        </label>
      )}
      <div className={classes['narrow']}>
        <ChannelField history={history} asked={asked} onChange={onChange} />
        <DayField
          label="About when"
          day={asked.day}
          write={(day) => formatDayRange(day, day)}
          read={(text) => parseDayText(text, dayNumberAt(history.fetchedAt, zone))}
          onDay={(day) => onChange({ ...asked, day })}
          hint="Such as 28 May, 28 5 2025 or 2025-05-28"
        />
      </div>
    </form>
  );
}

function ChannelField({ history, asked, onChange }: Omit<Props, 'zone'>): ReactNode {
  const mask = useMask();
  const { channel } = asked;
  const channels = useMemo(() => askableChannels(history), [history]);
  // After a refresh a channel may be gone; it stays asked for, and the answer says that there is nothing.
  const offered = channel === undefined || channels.includes(channel) ? channels : [...channels, channel];
  return (
    <label className={classes['field']}>
      <span>Channel</span>
      <select
        value={channel === undefined ? 'any' : valueOf(channel)}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...asked, channel: offered.find((each) => valueOf(each) === value) })
        }
      >
        <option value="any">Any channel</option>
        {offered.map((each) => (
          <option key={each} value={valueOf(each)}>
            {mask.id(channelLabel(each))}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A channel's value among the choices: it may be called anything, also like the choice of all. */
function valueOf(channel: string): string {
  return `channel ${channel}`;
}
