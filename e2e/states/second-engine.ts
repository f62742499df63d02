import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';

const engine = readFileSync(
  fileURLToPath(import.meta.resolve('accessibility-checker-engine/ace.js')),
  'utf8',
);

/**
 * What one engine overlooks another finds: IBM's (https://github.com/IBMa/equal-access). It takes seconds for a page, so that axe
 * stays the one for every state, scheme and width.
 */
export async function expectNothingElseFound(page: Page): Promise<void> {
  expect.soft(await findViolations(page), 'by the second engine').toEqual([]);
}

/** Each violation of WCAG 2.2, A and AA, in what is seen: its rule, what is wrong, and where. */
async function findViolations(page: Page): Promise<readonly string[]> {
  // By the debugger, which no policy of the page hinders.
  if (await page.evaluate(() => !('ace' in window))) {
    const session = await page.context().newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: engine });
    await session.detach();
  }
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
