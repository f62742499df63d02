import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/** One accent for what can be acted on, one radius, Mantine's own neutrals. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: 7,
  autoContrast: true,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { sm: '0.8125rem', md: '0.9375rem', lg: '1.125rem' },
  headings: { fontWeight: '600' },
});

/** Mantine's defaults miss 4.5:1 in these places; each pair here is checked by axe in every state and by hand. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { '--bar-height': '48px' },
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-anchor': 'var(--mantine-color-indigo-8)',
    '--input-placeholder-color': '#6b7280',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-2)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-anchor': 'var(--mantine-color-indigo-3)',
  },
});
