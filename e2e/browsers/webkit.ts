import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { isList, isRecord } from '../../src/contract/json.ts';
import { type Driver, until } from './driver.ts';

type Paths = { readonly driver: string; readonly browser: string; readonly display: string };

/** Starts WebKit's small browser on a screen of its own in memory and drives it by WebDriver: https://www.w3.org/TR/webdriver2/ (2025-10-30). */
export async function startWebKit({ driver, browser, display }: Paths): Promise<Driver> {
  const screen = spawn(display, ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    createInterface(screen.stdout).once('line', resolve);
    screen.once('close', () => reject(new Error('No screen could be had.')));
  });
  const port = await freePort();
  const service = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    // Drawn by the processor: there is no graphics card to ask.
    env: {
      ...process.env,
      DISPLAY: `:${number}`,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    },
  });
  const ask = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      signal: AbortSignal.timeout(60_000),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    const value = isRecord(answer) ? answer['value'] : undefined;
    if (!response.ok)
      throw new Error(`${path}: ${isRecord(value) ? String(value['message']) : response.status}`);
    return value;
  };
  await until(
    'WebKit',
    async () => {
      try {
        return (await ask('GET', '/status')) ?? true;
      } catch {
        return undefined;
      }
    },
    60_000,
  );
  const created = await ask('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': {
          binary: browser,
          args: ['--automation'],
        },
      },
    },
  });
  const session = isRecord(created) ? created : {};
  const capabilities = isRecord(session['capabilities']) ? session['capabilities'] : {};
  const at = `/session/${String(session['sessionId'])}`;
  const complaints: string[] = [];
  const evaluate = async (source: string, parameters: readonly unknown[]): Promise<unknown> => {
    const text = await ask('POST', `${at}/execute/sync`, {
      script: `return (async () => JSON.stringify([await (${source})(...arguments)]))();`,
      args: parameters,
    });
    const values: unknown = JSON.parse(String(text));
    return isList(values) ? values[0] : undefined;
  };
  const collect = async (): Promise<void> => {
    const heard = await evaluate('() => (globalThis.heardComplaints ?? []).splice(0)', []);
    if (isList(heard)) complaints.push(...heard.map(String));
  };
  return {
    name: `WebKit ${String(capabilities['browserVersion'])}`,
    open: async (url) => {
      await collect();
      await ask('POST', `${at}/url`, { url });
      await evaluate(String(hearComplaints), []);
    },
    evaluate,
    perform: async (actions) => {
      await ask('POST', `${at}/actions`, { actions });
    },
    resize: async (width, height) => {
      await resizeWindow(ask, at, width, height);
      // A window's size is that of its bars, too.
      const size = await evaluate('() => [innerWidth, innerHeight]', []);
      const [innerWidth, innerHeight] = isList(size) ? size.map(Number) : [];
      await resizeWindow(ask, at, 2 * width - (innerWidth ?? width), 2 * height - (innerHeight ?? height));
    },
    screenshot: async () => Buffer.from(String(await ask('GET', `${at}/screenshot`)), 'base64'),
    complaints: async () => {
      await collect();
      return complaints;
    },
    close: async () => {
      await ask('DELETE', at).catch(() => undefined);
      await end(service);
      await end(screen);
    },
  };
}

/** WebDriver has no console to read: the page keeps what it complains of once it stands. */
function hearComplaints(): void {
  const heard: string[] = [];
  Reflect.set(globalThis, 'heardComplaints', heard);
  const { error } = console;
  console.error = (...words: readonly unknown[]) => {
    heard.push(words.join(' '));
    error(...words);
  };
  window.addEventListener('error', ({ message }) => heard.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => heard.push(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    heard.push(`${violatedDirective} refused ${blockedURI}`),
  );
}

type Ask = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<unknown>;

async function resizeWindow(ask: Ask, at: string, width: number, height: number): Promise<void> {
  await ask('POST', `${at}/window/rect`, { x: 0, y: 0, width, height });
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => {
    server.once('listening', done);
  });
  const address = server.address();
  await new Promise((done) => {
    server.close(done);
  });
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => {
    child.once('close', done);
  });
  child.kill('SIGTERM');
  await ended;
}
