import type { Page } from '@playwright/test';
import { field } from '../page-parts.ts';

/**
 * On the search page, opens what else can be chosen, chooses a network and searches.
 *
 *     await searchIn(page, 'All four networks', '447700900139');
 */
export async function searchIn(page: Page, network: string, text: string): Promise<void> {
  await page.getByText('More options', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Network' }).selectOption(network);
  await field(page).fill(text);
  await field(page).press('Enter');
}
