import type { ReactNode } from 'react';
import type { About } from '../contract/about.ts';
import { ours } from '../domain/masking/safe-text.ts';
import { VendorText } from '../message/VendorText.tsx';
import type { Search } from '../search/search.ts';
import classes from './DemoCustomers.module.css';

type Example = About['examples'][number];
type Props = { readonly examples: readonly Example[]; readonly onSearch: (search: Search) => void };

const groups = [
  { group: 'samples', title: 'The vendor’s samples', open: true },
  { group: 'channels', title: 'Channels and statuses', open: true },
  { group: 'sizes', title: 'Sizes', open: true },
  { group: 'texts', title: 'Texts and scripts', open: false },
  { group: 'quirks', title: 'Odd answers', open: false },
  { group: 'faults', title: 'Faults of the vendor', open: false },
] as const;

/** In demo mode, the customers to try, one press each. */
export function DemoCustomers({ examples, onSearch }: Props): ReactNode {
  return (
    <section aria-label="Demo customers" className={classes['customers']}>
      <h2>Try one of the demo customers</h2>
      {groups.map(({ group, title, open }) => (
        <details key={group} open={open}>
          <summary>{title}</summary>
          <ul>
            {examples
              .filter((example) => example.group === group)
              .map((example) => (
                <li key={example.identifierName + example.identifierValue}>
                  <button type="button" onClick={() => onSearch(toSearch(example))}>
                    <VendorText ltr>{ours(example.identifierValue)}</VendorText>
                  </button>
                  <span>{example.title}</span>
                </li>
              ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function toSearch({ identifierName, identifierValue }: Example): Search {
  return { identifierName, text: identifierValue, network: undefined, type: undefined };
}
