import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startDemo } from '../demo/start-demo.ts';
import { captureLog } from '../proxy/testing/capture-log.ts';
import { call, read } from '../proxy/testing/test-handler.ts';
import { startApp } from './app.ts';
import { testConfig } from './testing/test-config.ts';

// Processes and servers of their own take a busy machine a while.
vi.setConfig({ testTimeout: 30_000 });

/** The whole proxy in front of a demo of the test's own, as if it were Capillary. */
async function real(credentials: 'basic' | 'oauth' = 'oauth') {
  const demo = await startDemo();
  onTestFinished(() => demo.close());
  const { username, password, clientKey, clientSecret } = demo.credentials;
  const { log, lines } = captureLog();
  const config = testConfig({
    CAPILLARY_BASE_URL: demo.origin,
    CAPILLARY_TIME_ZONE: 'UTC',
    VENDOR_CALLS_PER_MINUTE: '1000',
    ...(credentials === 'basic'
      ? { CAPILLARY_USERNAME: username, CAPILLARY_PASSWORD: password }
      : { CAPILLARY_CLIENT_KEY: clientKey, CAPILLARY_CLIENT_SECRET: clientSecret }),
  });
  const app = await startApp(config, log);
  onTestFinished(() => app.close());
  const search = async (identifierValue: string, identifierName = 'mobile') =>
    read(await app.handle(call({ identifierName, identifierValue })));
  return { demo, lines, search };
}

it('starts the demo where nothing is configured', async () => {
  const app = await startApp(testConfig({ DEMO_CLOCK: '2025-06-01T09:00:00Z' }), captureLog().log);
  onTestFinished(() => app.close());
  const about = await app.handle(
    new Request('http://localhost/api/about', { headers: { host: 'localhost' } }),
  );
  const answer = await read(about);
  expect(answer).toMatchObject({ mode: 'demo', sourceTimeZone: 'Asia/Kolkata' });
  expect(answer['examples']).toContainEqual(expect.objectContaining({ identifierValue: '919988221100' }));
  expect(
    await read(await app.handle(call({ identifierName: 'mobile', identifierValue: '919988221100' }))),
  ).toMatchObject({
    httpStatus: 200,
    mode: 'demo',
    fetchedAt: '2025-06-01T09:00:00.000Z',
  });
});

it('waits for a fault of the demo, not for its other customers', async () => {
  const app = await startApp(testConfig(), captureLog().log);
  onTestFinished(() => app.close());
  const type = async (identifierValue: string) =>
    (await read(await app.handle(call({ identifierName: 'mobile', identifierValue }))))['type'];
  expect(await type('447700900315')).toBe('/problems/rate-limited');
  expect(await type('447700900413')).toBe('/problems/upstream-error');
  expect(await type('919988221100')).toBeUndefined();
  expect(await type('919999999999')).toBe('/problems/not-found');
});

it.each(['basic', 'oauth'] as const)('finds a customer by %s credentials', async (credentials) => {
  const { search } = await real(credentials);
  expect(await search('919988221100')).toMatchObject({
    httpStatus: 200,
    mode: 'real',
    sourceTimeZone: 'UTC',
  });
});

it('says that it knows nobody by another number', async () => {
  const { search } = await real();
  expect(await search('919999999999')).toMatchObject({
    httpStatus: 404,
    type: '/problems/not-found',
    vendorCode: '1012',
  });
});

it('renews an ended token once for fifty callers, and serves all', async () => {
  const { demo, search } = await real();
  await search('919988221100');
  demo.expireTokens();
  const asked = Array.from({ length: 50 }, (_none, index) =>
    search(`9198765432${String(index).padStart(2, '0')}`),
  );
  const statuses = (await Promise.all(asked)).map(({ httpStatus }) => httpStatus);
  expect(statuses).toEqual(statuses.map(() => 404));
  expect(demo.calls.tokens).toBe(2);
});

it('logs no customer and no credential, whatever happens', async () => {
  const { demo, lines, search } = await real();
  const answers = [
    await search('919988221100'),
    await search('447700900124'),
    await search('447700900324'),
    await search('447700900326'),
    await search('tom.sawyer@capillarytech.com', 'email'),
    await search('nobody@example.com', 'email'),
  ];
  expect(answers.map(({ httpStatus }) => httpStatus)).toEqual([200, 200, 502, 502, 200, 404]);
  expect(lines).toHaveLength(6);
  const { password, clientKey, clientSecret } = demo.credentials;
  for (const canary of [
    '9988',
    '7700',
    'tom.sawyer',
    'nobody',
    'interaction?',
    password,
    clientKey,
    clientSecret,
    '<html',
  ]) {
    expect(lines.join('')).not.toContain(canary);
  }
});

describe('secrets that are read again', () => {
  const link = Buffer.alloc(32, 1).toString('base64');

  /** A proxy in front of a demo that takes both kinds of credentials, and its configuration with others. */
  async function renewable(settings: Readonly<Record<string, string>> = {}) {
    const demo = await startDemo({ timeScale: 0.1 });
    onTestFinished(() => demo.close());
    const { username, password, clientKey, clientSecret } = demo.credentials;
    const basic = { CAPILLARY_USERNAME: username, CAPILLARY_PASSWORD: password };
    const oauth = { CAPILLARY_CLIENT_KEY: clientKey, CAPILLARY_CLIENT_SECRET: clientSecret };
    const configFor = (secrets: Readonly<Record<string, string>>) =>
      testConfig({ CAPILLARY_BASE_URL: demo.origin, CAPILLARY_TIME_ZONE: 'UTC', ...settings, ...secrets });
    const start = async (secrets: Readonly<Record<string, string>>) => {
      const app = await startApp(configFor(secrets), captureLog().log);
      onTestFinished(() => app.close());
      const ask = async (body: object) => read(await app.handle(call(body)));
      const search = (identifierValue: string) => ask({ identifierName: 'mobile', identifierValue });
      return { app, ask, search };
    };
    return { demo, basic, oauth, configFor, start };
  }

  it('take the place of wrong ones without a restart', async () => {
    const { oauth, basic, configFor, start } = await renewable();
    const { app, search } = await start({ ...oauth, CAPILLARY_CLIENT_SECRET: 'of yesterday' });
    expect(await search('919988221100')).toMatchObject({ type: '/problems/upstream-auth' });
    app.renew(configFor(oauth));
    expect(await search('919988221100')).toMatchObject({ httpStatus: 200 });
    app.renew(configFor(basic));
    expect(await search('919988221100')).toMatchObject({ httpStatus: 200 });
  });

  it('drop nothing that is under way, and are used for whatever is asked from then on', async () => {
    const { demo, basic, oauth, configFor, start } = await renewable();
    const { app, search } = await start(basic);
    const slow = '447700900311';
    const first = search(slow);
    await expect.poll(() => demo.calls.byIdentifier(slow)).toBe(1);
    expect(demo.calls.tokens).toBe(0);
    app.renew(configFor(oauth));
    const second = search(slow);
    await expect.poll(() => demo.calls.byIdentifier(slow)).toBe(2);
    expect(demo.calls.tokens).toBe(1);
    app.renew(configFor(basic));
    expect([await first, await second]).toMatchObject([{ httpStatus: 200 }, { httpStatus: 200 }]);
    expect(await search(slow)).toMatchObject({ httpStatus: 200 });
    expect(demo.calls.tokens).toBe(1);
  });

  it('cost no other token where they are the same', async () => {
    const { demo, oauth, configFor, start } = await renewable();
    const { app, search } = await start(oauth);
    await search('919988221100');
    app.renew(configFor(oauth));
    expect(await search('919988221100')).toMatchObject({ httpStatus: 200 });
    expect(demo.calls.tokens).toBe(1);
  });

  it('begin no minute of calls anew', async () => {
    const limits = { VENDOR_CALLS_PER_MINUTE: '5', LOOKUPS_PER_MINUTE: '100' };
    const { basic, oauth, configFor, start } = await renewable(limits);
    const { app, search } = await start(basic);
    for (let asked = 0; asked < 4; asked += 1)
      expect(await search('919988221100')).toMatchObject({ httpStatus: 200 });
    app.renew(configFor(oauth));
    expect(await search('919988221100')).toMatchObject({ type: '/problems/rate-limited' });
  });

  it('end no pause that a 429 asked for', async () => {
    const { demo, basic, oauth, configFor, start } = await renewable();
    const { app, search } = await start(basic);
    expect(await search('447700900415')).toMatchObject({ type: '/problems/rate-limited' });
    app.renew(configFor(oauth));
    expect(await search('919988221100')).toMatchObject({ type: '/problems/rate-limited' });
    expect([demo.calls.tokens, demo.calls.byIdentifier('919988221100')]).toEqual([0, 0]);
  });

  it('leave links open that the credential of before sealed', async () => {
    const { basic, oauth, configFor, start } = await renewable();
    const { app, ask, search } = await start(basic);
    const { handle } = await search('919988221100');
    app.renew(configFor(oauth));
    const opened = await ask({ handle });
    expect(opened).toMatchObject({ httpStatus: 200, sent: { identifierValue: '919988221100' } });
    expect(opened['handle']).not.toBe(handle);
    app.renew(configFor({ ...oauth, LINK_KEY: link }));
    expect(await ask({ handle })).toMatchObject({ httpStatus: 400 });
  });

  it('change nothing else: not the vendor, not the mode', async () => {
    const { demo, basic, configFor, start } = await renewable();
    const { app, search } = await start(basic);
    app.renew(
      configFor({ ...basic, CAPILLARY_BASE_URL: 'http://127.0.0.1:9', CAPILLARY_TIME_ZONE: 'Asia/Kolkata' }),
    );
    app.renew(testConfig());
    expect(await search('919988221100')).toMatchObject({
      httpStatus: 200,
      mode: 'real',
      sourceTimeZone: 'UTC',
    });
    expect(demo.calls.byIdentifier('919988221100')).toBe(1);
  });
});

it('leaves no connection behind', async () => {
  const demo = await startDemo();
  onTestFinished(() => demo.close());
  const { clientKey, clientSecret } = demo.credentials;
  const app = await startApp(
    testConfig({
      CAPILLARY_BASE_URL: demo.origin,
      CAPILLARY_TIME_ZONE: 'UTC',
      CAPILLARY_CLIENT_KEY: clientKey,
      CAPILLARY_CLIENT_SECRET: clientSecret,
    }),
    captureLog().log,
  );
  await app.handle(call({ identifierName: 'mobile', identifierValue: '919988221100' }));
  expect(demo.calls.openSockets).toBeGreaterThan(0);
  await app.close();
  await expect.poll(() => demo.calls.openSockets).toBe(0);
});
