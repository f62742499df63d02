import { describe, expect, test } from 'vitest';
import { setUpFaultDemo, toMobile } from '../testing/fault-demo.ts';

const { ask, server } = setUpFaultDemo();

describe('hostileHeaders and longHeaders', () => {
  test('330 and 430 send headers that should go no further', async () => {
    const [long, hostile] = await Promise.all([330, 430].map(ask));
    expect(JSON.stringify(long?.headers).length).toBeGreaterThan(30_000);
    expect(Object.keys(hostile?.headers ?? {})).toEqual(
      expect.arrayContaining(['set-cookie', 'access-control-allow-origin', 'refresh', 'clear-site-data']),
    );
  });
});

describe('redirectAway and redirectLoop', () => {
  test('326, 426 and 526 redirect, and the canary counts who follows', async () => {
    const [away, again, loop] = await Promise.all([326, 426, 526].map(ask));
    expect([away?.status, again?.status, loop?.status]).toEqual([302, 307, 302]);
    expect(loop?.headers.location).toContain(toMobile(526));
    expect(new URL(away?.headers.location ?? '').origin).not.toBe(server().origin);
    expect(server().calls.canaryHits).toBe(0);
    await fetch(away?.headers.location ?? '');
    expect(server().calls.canaryHits).toBe(1);
  });
});
