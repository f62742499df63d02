import type { Page } from '@playwright/test';
import { cards, field, findField, goHome, inspect, openFilter, timeline } from '../page-parts.ts';
import type { State } from './states.ts';

/** Opens a demo customer's timeline, then does what leads to the state. */
const within =
  (mobile: string, act: (page: Page) => Promise<void>) =>
  async (page: Page): Promise<void> => {
    await goHome(page);
    await field(page).fill(mobile);
    await field(page).press('Enter');
    await cards(page).first().waitFor();
    await act(page);
  };
const press =
  (name: string) =>
  async (page: Page): Promise<void> =>
    page.getByRole('button', { name, exact: true }).click();

const look =
  (label: Parameters<typeof inspect>[1]) =>
  async (page: Page): Promise<void> =>
    void (await inspect(page, label));

/** Seven messages, enough beneath what lies over a timeline: axe looks at each of them again in every state. */
const few = '917385022695';

/** What can be opened on a timeline, each with the sentence that says that it is. */
export const answerStates: readonly State[] = [
  {
    name: 'words found',
    open: within('447700900137', async (page) => findField(page).fill('reminder order')),
    sees: '6 of 21',
  },
  {
    name: 'statuses to choose',
    open: within('447700900102', async (page) => void (await openFilter(page, 'Status'))),
    sees: 'As Capillary writes it',
    width: 1440,
  },
  {
    name: 'dates to choose',
    open: within(few, async (page) => void (await openFilter(page, 'Dates'))),
    sees: 'Last 90 days of messages',
    width: 1440,
  },
  { name: 'a day to go to', open: within(few, press('Go to')), sees: 'Next failed', width: 1440 },
  {
    name: 'repeats opened',
    open: within('447700900137', async (page) =>
      timeline(page)
        .getByRole('button', { name: /sent 5 times in 7 min/ })
        .click(),
    ),
    sees: 'sent 5 times in 7 min',
  },
  {
    name: 'messages selected',
    open: within('447700900137', async (page) => {
      await cards(page).first().waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('x');
    }),
    sees: '1 selected',
  },
  {
    name: 'an answer for a ticket',
    open: within('447700900137', async (page) => {
      const answer = await inspect(page, 'Did they get it?');
      await answer.getByRole('button', { name: /^Words/ }).click();
      await answer.getByRole('searchbox', { name: /words/i }).fill('order');
    }),
    sees: 'Copy for the ticket',
    width: 1440,
  },
  {
    name: 'overview',
    open: within('447700900101', look('Overview')),
    sees: 'Copy this overview',
    width: 1440,
  },
  {
    name: 'overview of ten thousand',
    open: within('447700900112', look('Overview')),
    sees: 'Copy this overview',
    width: 1440,
  },
  {
    name: 'identities compared',
    open: within('447700900101', async (page) => {
      await inspect(page, 'Other identities');
      await page
        .getByRole('button', { name: /^Compare/ })
        .first()
        .click();
    }),
    sees: 'under both',
    width: 1440,
  },
  {
    name: 'report',
    open: within('447700900101', async (page) => {
      await press('Report')(page);
      await page.getByRole('switch', { name: 'Show a summary' }).check();
      await press('Export')(page);
    }),
    sees: 'Summary of these messages',
  },
  {
    name: 'export',
    open: within(few, press('Export')),
    sees: 'Mask identities and codes',
    width: 1440,
  },
  {
    name: 'keys',
    open: within(few, async (page) => {
      await press('More')(page);
      await press('Keyboard shortcuts')(page);
    }),
    sees: 'Single-key shortcuts',
  },
  {
    name: 'palette',
    open: within(few, async (page) => page.keyboard.press('Control+k')),
    sees: 'Next failed',
  },
  {
    name: 'what was fetched',
    open: within('447700900126', look('Fetched')),
    sees: 'Ask all four networks',
    width: 1440,
  },
  {
    name: 'identities hidden',
    open: within('447700900101', press('Hide identities')),
    sees: 'Identities hidden',
  },
  {
    name: 'compact rows',
    open: within('447700900137', async (page) => {
      await press('More')(page);
      await press('Compact rows')(page);
    }),
    sees: '21 of 21',
  },
  {
    name: 'a drawer',
    open: within('447700900101', look('Overview')),
    sees: 'Copy this overview',
    width: 768,
  },
  {
    name: 'a sheet',
    open: within('447700900101', press('Did they get it?')),
    sees: 'What does the customer miss?',
    width: 320,
  },
  {
    name: 'the sheet of what was fetched',
    open: within('447700900126', press('6 incomplete')),
    sees: 'Ask all four networks',
    width: 320,
  },
  {
    name: 'the sheet of filters',
    open: within('447700900101', press('Filters')),
    sees: 'As Capillary writes it',
    width: 320,
  },
];
