import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation, useMatch } from 'react-router';
import { aboutQuery } from '../../api/queries.ts';
import { toZoneName } from '../../domain/time/zone.ts';
import { CommandKeys } from '../commands/CommandKeys.tsx';
import { useFrameCommands } from '../commands/frame-commands.ts';
import { runCommand } from '../commands/registry.ts';
import { comingOf, prefetchCustomerPage } from '../pages/load-customer-page.ts';
import { paths } from '../paths.ts';
import { Bar, timelineSkips } from './Bar.tsx';
import { SearchContext, useCustomerSearch } from './customer-search.ts';
import { DemoStrip } from './DemoStrip.tsx';
import { Pages } from './Pages.tsx';

/** The frame: the bar that stays, the demo strip, the page. After a search the form lives in the bar. */
export function Layout(): ReactNode {
  const { pathname } = useLocation();
  const about = useQuery(aboutQuery).data;
  const search = useCustomerSearch();
  const { state } = search.run;
  const isComing = comingOf(state, pathname) !== undefined;
  const onCustomer = useMatch('/customers/:handle') !== null || isComing;
  const inBar = pathname !== paths.search || isComing;
  // A file has its own zone and says itself whether it is of the demo: nothing here is of the service.
  const live = pathname !== paths.saved;
  const demo = live && about?.mode === 'demo';
  useFrameCommands(search.run);
  return (
    <SearchContext value={search}>
      <title>{titleOf(pathname, onCustomer, demo)}</title>
      <Bar
        search={
          inBar
            ? {
                draft: search.draft,
                onDraft: search.setDraft,
                onSearch: search.submit,
                defaultCountry: about?.defaultCountry,
                onUse: prefetchCustomerPage,
                pending: isComing,
              }
            : undefined
        }
        recent={search.run.recent}
        onRecent={search.run.start}
        onHome={search.run.cancel}
        onPalette={onCustomer ? openPalette : undefined}
        zone={live && inBar ? toZoneName(about?.sourceTimeZone ?? '') : undefined}
        {...(onCustomer && { skips: timelineSkips })}
      />
      {demo && <DemoStrip />}
      <Pages search={search} />
      <CommandKeys />
    </SearchContext>
  );
}

function openPalette(): void {
  runCommand('palette');
}

/** What a tab or a bookmark is called: which kind of page it is, and never whose. */
function titleOf(pathname: string, onCustomer: boolean, demo: boolean): string {
  const product = demo ? 'Customer Timeline (demo)' : 'Customer Timeline';
  if (onCustomer) return `Customer \u00b7 ${product}`;
  if (pathname === paths.saved) return `Saved files \u00b7 ${product}`;
  return pathname === paths.search ? product : `Not found \u00b7 ${product}`;
}
