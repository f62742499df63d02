import { innocentTexts, secretTexts } from '../../src/demo/customers/codes.ts';
import { expect, test } from '../fixtures.ts';
import { cards, counts } from '../page-parts.ts';

test('one-time codes are masked before they leave the service, and other numbers are not', async ({
  page,
  search,
}) => {
  const answered = page.waitForResponse(/\/api\/interactions$/);
  await search('447700900124');
  const answer = await (await answered).text();
  await expect(counts(page, '40 of 40')).toBeVisible();
  const shown = await cards(page).allInnerTexts();
  for (const [, secret, text] of secretTexts) {
    expect(answer).not.toContain(inJson(text));
    expect(shown.filter((card) => card.includes(text) || holdsCode(card, secret, text))).toEqual([]);
  }
  for (const [, text] of innocentTexts) {
    expect(answer).toContain(inJson(text));
    expect(shown.filter((card) => card.includes(text))).toHaveLength(1);
  }
  await expect(cards(page).filter({ hasText: 'is your OTP for Example Rewards' })).toContainText('••••');
});

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** Whether a card of this very text still shows its code. */
function holdsCode(card: string, secret: string, text: string): boolean {
  const around = text.split(secret).toSorted((a, b) => b.length - a.length)[0] ?? text;
  return card.includes(around.trim()) && card.includes(secret);
}
