import { expect, searchFor, test } from '../fixtures.ts';
import { cards, counts } from '../page-parts.ts';
import naughty from './naughty-strings.json' with { type: 'json' };

/** What the list holds, with half of it for either customer: of more than 300 rows a page holds those in sight alone. */
const texts = naughty.texts.filter((text) => text.trim() !== '');
const half = Math.ceil(texts.length / 2);
const halves = [
  { mobile: '447700900691', some: texts.slice(0, half) },
  { mobile: '447700900692', some: texts.slice(half) },
] as const;

/** As text, as name of a campaign's sender and as status: where a text of the vendor's may stand in a row. */
function answerOf(some: readonly string[]): string {
  const messageList = some.map((text, index) => ({
    id: index + 1,
    subject: `${text}.`,
    sender: text,
    receiver: text,
    status: text,
    [text]: text,
    sentDate: `2025-06-01 10:${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`,
  }));
  const list = { name: 'sms', count: messageList.length, messageList };
  return JSON.stringify({ name: 'capillary', interaction: [list], warnings: [] });
}

test('each of a list of naughty strings is a row, and nothing of it acts', async ({ page, serveAnswer }) => {
  const { server } = await serveAnswer(({ identifierValue }) =>
    answerOf(halves.find(({ mobile }) => mobile === identifierValue)?.some ?? []),
  );
  await page.goto(server.origin);
  for (const { mobile, some } of halves) {
    await searchFor(page, mobile);
    await expect(counts(page, `${some.length} of ${some.length}`)).toBeVisible();
    await expect(cards(page)).toHaveCount(some.length);
    await expect(page.getByText('This message could not be displayed.')).toHaveCount(0);
    await cards(page)
      .first()
      .getByRole('button', { name: /^Details of/ })
      .click();
    const acting = cards(page).locator(
      'script, style, iframe, img, object, embed, form, a[href], [onload], [onerror]',
    );
    await expect(acting).toHaveCount(0);
  }
});
