import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Download, Locator, Page } from 'playwright-core';
import { exportName } from '../domain/export/export-name.ts';
import { toInstant } from '../domain/instant.ts';
import { encodeView } from '../domain/view-codec.ts';
import type { ManifestEntry } from './manifest.ts';
import type { ReportCommand } from './report-command.ts';
import type { ReportFormat } from './report-format.ts';
import { steadyPdf } from './steady-pdf.ts';

/** What a report is to look like, whoever it is on. */
export type ReportOptions = Omit<ReportCommand, 'customer' | 'out' | 'concurrency' | 'perMinute'>;

/** Why a report could not be made, in words that name nobody. */
export class ReportFailure extends Error {}

/** The page itself asks again where the vendor is busy; milliseconds. */
const longestWait = 180_000;
/** For a download that the page says it made; and between two looks for it. */
const longestAnnouncement = 30_000;
const betweenLooks = 20;
/** For one file: thousands of messages are drawn picture by picture. */
const longestWriting = 1_800_000;

/**
 * Makes the files of one customer's report: opens the built page as a person does, chooses, and saves what it offers.
 * @param page the report's own (`/customers/<sealed>`), without the view
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
    for (const format of options.formats) await save(tab, format, options, folder);
    return await readCounts(tab);
  } finally {
    await context.close();
  }
}

/** The view of a report, with the figures that it says of itself; a document stands in it unless that is too long. */
function viewOf(tab: Page): Locator {
  return tab.locator('[data-fetched-at]');
}

async function waitForReport(tab: Page, formats: readonly ReportFormat[]): Promise<void> {
  const view = viewOf(tab);
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
    ['Show identities and codes', options.unmasked],
    ['Show message ids', options.ids],
    ['Show a summary', options.summary],
  ] as const;
  for (const [name, on] of switches) await tab.getByRole('switch', { name }).setChecked(on);
}

async function save(tab: Page, format: ReportFormat, options: ReportOptions, folder: string): Promise<void> {
  if (format === 'pdf') {
    await savePdf(tab, options, folder);
    return;
  }
  if (format === 'png') {
    await saveDownloads(tab, tab.getByRole('region', { name: 'Report settings' }), /^Save as/, folder);
    return;
  }
  await tab.getByRole('button', { name: 'Export' }).click();
  await saveDownloads(tab, tab.getByRole('group', { name: 'Export' }), exportButtons[format], folder);
  await tab.keyboard.press('Escape');
}

const exportButtons = { csv: /^CSV/, json: /^JSON/, md: /^Markdown/ } as const;

/** Presses a button and keeps every file that comes of it, until the page says beside it what became of them. */
async function saveDownloads(tab: Page, scope: Locator, name: RegExp, folder: string): Promise<void> {
  const saving: Promise<void>[] = [];
  const keep = (download: Download): void => {
    saving.push(download.saveAs(join(folder, download.suggestedFilename())));
  };
  tab.on('download', keep);
  try {
    const button = scope.getByRole('button', { name });
    if (await button.isDisabled()) throw new ReportFailure('There are too many messages for this format.');
    await button.click();
    const said = scope.getByRole('status').filter({ hasText: /\S/ });
    const words = await said.innerText({ timeout: longestWriting });
    if (!words.startsWith('Saved ')) throw new ReportFailure(words);
    // The page may say so before the last download is announced here.
    const expected = Number(/^Saved ([\d,]+) picture/.exec(words)?.[1]?.replaceAll(',', '') ?? 1);
    const deadline = performance.now() + longestAnnouncement;
    while (saving.length < expected) {
      if (performance.now() > deadline) throw new ReportFailure('A file did not come out of the browser.');
      await setTimeout(betweenLooks);
    }
    await Promise.all(saving);
  } finally {
    tab.off('download', keep);
  }
}

async function savePdf(tab: Page, { paper, frozenTime }: ReportOptions, folder: string): Promise<void> {
  const fetchedAt = (await viewOf(tab).getAttribute('data-fetched-at')) ?? '';
  await tab.evaluate(async () => {
    await document.fonts.ready;
  });
  const pdf = await tab.pdf({ format: paper, printBackground: true, tagged: true });
  const name = exportName(toInstant(Date.parse(fetchedAt)), 'pdf');
  await writeFile(join(folder, name), frozenTime === undefined ? pdf : steadyPdf(pdf, frozenTime));
}

async function readCounts(tab: Page): Promise<NonNullable<ManifestEntry['counts']>> {
  const read = async (name: string): Promise<number> => Number(await viewOf(tab).getAttribute(name));
  return { shown: await read('data-shown'), total: await read('data-total') };
}
