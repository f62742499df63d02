import '@fontsource-variable/noto-sans/wght.css';
import '@fontsource-variable/noto-sans-arabic/wght.css';
import '@fontsource-variable/noto-sans-thai/wght.css';
import '@fontsource/noto-color-emoji/emoji-400.css';
import { Fragment, type ReactNode, memo } from 'react';
import { partAttribute, sheetAttribute } from '../contract/protocol/report-page.ts';
import { formatCount } from '../domain/text/wording.ts';
import { ChannelIcon } from '../message/ChannelIcon.tsx';
import { StatusBadge, WarningSign } from '../message/StatusBadge.tsx';
import { VendorText } from '../message/VendorText.tsx';
import { withKeys } from '../ui/with-keys.ts';
import type { Paper } from './report-choices.ts';
import type { ReportDay, ReportFact, ReportRow, ReportStatus } from './report-days.ts';
import { type ReportHead, clearStamp } from './report-head.ts';
import type { ReportNote } from './report-notes.ts';
import type { ReportPart } from './report-parts.ts';
import type { Summary } from './report-summary.ts';
import { ReportSummary } from './ReportSummary.tsx';
import classes from './ReportSheet.module.css';

export type ReportContent = {
  readonly head: ReportHead;
  /** `undefined` where none is asked for. */
  readonly summary: Summary | undefined;
  /** All of it, or the one part of a picture. */
  readonly parts: readonly ReportPart[];
  /** What the numbers stand for, at the end of the last part. */
  readonly notes: readonly ReportNote[];
  readonly paper: Paper;
};

/**
 * The document itself. A table in print, since browsers repeat nothing but a table's head on every page; to assistive
 * technology and on screen it is none. What stands above the messages stands above the first part only.
 */
export function ReportSheet({ head, summary, parts, notes, paper }: ReportContent): ReactNode {
  return (
    <article
      aria-label="Report"
      data-paper={paper}
      className={classes['sheet']}
      {...{ [sheetAttribute]: true }}
    >
      <div className={classes['running']} aria-hidden>
        <VendorText>{head.running}</VendorText>
      </div>
      <div className={classes['body']}>
        {parts[0]?.number === 1 && (
          <>
            <ReportHeader head={head} />
            {summary !== undefined && <ReportSummary summary={summary} />}
          </>
        )}
        <ReportParts parts={parts} head={head} notes={notes} />
      </div>
    </article>
  );
}

/** What a report says of itself, above everything else. */
function ReportHeader({ head }: { readonly head: ReportHead }): ReactNode {
  const { title, facts, caveats, mark, isClear, isDemo } = head;
  return (
    <header className={classes['head']}>
      <div className={classes['title']}>
        <h1>
          <VendorText>{title}</VendorText>
        </h1>
        <div className={classes['stamps']}>
          {isClear && <ClearStamp />}
          {isDemo && <DemoStamp>DEMO: an invented customer</DemoStamp>}
        </div>
      </div>
      <p className={classes['mark']}>{mark}</p>
      <dl className={classes['facts']}>
        {facts.map(({ label, value }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>
              <VendorText>{value}</VendorText>
            </dd>
          </Fragment>
        ))}
      </dl>
      {caveats.length > 0 && (
        <ul aria-label="What may be missing" className={classes['caveats']}>
          {withKeys(caveats, (caveat) => caveat).map(({ key, item: caveat }) => (
            <li key={key}>
              <WarningSign /> <VendorText>{caveat}</VendorText>
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}

type PartsProps = Pick<ReportContent, 'parts' | 'head' | 'notes'>;

/** The messages of a report, in numbered parts where it is long. Paper has pages instead: the parts' own heads do not print. */
function ReportParts({ parts, head: { running, isClear, isDemo }, notes }: PartsProps): ReactNode {
  if (parts.every(({ days }) => days.length === 0))
    return <p className={classes['nothing']}>No message is in this selection.</p>;
  return parts.map((part) => (
    <section
      key={part.number}
      className={classes['part']}
      {...{ [partAttribute]: part.number }}
      style={{ containIntrinsicHeight: `auto ${part.height}px` }}
    >
      {part.number > 1 && (
        <div className={classes['partHead']}>
          <p>
            <VendorText>{running}</VendorText>
          </p>
          <div className={classes['stamps']}>
            {isClear && <ClearStamp />}
            {isDemo && <DemoStamp>DEMO</DemoStamp>}
          </div>
        </div>
      )}
      <h2 className={classes['heading']}>
        Messages
        {part.of > 1 && (
          <span className={classes['number']}>
            , part {formatCount(part.number)} of {formatCount(part.of)}
          </span>
        )}
        {part.number === 1 && (
          <span className={classes['dayNote']}> · to the customer unless a line says otherwise</span>
        )}
      </h2>
      <PartDays part={part} />
      {part.number === part.of && notes.length > 0 && <NoteList notes={notes} />}
    </section>
  ));
}

/** Drawn anew only when its rows change: what is typed into the head moves none of them. */
const PartDays = memo(function PartDays({ part }: { readonly part: ReportPart }): ReactNode {
  return part.days.map((day) => <ReportDayRows key={day.title} day={day} continued={day.continued} />);
});

type DayProps = { readonly day: ReportDay; readonly continued: boolean };

/** A day's heading and its messages. */
function ReportDayRows({ day: { title, note, rows }, continued }: DayProps): ReactNode {
  return (
    <>
      <h3 className={classes['day']} data-continued={continued}>
        {title} <span className={classes['dayNote']}>· {note}</span>
        {continued && <span className={classes['dayNote']}> · continued</span>}
      </h3>
      {rows.map((row) => (
        <ReportRowView key={row.key} row={row} />
      ))}
    </>
  );
}

/** One message, whole: nothing folded, nothing to press. */
function ReportRowView({ row }: { readonly row: ReportRow }): ReactNode {
  const { time, iso, zone, channel, channels, channelNote, direction, text, textNote, status, facts } = row;
  return (
    <div className={classes['row']} data-report-row data-long={text.length > longText}>
      <div className={classes['when']}>
        {iso === undefined ? <VendorText>{time}</VendorText> : <time dateTime={iso}>{time}</time>}
        {zone !== undefined && <div className={classes['dim']}>{zone}</div>}
      </div>
      <div className={classes['said']}>
        {text !== '' && (
          <p className={classes['text']} dir="auto">
            {text}
            <NoteSign number={textNote} />
          </p>
        )}
        <div className={classes['meta']}>
          <span className={classes['channel']}>
            <ChannelIcon channel={channel} size={14} /> <VendorText>{channels}</VendorText>
            <NoteSign number={channelNote} />
          </span>
          {status === 'none' && <span className={classes['none']}>No status</span>}
          {status !== undefined && status !== 'none' && <Status status={status} />}
          {direction !== undefined && <strong>{direction}</strong>}
          <dl className={classes['rowFacts']}>
            {withKeys(facts, ({ label, value }) => `${label} ${value}`).map(({ key, item }) => (
              <Fact key={key} fact={item} />
            ))}
          </dl>
        </div>
      </div>
    </div>
  );
}

/** Longer texts may go on on the next page, so that none ends far above its foot; in characters. */
const longText = 400;

/** What became of a message, in the vendor's word where it is not known. */
function Status({ status }: { readonly status: ReportStatus }): ReactNode {
  const { family, label, more, note } = status;
  return (
    <span className={classes['status']}>
      <StatusBadge family={family}>{label}</StatusBadge>
      {more !== undefined && (
        <>
          {' '}
          <VendorText>{more}</VendorText>
        </>
      )}
      <NoteSign number={note} />
    </span>
  );
}

/** The number of a note, where there is one. */
function NoteSign({ number }: { readonly number: number | undefined }): ReactNode {
  return number === undefined ? null : <sup className={classes['sign']}>{number}</sup>;
}

/** What is true of many messages, said once. */
function NoteList({ notes }: { readonly notes: readonly ReportNote[] }): ReactNode {
  return (
    <div className={classes['notes']}>
      <h3>Notes</h3>
      <ol>
        {notes.map(({ number, words }) => (
          <li key={number}>
            <sup className={classes['sign']}>{number}</sup> <VendorText>{words}</VendorText>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** One thing that is said of a message. */
function Fact({ fact: { label, value, doubt } }: { readonly fact: ReportFact }): ReactNode {
  return (
    <div data-doubt={doubt}>
      <dt>
        {doubt && <WarningSign />} {label}
      </dt>{' '}
      <dd>
        <VendorText>{value}</VendorText>
      </dd>
    </div>
  );
}

/** Says on the document itself that nobody real is in it. */
function DemoStamp({ children }: { readonly children: string }): ReactNode {
  return <strong className={classes['stamp']}>{children}</strong>;
}

/** Says on the document itself that it names people: whoever hands it on must see that at once. */
function ClearStamp(): ReactNode {
  return (
    <strong className={classes['stamp']} data-clear>
      {clearStamp}
    </strong>
  );
}
