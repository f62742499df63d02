import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { demo, expect, test } from '../fixtures.ts';
import { answerStates } from './answer-states.ts';
import { said, states } from './states.ts';

/*
 * What one engine overlooks another finds: the main states are looked at by IBM's, too (https://github.com/IBMa/equal-access). It takes
 * seconds for a page, so that axe stays the one for every state, scheme and width.
 */
const engine = readFileSync(
  fileURLToPath(import.meta.resolve('accessibility-checker-engine/ace.js')),
  'utf8',
);

const main = new Set([
  'nothing searched',
  'found',
  'filtered to nothing',
  'an answer for a ticket',
  'overview of ten thousand',
  'report',
  'the sheet of filters',
]);

for (const { name, open, sees, width } of [...states, ...answerStates].filter((state) =>
  main.has(state.name),
)) {
  test.describe('state', () => {
    test.use({
      baseURL: async ({ servers }, use) => use((await servers.shared(demo)).origin),
    });

    test(`${name}: a second engine finds nothing either`, async ({ page }) => {
      test.slow();
      if (width !== undefined) await page.setViewportSize({ width, height: 800 });
      await open(page);
      await expect(said(page, sees)).toBeVisible({ timeout: 20_000 });
      expect(await findViolations(page)).toEqual([]);
    });
  });
}

/** Each violation of WCAG 2.2, A and AA, in what is seen: its rule, what is wrong, and where. */
async function findViolations(page: Page): Promise<readonly string[]> {
  // By the debugger, which no policy of the page hinders.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: engine });
  return page.evaluate(async () => {
    const { results } = await new window.ace.Checker().check(document, ['WCAG_2_2']);
    return (
      results
        .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
        .filter(({ path }) => {
          const { singleNodeValue } = document.evaluate(
            path.dom,
            document,
            null,
            XPathResult.FIRST_ORDERED_NODE_TYPE,
          );
          return !(singleNodeValue instanceof Element) || singleNodeValue.checkVisibility();
        })
        // It knows ARIA 1.2 alone, of which 1.3 has one more attribute, and takes a cell's tool tip for a label that is seen.
        .filter(({ message }) => !message.includes("'aria-description'"))
        .filter(({ ruleId, snippet }) => !(ruleId === 'label_name_visible' && snippet.startsWith('<td')))
        .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet}`)
    );
  });
}

declare global {
  interface Window {
    ace: {
      Checker: new () => {
        check: (
          node: Document,
          rulesets: readonly string[],
        ) => Promise<{
          readonly results: readonly {
            readonly ruleId: string;
            readonly value: readonly [string, string];
            readonly message: string;
            readonly snippet: string;
            readonly path: { readonly dom: string };
          }[];
        }>;
      };
    };
  }
}
