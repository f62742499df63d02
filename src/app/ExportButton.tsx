import { IconFileExport } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense } from 'react';
import type { ExportedView } from '../export/file.ts';
import { PopoverButton } from '../ui/PopoverButton.tsx';

const ExportMenu = lazy(async () => ({
  default: (await import('../export/menu/ExportMenu.tsx')).ExportMenu,
}));

/** Hands on what is on screen as a file; the writing is fetched when it is first asked for. */
export function ExportButton(exported: ExportedView): ReactNode {
  return (
    <PopoverButton label="Export" name="Export" icon={<IconFileExport size={14} aria-hidden />}>
      {() => (
        <Suspense fallback={<p>Loading…</p>}>
          <ExportMenu {...exported} />
        </Suspense>
      )}
    </PopoverButton>
  );
}
