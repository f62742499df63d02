import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Download, Locator, Page } from 'playwright-core';
import { exportName } from '../export/file-name.ts';
import { toInstant } from '../domain/time/instant.ts';
import { ReportFailure } from './report-failure.ts';
import type { ReportFormat } from './report-format.ts';
import type { ReportOptions } from './report-command.ts';
import { reportView } from './report-view.ts';
import { steadyPdf } from './steady-pdf.ts';

/** Milliseconds, all three. For one format: thousands of messages are drawn picture by picture. */
const longestWriting = 1_800_000;
/** For a download that the page says it made; and between two looks for it. */
const longestAnnouncement = 30_000;
const betweenLooks = 20;

/**
 * Saves an open report in one format into a folder that exists, as the page names its files.
 * @throws ReportFailure where the page says that it cannot
 */
export async function saveFormat(
  tab: Page,
  format: ReportFormat,
  options: ReportOptions,
  folder: string,
): Promise<void> {
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
  const fetchedAt = (await reportView(tab).getAttribute('data-fetched-at')) ?? '';
  await tab.evaluate(async () => {
    await document.fonts.ready;
  });
  const pdf = await tab.pdf({ format: paper, printBackground: true, tagged: true });
  const name = exportName(toInstant(Date.parse(fetchedAt)), 'pdf');
  await writeFile(join(folder, name), frozenTime === undefined ? pdf : steadyPdf(pdf, frozenTime));
}
