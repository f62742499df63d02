import { useQuery } from '@tanstack/react-query';
import { type ReactNode, use, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { aboutQuery } from '../api/about-query.ts';
import { isRecord } from '../contract/json.ts';
import { toZoneName } from '../domain/time/zone-name.ts';
import type { Opened } from '../saved/opened.ts';
import { OpenSaved } from '../saved/OpenSaved.tsx';
import { emptyDraft } from '../search/search-draft.ts';
import { useView, type ViewInUrl } from '../timeline/use-view.ts';
import { ChooseCustomer, isUnchosen } from './ChooseCustomer.tsx';
import { CustomerTimeline } from './CustomerTimeline.tsx';
import { FileStrip } from './FileStrip.tsx';
import { MaskedReport } from './MaskedReport.tsx';
import { paths } from './paths.ts';
import { SearchContext } from './search-context.ts';

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

type Props = {
  readonly opened: Opened;
  /** Of this product. */
  readonly version: string | undefined;
  readonly onAnother: () => void;
};

function SavedTimeline({ opened, version, onAnother }: Props): ReactNode {
  const url = useFilteringView();
  const { setDraft } = use(SearchContext);
  const [isNamed, setNamed] = useState(true);
  const [isReport, setReport] = useState(false);
  // Read anew for another one of those who share the identifier, not at every filter.
  const { which } = url.view;
  const history = useMemo(
    () => (which === undefined ? opened.history : opened.ofCustomer(which)),
    [opened, which],
  );
  if (isUnchosen(opened.history, which)) {
    return <ChooseCustomer history={opened.history} onChoose={(number) => url.update({ which: number })} />;
  }
  if (isReport) {
    return (
      <MaskedReport
        history={history}
        view={url.view}
        version={version}
        answers={opened.answers.flatMap(({ network, answer }) =>
          isRecord(answer) ? [{ network: network ?? undefined, requestId: undefined, answer }] : [],
        )}
        onBack={() => setReport(false)}
      />
    );
  }
  return (
    <>
      <FileStrip
        opened={opened}
        zone={url.view.zone ?? opened.history.sourceZone}
        isNamed={isNamed}
        onAnother={onAnother}
      />
      <CustomerTimeline
        history={history}
        url={url}
        origin={null}
        onReport={() => setReport(true)}
        focusHeading
        onHidden={() => {
          setNamed(false);
          setDraft(emptyDraft);
        }}
      />
    </>
  );
}

/** The view of the address without the two keys that ask the vendor: nobody is asked here. */
function useFilteringView(): ViewInUrl {
  const url = useView();
  // The same object for the same address: filtering hangs on it.
  const wordless = useMemo(() => ({ ...url.wordless, network: undefined, type: undefined }), [url.wordless]);
  return { ...url, wordless, view: { ...wordless, words: url.view.words } };
}
