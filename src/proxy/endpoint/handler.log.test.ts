import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { call, get, testHandler } from '../testing/test-handler.ts';

const mobile = { identifierName: 'mobile', identifierValue: '919988221100' } as const;

describe('the log', () => {
  it('says what happened, and to nobody whom', async () => {
    const { handle, lines } = testHandler();
    await handle(call(mobile));
    const { time, requestId, ms, ...record } = v.parse(
      v.record(v.string(), v.unknown()),
      JSON.parse(lines.join('')),
    );
    expect(record).toEqual({
      level: 'info',
      route: '/api/interactions',
      outcome: 'ok',
      status: 200,
      bytes: 42,
      vendorRequestId: 'cap-1',
      mode: 'demo',
    });
    expect(time).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(requestId).toMatch(/^[\da-f-]{36}$/);
    expect(ms).toBeTypeOf('number');
  });

  it('holds nothing that a caller sent, whatever was wrong with it', async () => {
    const { handle, lines } = testHandler(() => ({ kind: 'problem', type: 'not-found', vendorCode: '1012' }));
    const canary = '917385022695';
    for (const request of [
      call({ ...mobile, identifierValue: canary }),
      call({ ...mobile, identifierValue: `x${canary}` }),
      call(`{"identifierValue":"${canary}`),
      call({ handle: canary }),
      call(mobile, { origin: `http://${canary}.test` }),
      call(mobile, { host: `${canary}.test` }),
      get(`/api/${canary}?mobile=${canary}`),
    ]) {
      await handle(request);
    }
    expect(lines).toHaveLength(7);
    expect(lines.join('')).not.toContain(canary);
  });
});
