import { Button, CloseIcon, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import type { View } from '../../domain/view/view.ts';
import { useMask } from '../../message/mask-context.ts';
import { VendorText } from '../../message/VendorText.tsx';
import { describeFilters, noFilters } from '../../domain/view/filters.ts';

/** What narrows the timeline, each to be taken back by itself or all at once. */
export function FilterChips({
  view,
  onChange,
}: {
  readonly view: View;
  readonly onChange: (changes: Partial<View>) => void;
}): ReactNode {
  const mask = useMask();
  const chips = describeFilters(view);
  if (chips.length === 0) return null;
  return (
    <Group gap="xs" role="group" aria-label="Filters that are on">
      {chips.map(({ key, words, without }) => (
        <Button
          key={key}
          size="compact-sm"
          variant="light"
          rightSection={<CloseIcon size="14" aria-hidden />}
          aria-label={`Remove filter: ${mask.text(words)}`}
          onClick={() => onChange(without)}
        >
          <VendorText>{mask.text(words)}</VendorText>
        </Button>
      ))}
      <Button size="compact-sm" variant="subtle" onClick={() => onChange(noFilters)}>
        Clear all
      </Button>
    </Group>
  );
}
