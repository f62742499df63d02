import type { Locator, Page } from '@playwright/test';
import { cards, field, goHome, goNowhere } from '../page-parts.ts';
import { searchIn } from '../support/search-in.ts';

/** What a person can meet, how to get there, and the sentence that says where one is. */
export type State = {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  readonly sees: string;
  /** Multiplies the waits of the server; 0.2 unless the state would be over too soon. */
  readonly timeoutScale?: '2' | '10';
  /** It is that of one width: a drawer, a sheet; elsewhere it is opened at 1280 and looked at in all. */
  readonly width?: number;
  /** It ends by itself after a while: the page gives up after 20 s, or tries again. */
  readonly passes?: true;
};

/** Where a state says what it is: on the page, in what lies over it, or under the bar where a search failed. */
export function said(page: Page, words: string): Locator {
  return page
    .getByRole('main')
    .or(page.getByRole('dialog'))
    .or(page.getByRole('alert'))
    .getByText(words)
    .filter({ visible: true })
    .first();
}

const after =
  (text: string) =>
  async (page: Page): Promise<void> => {
    await goHome(page);
    await searchHere(page, text);
  };
const at =
  (path: string) =>
  async (page: Page): Promise<void> => {
    await page.goto(path);
  };

export const states: readonly State[] = [
  { name: 'nothing searched', open: at('/'), sees: 'Find a customer' },
  { name: 'wrong input', open: after(' '), sees: 'Type or paste a mobile number' },
  {
    name: 'loading',
    open: after('447700900303'),
    sees: 'Loading the timeline…',
    timeoutScale: '10',
    passes: true,
  },
  {
    name: 'still loading',
    open: after('447700900303'),
    sees: 'Still loading.',
    timeoutScale: '10',
    passes: true,
  },
  { name: 'found', open: openRow('447700900101'), sees: 'as reported' },
  { name: 'every status', open: after('447700900102'), sees: 'PARKED' },
  { name: 'a long history', open: after('447700900111'), sees: '1,000 of 1,000' },
  { name: 'not found', open: after('447700900999'), sees: 'No customer with +44 7700 900999' },
  {
    name: 'not found, from a customer’s page',
    open: fromCustomer('447700900999'),
    sees: 'No customer with +44 7700 900999.',
  },
  {
    name: 'failed, from a customer’s page',
    open: fromCustomer('447700900324'),
    sees: '+44 7700 900324: An answer that cannot be read.',
  },
  {
    name: 'slow, from a customer’s page',
    open: fromCustomer('447700900303'),
    sees: 'Still loading.',
    timeoutScale: '10',
    passes: true,
  },
  { name: 'merged', open: after('447700900130'), sees: 'Merged into another account' },
  { name: 'survivor of a merge', open: after('447700900131'), sees: 'This customer was merged' },
  { name: 'not enrolled', open: after('447700900132'), sees: 'Not enrolled' },
  { name: 'refused', open: after('447700900133'), sees: 'Capillary refused this identifier' },
  { name: 'not permitted', open: after('447700900134'), sees: 'Not permitted' },
  {
    name: 'credentials rejected',
    open: after('447700900320'),
    sees: 'Capillary refused this tool’s sign-in',
  },
  {
    name: 'rate-limited',
    open: after('447700900315'),
    sees: 'Trying again in',
    timeoutScale: '2',
    passes: true,
  },
  { name: 'vendor down, 500', open: after('447700900313'), sees: 'Capillary did not answer' },
  { name: 'vendor down, 502', open: after('447700900413'), sees: 'Capillary did not answer' },
  { name: 'vendor down, 503', open: after('447700900513'), sees: 'Capillary did not answer' },
  { name: 'vendor down, 504', open: after('447700900613'), sees: 'Capillary did not answer' },
  { name: 'time-out', open: after('447700900303'), sees: 'Capillary did not answer in time' },
  { name: 'unreadable', open: after('447700900324'), sees: 'An answer that cannot be read' },
  // A busy machine takes its time over making an answer of that size.
  {
    name: 'too large',
    open: after('447700900329'),
    sees: 'This history is too large to load at once',
    timeoutScale: '2',
  },
  { name: 'partial', open: after('447700900135'), sees: 'Capillary warns' },
  { name: 'unknown things', open: after('447700900129'), sees: 'Viber: 2 of 5, 3 unreadable' },
  { name: 'counts that differ', open: after('447700900126'), sees: 'SMS: 4 of 412' },
  { name: 'empty', open: after('447700900128'), sees: 'Capillary lists nothing for this customer' },
  { name: 'filtered to nothing', open: openFiltered, sees: 'No message matches' },
  { name: 'offline', open: searchOffline, sees: 'You are offline.' },
  {
    name: 'a network failed',
    open: searchAllNetworks('447700900139'),
    sees: 'Facebook did not answer: its messages are missing.',
  },
  { name: 'all networks answer', open: searchAllNetworks('919988221100'), sees: 'Loyalty+ Release Notes' },
  { name: 'link of another key', open: at('/customers/AAAA'), sees: 'This link was made with another key' },
  { name: 'unknown page', open: openNowhere, sees: 'No such page' },
];

function openRow(text: string) {
  return async (page: Page): Promise<void> => {
    await after(text)(page);
    const opened = cards(page).filter({ hasText: 'Opened' }).first();
    await opened.getByRole('button', { name: /^Details of/ }).click();
  };
}

async function openFiltered(page: Page): Promise<void> {
  await after('917385022695')(page);
  await cards(page).first().waitFor();
  await page.goto(`${page.url()}?from=2030-01-01&status=failed`);
}

async function openNowhere(page: Page): Promise<void> {
  await goHome(page);
  await goNowhere(page);
}

async function searchOffline(page: Page): Promise<void> {
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.context().setOffline(true);
  await searchHere(page, '917385022695');
}

function searchAllNetworks(text: string) {
  return async (page: Page): Promise<void> => {
    await goHome(page);
    await searchIn(page, 'All four networks', text);
  };
}

/** Another customer is on screen already, and stays where there is no answer. */
function fromCustomer(text: string) {
  return async (page: Page): Promise<void> => {
    await after('917385022695')(page);
    await cards(page).first().waitFor();
    await searchHere(page, text);
  };
}

async function searchHere(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await field(page).press('Enter');
}
