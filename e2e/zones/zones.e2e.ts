import { demo, expect, searchFor, test } from '../fixtures.ts';
import { cards, chooseZone, timeline } from '../page-parts.ts';

const inNewYork = { ...demo, CAPILLARY_TIME_ZONE: 'America/New_York' } as const;

for (const timezoneId of ['Asia/Kolkata', 'America/New_York', 'Australia/Lord_Howe', 'UTC']) {
  test.describe(`in a browser in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('the moments are the vendor’s, wherever the browser stands', async ({ page, servers }) => {
      const kolkata = await servers.shared(demo);
      await page.goto(kolkata.origin);
      await searchFor(page, '917385022695');
      const first = cards(page).first().getByRole('time').first();
      await expect(first).toHaveText('13:52:07');
      await expect(first).toHaveAttribute('datetime', '2025-05-28T13:52:07+05:30');
      const newYork = await servers.shared(inNewYork);
      await page.goto(newYork.origin);
      await searchFor(page, '917385022695');
      await expect(first).toHaveText('13:52:07');
      await expect(first).toHaveAttribute('datetime', '2025-05-28T13:52:07-04:00');
    });
  });
}

test('wall times that a change of clocks skipped or repeated are marked, others are not', async ({
  page,
  servers,
}) => {
  const { origin } = await servers.shared(inNewYork);
  await page.goto(origin);
  await searchFor(page, '447700900120');
  const gap = cards(page).filter({ hasText: 'New York, in the gap' });
  await expect(gap).toHaveCount(3);
  await expect(gap.filter({ hasText: 'Clocks skipped this time' })).toHaveCount(3);
  const overlap = cards(page).filter({ hasText: /New York, (?:in the overlap|the same wall time)/ });
  await expect(overlap).toHaveCount(4);
  await expect(overlap.filter({ hasText: 'Clocks showed this time twice' })).toHaveCount(4);
  await expect(cards(page).filter({ hasText: /clocks (?:skipped|showed)/i })).toHaveCount(7);
});

test('a day ends at midnight of the zone on screen', async ({ page, servers }) => {
  const { origin } = await servers.shared(inNewYork);
  await page.goto(origin);
  await searchFor(page, '447700900120');
  await expect(
    timeline(page).getByRole('heading', { name: /^Tuesday 31 December 2024 · 1 message$/ }),
  ).toBeVisible();
  await chooseZone(page, 'UTC');
  await expect(
    timeline(page).getByRole('heading', { name: /^Wednesday 1 January 2025 · 2 messages$/ }),
  ).toBeVisible();
});
