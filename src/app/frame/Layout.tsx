import { ActionIcon, Text, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSearch, IconSun } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense, lazy, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { aboutQuery } from '../../api/queries.ts';
import { toInstant } from '../../domain/time/instant.ts';
import { formatZone, toZoneName } from '../../domain/time/zone.ts';
import { SearchForm } from '../../search/SearchForm.tsx';
import { prefetchCustomerPage } from '../pages/load-customer-page.ts';
import { paths } from '../paths.ts';
import { SearchContext, useCustomerSearch } from './customer-search.ts';
import { Pages } from './Pages.tsx';
import classes from './Layout.module.css';

/** The frame: the bar that stays, the demo strip, the page. After a search the form lives in the bar. */
export function Layout(): ReactNode {
  const { pathname } = useLocation();
  const about = useQuery(aboutQuery).data;
  const search = useCustomerSearch();
  const [unfolded, setUnfolded] = useState(false);
  const inBar = pathname !== paths.search || search.run.state.kind === 'pending';
  // A file has its own zone and says itself whether it is of the demo: nothing here is of the service.
  const live = pathname !== paths.saved;
  const demo = live && about?.mode === 'demo';
  return (
    <SearchContext value={search}>
      <title>{demo ? 'Customer Timeline (demo)' : 'Customer Timeline'}</title>
      <header className={classes['bar']}>
        <Link to={paths.search} className={classes['home']}>
          <img src="/icon.svg" alt="" width={22} height={22} /> <span>Customer Timeline</span>
        </Link>
        {inBar && (
          <div className={classes['search']} data-unfolded={unfolded}>
            <SearchForm
              compact
              draft={search.draft}
              onDraft={search.setDraft}
              onSearch={search.submit}
              defaultCountry={about?.defaultCountry}
              onUse={prefetchCustomerPage}
              pending={search.run.state.kind === 'pending'}
            />
          </div>
        )}
        <div className={classes['tools']}>
          {inBar && (
            <ActionIcon
              className={classes['unfold'] ?? ''}
              variant="subtle"
              color="gray"
              size={36}
              aria-label="Find another customer"
              aria-expanded={unfolded}
              onClick={() => setUnfolded(!unfolded)}
            >
              <IconSearch size={18} aria-hidden />
            </ActionIcon>
          )}
          {live && <ZoneSign sourceTimeZone={about?.sourceTimeZone} choosable={inBar} />}
          <ColorSchemeToggle />
        </div>
      </header>
      {demo && <DemoStrip />}
      <Pages search={search} />
    </SearchContext>
  );
}

/** Says on every page that nothing real is connected, and how to connect it. */
function DemoStrip(): ReactNode {
  return (
    <section aria-label="Demo data" className={classes['strip']}>
      <span>
        <strong>Demo data:</strong> invented customers and the vendor’s samples.
      </span>
      <details>
        <summary>Connect Capillary</summary>
        <p>
          Start this service with <code>CAPILLARY_BASE_URL</code>, <code>CAPILLARY_TIME_ZONE</code> and either{' '}
          <code>CAPILLARY_CLIENT_KEY</code> with <code>CAPILLARY_CLIENT_SECRET</code> or{' '}
          <code>CAPILLARY_USERNAME</code> with <code>CAPILLARY_PASSWORD</code> in its environment. The README
          says where to find each.
        </p>
      </details>
    </section>
  );
}

const ZonePicker = lazy(async () => ({ default: (await import('./ZonePicker.tsx')).ZonePicker }));

type ZoneSignProps = {
  /** IANA name of the vendor's zone; `undefined` until it is known. */
  readonly sourceTimeZone: string | undefined;
  /** There are times on the page, so another zone can be chosen. */
  readonly choosable: boolean;
};

/** The zone of all times, always on screen. */
function ZoneSign({ sourceTimeZone, choosable }: ZoneSignProps): ReactNode {
  const [now] = useState(() => toInstant(Date.now()));
  const source = toZoneName(sourceTimeZone ?? '');
  if (source === undefined) return null;
  const name = (
    <Text size="sm" c="dimmed">
      {formatZone(source, now)}
    </Text>
  );
  if (!choosable) return name;
  return (
    <Suspense fallback={name}>
      <ZonePicker source={source} />
    </Suspense>
  );
}

/** Light or dark; what the system says until somebody chooses. */
function ColorSchemeToggle(): ReactNode {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark';
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={36}
      aria-label={dark ? 'Use light colours' : 'Use dark colours'}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      {dark ? <IconSun size={18} aria-hidden /> : <IconMoon size={18} aria-hidden />}
    </ActionIcon>
  );
}
