import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { maskIdentity } from '../domain/masking/mask-identity.ts';
import { type Search, identifierLabels } from './search-draft.ts';

/** The last searches of this tab, masked, to be run again. */
export function RecentSearches({
  recent,
  onSearch,
}: {
  readonly recent: readonly Search[];
  readonly onSearch: (search: Search) => void;
}): ReactNode {
  if (recent.length === 0) return null;
  return (
    <Group gap="xs" component="section" aria-label="Recent searches">
      <Text size="sm" c="dimmed">
        Recent in this tab
      </Text>
      {recent.map((search) => (
        <Button
          key={JSON.stringify(search)}
          size="compact-sm"
          variant="default"
          onClick={() => onSearch(search)}
        >
          {identifierLabels[search.identifierName]} {maskIdentity(search.identifierName, search.text)}
        </Button>
      ))}
    </Group>
  );
}
