import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { digestAnswer } from './digest-answer.ts';

describe('digestAnswer', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is the SHA-256 of the answer as it is saved', async () => {
    vi.stubGlobal('isSecureContext', true);
    const answer = { customer: { name: 'Zoë' }, id: '9007199254740993' };
    const expected = createHash('sha256').update(JSON.stringify(answer)).digest('hex');
    await expect(digestAnswer(answer)).resolves.toBe(expected);
  });

  it('is made once for an answer', () => {
    const answer = { id: 1 };
    expect(digestAnswer(answer)).toBe(digestAnswer(answer));
  });

  it('is not there where the browser has no cryptography', async () => {
    vi.stubGlobal('isSecureContext', false);
    await expect(digestAnswer({ id: 2 })).resolves.toBeUndefined();
  });
});
