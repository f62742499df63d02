import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Fetched } from '../api/interactions-query.ts';
import { toInstant } from '../domain/time/instant.ts';
import { saveAnswer } from './save-answer.ts';
import { writeSavedAnswer } from './write-saved-answer.ts';

type Props = {
  readonly answers: readonly Fetched[];
  /** Masks what names the customer; only while identities are hidden, since the file then says that they are. */
  readonly hide?: ((text: string) => string) | undefined;
};

/** Saves the whole answer, whatever is filtered, as a file that can be opened again without the service. */
export function SaveAnswerButton({ answers: [first, ...others], hide }: Props): ReactNode {
  if (first === undefined) return null;
  const save = (): void => {
    const oldest = Math.min(...[first, ...others].map(({ history }) => history.fetchedAt));
    saveAnswer(writeSavedAnswer([first, ...others], hide), toInstant(oldest));
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconDownload size={14} aria-hidden />}
      title={
        hide === undefined
          ? 'The whole answer as a JSON file. It holds personal data.'
          : 'The whole answer as a JSON file, identities masked. Texts may still name people.'
      }
      onClick={save}
    >
      Save answer
    </Button>
  );
}
