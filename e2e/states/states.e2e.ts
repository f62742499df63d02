import { demo, expect, test } from '../fixtures.ts';
import { answerStates } from './answer-states.ts';
import { expectSound } from './expect-sound.ts';
import { expectNothingElseFound } from './second-engine.ts';
import { said, states } from './states.ts';

/** The main states, which a second engine looks at as well. */
const main = new Set([
  'nothing searched',
  'found',
  'filtered to nothing',
  'an answer for a ticket',
  'overview of ten thousand',
  'report',
  'the sheet of filters',
]);

for (const { name, open, sees, timeoutScale = demo.TIMEOUT_SCALE, width, passes = false } of [
  ...states,
  ...answerStates,
]) {
  test(`${name}: said in words, without a complaint, accessible in both schemes, whole at every width`, async ({
    visit,
  }) => {
    test.slow();
    await visit({ ...demo, TIMEOUT_SCALE: timeoutScale }, async (page) => {
      if (width !== undefined) await page.setViewportSize({ width, height: 800 });
      await open(page);
      const sentence = said(page, sees);
      await expect(sentence).toBeVisible({ timeout: 20_000 });
      // A row half under the bar has a small target, wherever somebody stops scrolling.
      await page.evaluate(() => window.scrollTo({ top: 0 }));
      if (main.has(name)) await expectNothingElseFound(page);
      await expectSound(page, width === undefined ? undefined : [width]);
      if (!passes) await expect(sentence).toBeVisible();
    });
  });
}

test('what the second engine looks at is there', () => {
  const names = new Set([...states, ...answerStates].map((state) => state.name));
  expect([...main].filter((name) => !names.has(name))).toEqual([]);
});
