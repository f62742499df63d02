import { useQuery } from '@tanstack/react-query';
import { type ReactNode, use, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';
import { aboutQuery } from '../../api/queries.ts';
import { isRecord } from '../../contract/json.ts';
import { unmasked } from '../../domain/masking/masker.ts';
import { type ZoneName, formatZone, toZoneName } from '../../domain/time/zone.ts';
import { subscribeAddress } from '../../message/address-changes.ts';
import { readAddress, writeAddress } from '../../message/address.ts';
import { VendorText } from '../../message/VendorText.tsx';
import { ZonedTime } from '../../message/ZonedTime.tsx';
import type { ReportChoices } from '../../report/report-choices.ts';
import type { Opened } from '../../saved/open-file.ts';
import { OpenSaved } from '../../saved/OpenSaved.tsx';
import { emptyDraft } from '../../search/search-draft.ts';
import { Button } from '../../ui/Button.tsx';
import { CustomerTimeline } from '../customer/CustomerTimeline.tsx';
import { MaskedReport } from '../customer/MaskedReport.tsx';
import { openPage, useFollowedAddress } from '../customer/open-page.ts';
import { SearchContext } from '../frame/customer-search.ts';
import { ZonePicker } from '../frame/ZonePicker.tsx';
import { paths } from '../paths.ts';
import classes from './SavedPage.module.css';

/** A saved answer, opened without the service: a file is asked for, and asked for again after a reload. */
export function SavedPage(): ReactNode {
  const [opened, setOpened] = useState<Opened>();
  const about = useQuery(aboutQuery).data;
  const serviceZone = toZoneName(about?.sourceTimeZone ?? '');
  const navigate = useNavigate();
  if (opened === undefined) return <OpenSaved serviceZone={serviceZone} onOpen={setOpened} />;
  const close = (): void => {
    setOpened(undefined);
    // What was filtered in this file would only hide what is in the next.
    void navigate(paths.saved, { replace: true });
  };
  return <SavedTimeline opened={opened} version={about?.version} onAnother={close} />;
}

/** What a report is made of: the messages chosen, or `undefined` for the view. */
type ReportOf = { readonly only: readonly string[] | undefined };

type SavedTimelineProps = {
  readonly opened: Opened;
  /** Of this product. */
  readonly version: string | undefined;
  readonly onAnother: () => void;
};

/** An opened answer: whose history it is, then the timeline or its report. */
function SavedTimeline({ opened, version, onAnother }: SavedTimelineProps): ReactNode {
  const [page] = useState(() => openPage(readAddress(), { write: writeAddress }));
  const { store } = page;
  const { setDraft } = use(SearchContext);
  const [isNamed, setNamed] = useState(true);
  const [reported, setReported] = useState<ReportOf>();
  const [choices, setChoices] = useState<ReportChoices>();
  useFollowedAddress(store, true);
  const view = useSyncExternalStore(subscribeAddress, () => readAddress().view);
  // Read anew for another one of those who share the identifier, not at every filter.
  const { which } = view;
  const history = useMemo(
    () => (which === undefined ? opened.history : opened.ofCustomer(which)),
    [opened, which],
  );
  useLayoutEffect(() => store.dispatch({ kind: 'whole', history, reading: false }), [store, history]);
  if (reported !== undefined) {
    return (
      <MaskedReport
        history={history}
        view={view}
        only={reported.only}
        version={version}
        kept={choices}
        onKeep={setChoices}
        onDates={store.update}
        answers={opened.answers.flatMap(({ network, answer }) =>
          isRecord(answer) ? [{ network: network ?? undefined, requestId: undefined, answer }] : [],
        )}
        onBack={() => setReported(undefined)}
      />
    );
  }
  return (
    <div className={classes['opened']}>
      <FileStrip
        opened={opened}
        zone={view.zone ?? opened.history.sourceZone}
        isNamed={isNamed}
        onAnother={onAnother}
      />
      <CustomerTimeline
        page={page}
        hasArrived
        onReport={(_, only) => setReported({ only })}
        onMasked={() => {
          setNamed(false);
          setDraft(emptyDraft);
        }}
      />
    </div>
  );
}

type FileStripProps = {
  readonly opened: Opened;
  readonly zone: ZoneName;
  /** A file may be named after its customer: `false` once identities were masked. */
  readonly isNamed: boolean;
  readonly onAnother: () => void;
};

/** Says that everything on the page is out of a file, which one, of when, and that nothing is live. */
function FileStrip({ opened, zone, isNamed, onAnother }: FileStripProps): ReactNode {
  const { fileName, masked, history } = opened;
  const { origin } = history;
  const date = (
    <>
      <ZonedTime at={history.fetchedAt} zone={zone} /> ({formatZone(zone, history.fetchedAt)})
    </>
  );
  return (
    <section aria-label="From a file" className={classes['strip']}>
      <span>
        <strong>From a file{isNamed && ': '}</strong>
        {isNamed && <VendorText>{unmasked.text(fileName)}</VendorText>},{' '}
        {origin.kind === 'service' || origin.datedBy === 'answer' ? (
          <>fetched {date}</>
        ) : (
          <>dated {date}, the file’s own date: the answer does not say when it was fetched</>
        )}{' '}
        · nothing here is live
        {origin.mode === 'demo' && ' · demo data, an invented customer'}
        {masked && ' · identities were hidden on saving; texts may still name people'}
      </span>
      <span className={classes['tools']}>
        <ZonePicker source={history.sourceZone} />
        <Button onClick={onAnother}>Open another</Button>
      </span>
    </section>
  );
}
