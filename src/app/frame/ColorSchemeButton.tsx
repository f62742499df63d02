import { IconMoon, IconSun } from '@tabler/icons-react';
import { type ReactNode, useSyncExternalStore } from 'react';
import { Button } from '../../ui/Button.tsx';
import { chooseColorScheme, readColorScheme, subscribeColorScheme } from './color-scheme.ts';
import classes from './Bar.module.css';

/** Light or dark; what the system says until somebody chooses. */
export function ColorSchemeButton({ className }: { readonly className: string | undefined }): ReactNode {
  const dark = useSyncExternalStore(subscribeColorScheme, readColorScheme, () => 'light') === 'dark';
  return (
    <Button
      variant="subtle"
      square
      className={`${classes['scheme']} ${className}`}
      aria-label={dark ? 'Use light colours' : 'Use dark colours'}
      icon={
        // Both: which of them is seen is known before the page comes alive.
        <>
          <IconMoon size="1.125rem" aria-hidden />
          <IconSun size="1.125rem" aria-hidden />
        </>
      }
      onClick={() => chooseColorScheme(dark ? 'light' : 'dark')}
    />
  );
}
