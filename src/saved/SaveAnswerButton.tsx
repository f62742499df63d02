import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Fetched } from '../api/read-fetched.ts';
import type { SavedPart } from '../contract/protocol/saved-answer.ts';
import type { History } from '../domain/history/history.ts';
import type { Masker } from '../domain/masking/masker.ts';
import type { Instant } from '../domain/time/instant.ts';
import { writeSavedAnswer } from '../export/saved-answer.ts';
import { downloadFile } from '../ui/output.ts';

type Props = {
  readonly answers: readonly Fetched[];
  /** Of these answers. */
  readonly history: History;
  /** What names the customer is masked as on screen; the file then says that it is. */
  readonly mask: Masker;
};

/** Saves the whole answer, whatever is filtered, as a file that can be opened again without the service. */
export function SaveAnswerButton({ answers, history, mask }: Props): ReactNode {
  const [first, ...others] = answers.map(toPart);
  if (first === undefined) return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconDownload size={14} aria-hidden />}
      title={
        mask.level === 'none'
          ? 'The whole answer as a JSON file. It holds personal data.'
          : 'The whole answer as a JSON file, identities masked. Texts may still name people.'
      }
      onClick={() => saveAnswer(writeSavedAnswer([first, ...others], history, mask), history.fetchedAt)}
    >
      Save answer
    </Button>
  );
}

function toPart({ scope, history, requestId, answer, changes }: Fetched): SavedPart {
  return {
    network: scope.network ?? null,
    type: scope.type ?? null,
    fetchedAt: new Date(history.fetchedAt).toISOString(),
    requestId,
    answer,
    ...(changes.length > 0 && { changes }),
  };
}

/** Hands a saved answer to the browser as a download. */
function saveAnswer(text: string, fetchedAt: Instant): void {
  downloadFile(new Blob([text], { type: 'application/json' }), savedAnswerName(fetchedAt));
}

/** `customer-timeline-answer-2026-11-24T14-02-11Z.json`: when it was fetched, in UTC, and nothing of whose it is. */
export function savedAnswerName(fetchedAt: Instant): string {
  const iso = new Date(fetchedAt).toISOString();
  return `customer-timeline-answer-${iso.slice(0, 19).replaceAll(':', '-')}Z.json`;
}
