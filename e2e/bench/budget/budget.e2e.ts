import { join } from 'node:path';
import { expect, test } from '../../fixtures.ts';
import { counts, openFilter } from '../../page-parts.ts';
import { otherPartLimit, pageLimits, partLimits } from './limits.ts';
import { type Part, readParts, weigh } from './read-parts.ts';
import { watchCommits, watchFrame } from './watch-frame.ts';

const built = join(import.meta.dirname, '..', '..', '..', 'dist');
const tenThousand = '447700900112';

test('no part of the site weighs more than its limit', () => {
  const parts = new Map(readParts(built).map((part) => [part.name, part]));
  const named = (name: string): Part => {
    const part = parts.get(name);
    if (part === undefined)
      throw new Error(`limits.ts names “${name}”, which is not among ${[...parts.keys()].join(', ')}`);
    return part;
  };
  const tooHeavy = partLimits.flatMap(({ part, after, scripts, styles }) => {
    const weight = weigh(built, named(part), after.map(named));
    return weight.scripts > scripts || weight.styles > styles ? [{ part, ...weight }] : [];
  });
  const known = new Set(partLimits.map(({ part }) => part));
  const timeline = ['first screen', 'read-fetched', 'CustomerPage'].map(named);
  for (const part of parts.values()) {
    const weight = weigh(built, part, timeline);
    if (!known.has(part.name) && weight.scripts + weight.styles > otherPartLimit)
      tooHeavy.push({ part: part.name, ...weight });
  }
  expect(tooHeavy).toEqual([]);
});

test('a row and the page are made of few elements', async ({ page, search }) => {
  await search(tenThousand);
  await expect(counts(page, '10,000 of 10,000')).toBeVisible();
  const rows = await page
    .getByRole('article')
    .evaluateAll((articles) => articles.map((article) => 1 + article.querySelectorAll('*').length));
  expect(rows.length).toBeGreaterThan(3);
  expect(Math.max(...rows)).toBeLessThanOrEqual(pageLimits.rowElements);
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  expect(elements).toBeLessThanOrEqual(pageLimits.pageElements);
});

test('the choice of a status redraws the list and the texts that change', async ({ page, search }) => {
  await page.addInitScript(watchCommits);
  await search(tenThousand);
  await expect(counts(page, '10,000 of 10,000')).toBeVisible();
  const status = await openFilter(page, 'Status');
  await watchFrame(page);
  await status.getByRole('checkbox', { name: /^Not delivered/ }).click();
  await expect(counts(page, '10,000 of 10,000')).toHaveCount(0);
  await expect(counts(page, String.raw`[\d,]+ of 10,000`)).toBeVisible();
  const { changed, rendered, commits } = await page.evaluate(() => ({
    changed: [...window.frame.changed],
    rendered: window.frame.rendered,
    commits: window.frame.commits,
  }));
  expect(commits).toBeGreaterThan(0);
  expect.soft(changed.length, changed.join('\n')).toBeLessThanOrEqual(pageLimits.frameChanges);
  expect(rendered).toBeLessThanOrEqual(pageLimits.frameComponents);
});
