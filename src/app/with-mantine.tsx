import './mantine.css';
import { type CSSVariablesResolver, MantineProvider, createTheme } from '@mantine/core';
import { type ComponentType, type ReactNode, createElement } from 'react';
import { pageNonce } from './nonce.ts';

/** A part of a page that is made of Mantine's, with what they need around them. Neither is on the first screen, nor among the rows. */
export function withMantine<Props extends object>(part: ComponentType<Props>): ComponentType<Props> {
  return function WithMantine(props: Props): ReactNode {
    return (
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        defaultColorScheme="auto"
        getStyleNonce={pageNonce}
      >
        {createElement(part, props)}
      </MantineProvider>
    );
  };
}

/** One accent for what can be acted on, one radius, Mantine's own neutrals; what the first screen shows of it is in `global.css`. */
const theme = createTheme({
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
const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-dim)',
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
    '--mantine-color-error': 'var(--error)',
    '--mantine-color-anchor': 'var(--link)',
    '--input-placeholder-color': '#6b7280',
  },
  dark: {
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-dim)',
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-2)',
    '--mantine-color-error': 'var(--error)',
    '--mantine-color-anchor': 'var(--link)',
  },
});
