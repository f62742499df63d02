import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useId, useMemo } from 'react';
import type { History } from '../domain/history/history.ts';
import { formatCount } from '../domain/text/wording.ts';
import type { ZoneName } from '../domain/time/zone.ts';
import type { Kind } from '../domain/verdict/kinds.ts';
import { toListView } from '../domain/verdict/list-view.ts';
import { type Question, type QuestionDraft, asksSomething } from '../domain/verdict/question.ts';
import { type Verdict, describeSuggestion, toVerdict } from '../domain/verdict/verdict.ts';
import type { View } from '../domain/view/view.ts';
import { writeVerdict } from '../export/verdict.ts';
import { MessageLines } from '../message/MessageLines.tsx';
import { WarningSign } from '../message/StatusBadge.tsx';
import { VendorText, useMask } from '../message/VendorText.tsx';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { withKeys } from '../ui/with-keys.ts';
import { QuestionForm } from './QuestionForm.tsx';
import classes from './DidTheyGetIt.module.css';

type Props = EvidenceSources & {
  readonly asked: QuestionDraft;
  readonly onAsked: (asked: QuestionDraft) => void;
};

type EvidenceSources = {
  readonly history: History;
  /** The display zone. */
  readonly zone: ZoneName;
  readonly view: View;
  readonly update: (changes: Partial<View>) => void;
  readonly onShow: (id: string) => void;
};

const mostMessages = 5;
/** A sentence that changes with every letter cannot be read, nor read out; ms. */
const typingPause = 200;

/** "The customer says: I never got it." Takes what is missed, and answers from what was fetched: the verdict first. */
export function DidTheyGetIt({ asked, onAsked, history, zone, view, update, onShow }: Props): ReactNode {
  const titleId = useId();
  const [settled] = useDebouncedValue(asked, isTyped(asked) ? typingPause : 0);
  const question = useMemo(() => toQuestion(isTyped(asked) ? settled : asked), [asked, settled]);
  // It looks through every message, and the page draws this anew for many other reasons.
  const verdict = useMemo(
    () => (question === undefined ? undefined : toVerdict(question, history, zone)),
    [question, history, zone],
  );
  return (
    <section aria-labelledby={titleId} className={classes['answer']}>
      <h2 id={titleId} className={classes['title']}>
        Did they get it?
      </h2>
      <QuestionForm history={history} zone={zone} asked={asked} onChange={onAsked} />
      <div role="status" className={classes['verdict']}>
        {verdict !== undefined && <Sentences verdict={verdict} />}
      </div>
      {question !== undefined && verdict !== undefined && (
        <Evidence
          // what is unfolded of one answer is not of the next
          key={JSON.stringify(question)}
          question={question}
          verdict={verdict}
          history={history}
          zone={zone}
          view={view}
          update={update}
          onShow={onShow}
          onKind={(missed) => onAsked({ ...asked, missed })}
        />
      )}
    </section>
  );
}

function isTyped({ missed }: QuestionDraft): boolean {
  return missed !== undefined && typeof missed !== 'string';
}

function toQuestion({ missed, channel, day }: QuestionDraft): Question | undefined {
  if (missed === undefined) return undefined;
  const question = { missed, channel, day };
  return asksSomething(question) ? question : undefined;
}

type EvidenceProps = EvidenceSources & {
  readonly question: Question;
  readonly verdict: Verdict;
  readonly onKind: (kind: Kind) => void;
};

/** The messages behind a verdict, and what can be done with it. */
function Evidence({
  question,
  verdict,
  history,
  zone,
  view,
  update,
  onShow,
  onKind,
}: EvidenceProps): ReactNode {
  const mask = useMask();
  const { rows, found, nearby, suggestion } = verdict;
  const changes = useMemo(
    () => (found.length === 0 ? undefined : toListView(question, found, history, view, zone)),
    [question, found, history, view, zone],
  );
  return (
    <>
      {suggestion !== undefined && (
        <p>
          {describeSuggestion(suggestion)}:{' '}
          <button type="button" className={classes['link']} onClick={() => onKind(suggestion.kind)}>
            {suggestion.count === 1 ? 'show it' : 'show them'}
          </button>
        </p>
      )}
      <MessageLines
        label="Messages behind this answer"
        communications={rows}
        most={mostMessages}
        zone={zone}
        onShow={onShow}
      />
      <MessageLines
        label="What comes near"
        communications={nearby.map(({ row }) => row)}
        most={mostMessages}
        zone={zone}
        onShow={onShow}
        noteOf={(row) => nearby.find((each) => each.row === row)?.words}
      />
      <div className={classes['actions']}>
        <CopyButton
          filled
          label="Copy for the ticket"
          text={async () => writeTicket(question, verdict, history, zone)}
        />
        {changes !== undefined && (
          <Button onClick={() => update(changes)}>
            {found.length === 1 ? 'Show it in the list' : `Show all ${formatCount(found.length)} in the list`}
          </Button>
        )}
      </div>
      <p className={classes['note']}>
        <VendorText>{mask.text(verdict.asOf)}</VendorText>
      </p>
    </>
  );
}

function Sentences({ verdict: { answer, sentences, caveats } }: { readonly verdict: Verdict }): ReactNode {
  const mask = useMask();
  const [first, ...others] = sentences;
  return (
    <>
      <p className={classes['first']}>
        <strong>
          <VendorText>{mask.text(answer)}</VendorText>
        </strong>{' '}
        {first !== undefined && <VendorText>{mask.text(first)}</VendorText>}
      </p>
      {withKeys(others, (sentence) => sentence).map(({ key, item: sentence }) => (
        <p key={key}>
          <VendorText>{mask.text(sentence)}</VendorText>
        </p>
      ))}
      {withKeys(caveats, (caveat) => caveat).map(({ key, item: caveat }) => (
        <p key={key} className={classes['caveat']}>
          <WarningSign /> <VendorText>{mask.text(caveat)}</VendorText>
        </p>
      ))}
    </>
  );
}

/** A ticket is shared, so it is masked as what is shared is, whatever the screen shows; those rules are large, and needed only now. */
async function writeTicket(
  question: Question,
  verdict: Verdict,
  history: History,
  zone: ZoneName,
): Promise<string> {
  const { createMasker } = await import('../domain/masking/create-masker.ts');
  const { sourceZone, fetchedAt } = history;
  const mask = createMasker('share', history);
  return writeVerdict(question, verdict, history, { zone, sourceZone, fetchedAt, mask });
}
