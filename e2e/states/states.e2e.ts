import { demo, expect, test } from '../fixtures.ts';
import { answerStates } from './answer-states.ts';
import { expectSound } from './expect-sound.ts';
import { said, states } from './states.ts';

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
      await expectSound(page, width === undefined ? undefined : [width]);
      if (!passes) await expect(sentence).toBeVisible();
    });
  });
}
