import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { VendorText } from './VendorText.tsx';

/** A survey's address: a link only when it is plain https, named by its host; anything else stays text. */
export function SurveyLink({ url }: { readonly url: string }): ReactNode {
  const target = httpsUrl(url);
  if (target === undefined) {
    return (
      <p>
        Response address: <VendorText ltr>{url}</VendorText>
      </p>
    );
  }
  return (
    <p>
      <a href={target.href} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
        Open the survey response on {target.host} <IconExternalLink size={14} aria-hidden /> (new tab)
      </a>
    </p>
  );
}

function httpsUrl(text: string): URL | undefined {
  const url = URL.parse(text);
  return url !== null && url.protocol === 'https:' && url.username === '' && url.password === ''
    ? url
    : undefined;
}
