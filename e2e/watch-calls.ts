import type { Page } from '@playwright/test';

/** The body of every search that the page sends from now on, in the order of sending. */
export function watchCalls(page: Page): readonly string[] {
  const bodies: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/interactions')) bodies.push(request.postData() ?? '');
  });
  return bodies;
}
