import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isList, isRecord } from '../../src/contract/json.ts';
import { complaintOf, connectBiDi } from './bidi.ts';
import type { Driver } from './driver.ts';

/** Starts a Firefox without a window and speaks WebDriver BiDi with it, which needs no program in between. */
export async function startFirefox(path: string): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'customer-timeline-firefox-'));
  const firefox = spawn(
    path,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const address = Promise.withResolvers<string>();
  const ended = Promise.withResolvers<void>();
  createInterface(firefox.stderr).on('line', (line) => {
    const url = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
    if (url !== undefined) address.resolve(url);
  });
  firefox.once('close', () => {
    ended.resolve();
    address.reject(new Error('Firefox ended before it was ready.'));
  });
  const bidi = await connectBiDi(`${await address.promise}/session`);
  const { capabilities } = await bidi.send('session.new', { capabilities: {} });
  const version = isRecord(capabilities) ? String(capabilities['browserVersion']) : '';
  const complaints: string[] = [];
  bidi.onEvent((method, parameters) => complaints.push(...complaintOf(method, parameters)));
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
  const { contexts } = await bidi.send('browsingContext.getTree', {});
  const first = isList(contexts) ? contexts[0] : undefined;
  const context = isRecord(first) ? first['context'] : undefined;
  return {
    name: `Firefox ${version}`,
    open: async (url) => {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    evaluate: async (source, parameters) => {
      const { result, exceptionDetails } = await bidi.send('script.callFunction', {
        functionDeclaration: `async () => JSON.stringify([await (${source})(...${JSON.stringify(parameters)})])`,
        awaitPromise: true,
        target: { context },
      });
      if (isRecord(exceptionDetails)) throw new Error(String(exceptionDetails['text']));
      const values: unknown = isRecord(result) ? JSON.parse(String(result['value'])) : undefined;
      return isList(values) ? values[0] : undefined;
    },
    perform: async (actions) => {
      await bidi.send('input.performActions', { context, actions });
    },
    resize: async (width, height) => {
      await bidi.send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    screenshot: async () => {
      const { data } = await bidi.send('browsingContext.captureScreenshot', { context });
      return Buffer.from(String(data), 'base64');
    },
    complaints: async () => Promise.resolve(complaints),
    close: async () => {
      await bidi.send('browser.close', {}).catch(() => firefox.kill());
      bidi.close();
      await ended.promise;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
