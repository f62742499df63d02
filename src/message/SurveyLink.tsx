import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Masker } from '../domain/masking/masker.ts';
import { VendorText } from './VendorText.tsx';

/** A survey's address: a link only when it is plain https, named by its host; anything else stays text. */
export function SurveyLink({ url, mask }: { readonly url: string; readonly mask: Masker }): ReactNode {
  // What masking hides in an address is no address any more.
  const target = mask.text(url) === url ? httpsUrl(url) : undefined;
  if (target === undefined) {
    return (
      <p>
        Response address: <VendorText ltr>{mask.text(url)}</VendorText>
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
