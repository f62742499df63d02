import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';

/** A file that the page gave. */
export type SavedFile = {
  readonly name: string;
  readonly path: string;
  readonly bytes: Buffer;
  readonly text: string;
};

/**
 * What the page saves when something is pressed.
 *
 *     const { name, text } = await readDownload(page, async () => page.getByRole('button', { name: 'Save as picture' }).click());
 */
async function readDownload(page: Page, press: () => Promise<void>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const path = await download.path();
  const bytes = await readFile(path);
  return { name: download.suggestedFilename(), path, bytes, text: bytes.toString('utf8') };
}

/** Saves the whole answer as a file that can be opened again: by the page's own menu. */
export async function saveAnswer(page: Page): Promise<SavedFile> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const more = page.getByRole('group', { name: 'More', exact: true });
  return readDownload(page, async () => more.getByRole('button', { name: 'Save as file' }).click());
}

/** Saves what is shown: `exportAs(page, 'CSV, for spreadsheets')`. Opens the menu of exports where it is closed. */
export async function exportAs(
  page: Page,
  label: 'CSV, for spreadsheets' | 'JSON, for programs' | 'Markdown, for people',
): Promise<SavedFile> {
  const choice = page.getByRole('button', { name: label });
  if (!(await choice.isVisible())) {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
  }
  return readDownload(page, async () => choice.click());
}

/**
 * What a person would paste into a ticket. The page may write to the clipboard where its test says
 * `test.use({ permissions: ['clipboard-write'] })`, or in mid-test `context.grantPermissions(['clipboard-write'])`. The clipboard
 * is the browser's: wait for the page to say that it copied.
 */
export async function paste(context: BrowserContext): Promise<string> {
  const ticket = await context.newPage();
  await ticket.setContent('<textarea></textarea>');
  await ticket.getByRole('textbox').focus();
  await ticket.keyboard.press('Control+v');
  const text = await ticket.getByRole('textbox').inputValue();
  await ticket.close();
  return text;
}
