import type { Browser, Locator, Page } from 'playwright-core';
import { encodeView } from '../domain/view/view-codec.ts';
import type { ManifestEntry } from './manifest.ts';
import type { ReportOptions } from './report-command.ts';
import { ReportFailure } from './report-failure.ts';
import type { ReportFormat } from './report-format.ts';
import { reportView } from './report-view.ts';
import { saveFormat } from './save-format.ts';

/** The page itself asks again where the vendor is busy; milliseconds. */
const longestWait = 180_000;

/**
 * Makes the files of one customer's report: opens the built page as a person does, chooses, and saves what it offers.
 * @param page the customer's (`https://…/customers/<sealed>`), without a view
 * @param folder that exists; the files go there
 * @returns how many messages it shows of how many
 * @throws ReportFailure where the page says why there is none
 */
export async function makeReport(
  browser: Browser,
  page: string,
  options: ReportOptions,
  folder: string,
): Promise<NonNullable<ManifestEntry['counts']>> {
  const context = await browser.newContext({
    acceptDownloads: true,
    viewport: { width: 1000, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  try {
    const tab = await context.newPage();
    const { search, hash } = encodeView(options.view);
    await tab.goto(`${page}/report${search}${hash}`);
    await waitForReport(tab, options.formats);
    await choose(tab, options);
    for (const format of options.formats) await saveFormat(tab, format, options, folder);
    return await readCounts(tab);
  } finally {
    await context.close();
  }
}

async function waitForReport(tab: Page, formats: readonly ReportFormat[]): Promise<void> {
  const view = reportView(tab);
  const failure = tab.getByRole('alert');
  await view
    .or(failure)
    .first()
    .waitFor({ timeout: longestWait })
    .catch(() => {
      throw new ReportFailure('The vendor did not answer in time.');
    });
  if (!(await view.isVisible())) throw new ReportFailure(await wordsOf(failure.first()));
  const needsDocument = formats.includes('png') || formats.includes('pdf');
  const tooLong = tab.getByRole('status').filter({ has: tab.getByRole('heading') });
  if (needsDocument && (await tooLong.isVisible())) throw new ReportFailure(await wordsOf(tooLong));
}

async function wordsOf(panel: Locator): Promise<string> {
  const parts = await panel.locator('h1, h2, p').allInnerTexts();
  return parts.map((part) => part.trim().replace(/[^.!?]$/, '$&.')).join(' ');
}

async function choose(tab: Page, options: ReportOptions): Promise<void> {
  const fields = [
    ['Title', options.title],
    ['Reference number', options.reference],
    ['Prepared by', options.preparedBy],
  ] as const;
  for (const [name, text] of fields) await tab.getByRole('textbox', { name }).fill(text);
  const switches = [
    ['Show identities', options.unmasked],
    ['Show message ids', options.ids],
    ['Show a summary', options.summary],
  ] as const;
  for (const [name, on] of switches) await tab.getByRole('switch', { name }).setChecked(on);
}

async function readCounts(tab: Page): Promise<NonNullable<ManifestEntry['counts']>> {
  const read = async (name: string): Promise<number> => Number(await reportView(tab).getAttribute(name));
  return { shown: await read('data-shown'), total: await read('data-total') };
}
