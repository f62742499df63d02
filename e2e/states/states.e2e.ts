import { demo, expect, test } from '../fixtures.ts';
import { answerStates } from './answer-states.ts';
import { expectSound } from './expect-sound.ts';
import { states } from './states.ts';

for (const { name, open, sees, timeoutScale = demo.TIMEOUT_SCALE, passes = false } of [
  ...states,
  ...answerStates,
]) {
  test.describe('state', () => {
    test.use({
      baseURL: async ({ servers }, use) =>
        use((await servers.shared({ ...demo, TIMEOUT_SCALE: timeoutScale })).origin),
    });

    test(`${name}: said in words, accessible in both schemes, whole at every width`, async ({ page }) => {
      test.slow();
      await open(page);
      const sentence = page.getByRole('main').or(page.getByRole('dialog')).getByText(sees).first();
      await expect(sentence).toBeVisible({ timeout: 20_000 });
      // A row half under the bar has a small target, wherever somebody stops scrolling.
      await page.evaluate(() => window.scrollTo({ top: 0 }));
      await expectSound(page);
      if (!passes) await expect(sentence).toBeVisible();
    });
  });
}
