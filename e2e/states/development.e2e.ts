import { demo, expect, test } from '../fixtures.ts';
import { cards, field } from '../page-parts.ts';
import { startDevServer } from '../start-server.ts';
import { isRefusedAnswer } from '../watch-page.ts';

test('a developer’s server shows a customer with React’s development build, and nothing complains', async ({
  browser,
}) => {
  test.slow();
  const server = await startDevServer(demo);
  const context = await browser.newContext({ baseURL: server.origin });
  const told: string[] = [];
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(error.error().message));
  context.on('console', (message) => {
    told.push(message.text());
    const isGrave = ['error', 'warning', 'assert'].includes(message.type());
    if (isGrave && !isRefusedAnswer(message, (origin) => origin === server.origin))
      faults.push(message.text());
  });
  const page = await context.newPage();
  await page.goto('/', { timeout: 120_000 });
  await field(page).fill('919988221100');
  await field(page).press('Enter');
  await expect(cards(page)).toHaveCount(2);
  expect(told.join('\n')).toContain('React DevTools');
  expect(faults).toEqual([]);
  await context.close();
  await server.stop();
});
