import assert from 'node:assert/strict';
import { until } from './driver.ts';
import {
  type Box,
  countRows,
  findMenu,
  findOpeners,
  findUnfold,
  overflow,
  rowHeight,
  rowsInTheMiddle,
  showButton,
} from './in-page.ts';
import { isBox, type Page } from './page.ts';

/** A way that people take through the product, from the search page on. */
export type Path = {
  readonly name: string;
  readonly walk: (page: Page, origin: string) => Promise<void>;
};

/** Every channel and network: 63 messages. */
const everyChannel = '447700900101';
const tenThousand = '447700900112';

export const paths: readonly Path[] = [
  {
    name: 'a number finds its timeline',
    walk: async (page, origin) => {
      await search(page, origin, everyChannel, /63 of 63/);
      assert.ok(Number(await page.driver.evaluate(String(countRows), [])) >= 5, 'rows in the page');
      await page.find('heading', /0101/);
    },
  },
  {
    name: 'the button finds, too',
    walk: async (page, origin) => {
      await page.driver.open(origin);
      await page.focus('textbox', 'Customer identifier');
      await page.type(everyChannel);
      await page.click('button', 'Show timeline');
      await page.status(/63 of 63/);
    },
  },
  {
    name: 'a status narrows the list',
    walk: async (page, origin) => {
      await search(page, origin, everyChannel, /63 of 63/);
      await page.click('button', 'Filter: Status');
      await page.click('checkbox', /^Not delivered \d+$/);
      const shown = await page.status(/\d+ of 63/);
      assert.notEqual(shown, '63 of 63');
      await page.press('Escape');
    },
  },
  {
    name: 'words narrow the list, and Escape gives it back',
    walk: async (page, origin) => {
      await search(page, origin, everyChannel, /63 of 63/);
      await page.focus('searchbox', 'Find in messages');
      await page.type('statement');
      const shown = await page.status(/[1-5]?\d of 63/);
      assert.notEqual(shown, '63 of 63');
      await page.press('Escape');
      await page.status(/63 of 63/);
    },
  },
  {
    name: 'no menu covers its own button or leaves the window',
    walk: async (page, origin) => {
      await search(page, origin, everyChannel, /63 of 63/);
      const openers = await page.driver.evaluate(String(findOpeners), []);
      assert.ok(Array.isArray(openers) && openers.length >= 3, 'buttons that open menus');
      const faults: string[] = [];
      for (const index of openers) faults.push(...(await findMenuFaults(page, Number(index))));
      assert.deepEqual(faults, []);
    },
  },
  {
    name: 'a row unfolds',
    walk: async (page, origin) => {
      await search(page, origin, everyChannel, /63 of 63/);
      const button = await page.driver.evaluate(String(findUnfold), []);
      assert.ok(isBox(button), 'a button that unfolds a row');
      const before = Number(await page.driver.evaluate(String(rowHeight), [button.text]));
      await page.clickAt(button);
      await until('the row to grow', async () => {
        const height = Number(await page.driver.evaluate(String(rowHeight), [button.text]));
        return height > before + 20 ? height : undefined;
      });
    },
  },
  {
    name: 'ten thousand rows scroll',
    walk: async (page, origin) => {
      await search(page, origin, tenThousand, /10,000 of 10,000/);
      assert.ok(Number(await page.driver.evaluate(String(rowsInTheMiddle), [])) >= 3, 'rows half-way down');
    },
  },
  {
    name: 'the report stands',
    walk: async (page, origin) => {
      await search(page, origin, everyChannel, /63 of 63/);
      const path = String(await page.driver.evaluate('() => location.pathname', []));
      await page.driver.open(`${origin}${path}/report`);
      await until('the report', async () => {
        const text = String(
          await page.driver.evaluate('() => document.querySelector("main")?.innerText', []),
        );
        return /\b63\b/.test(text) && /statement/i.test(text) ? text : undefined;
      });
    },
  },
  {
    name: 'nothing is wider than a phone',
    walk: async (page, origin) => {
      await page.driver.resize(390, 844);
      await search(page, origin, everyChannel, /63 of 63/);
      assert.ok(Number(await page.driver.evaluate(String(overflow), [])) <= 0, 'the page scrolls sideways');
    },
  },
];

async function search(page: Page, origin: string, number: string, count: RegExp): Promise<void> {
  await page.driver.open(origin);
  await page.focus('textbox', 'Customer identifier');
  await page.type(number);
  await page.press('Enter');
  await page.status(count);
}

async function findMenuFaults(page: Page, index: number): Promise<readonly string[]> {
  const button = await page.driver.evaluate(String(showButton), [index]);
  if (!isBox(button)) return [];
  await page.clickAt(button);
  const menu = await until(`the menu of “${button.text}”`, async () => {
    const found = await page.driver.evaluate(String(findMenu), []);
    return isBox(found) ? found : undefined;
  });
  const width = Number(await page.driver.evaluate('() => innerWidth', []));
  await page.press('Escape');
  await until(`the menu of “${button.text}” to close`, async () =>
    isBox(await page.driver.evaluate(String(findMenu), [])) ? undefined : true,
  );
  return [
    ...(overlap(button, menu) ? [`“${button.text}” is covered by its menu`] : []),
    ...(menu.x < 0 || menu.x + menu.width > width ? [`the menu of “${button.text}” leaves the window`] : []),
  ];
}

/** Edges may meet. */
function overlap(one: Box, other: Box): boolean {
  const slack = 1;
  return (
    one.x + one.width > other.x + slack &&
    other.x + other.width > one.x + slack &&
    one.y + one.height > other.y + slack &&
    other.y + other.height > one.y + slack
  );
}
