import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOutcome } from '../contract/capillary/outcome.ts';
import { parseJson } from '../contract/parse-json.ts';
import { readSavedAnswer } from '../contract/protocol/read-saved-answer.ts';
import type { SavedPart } from '../contract/protocol/saved-answer.ts';
import { fixture } from '../contract/testing/fixture.ts';
import { mutated } from '../contract/testing/mutated.ts';
import type { History } from '../domain/history/history.ts';
import { createScreenMasker, unmasked } from '../domain/masking/masker.ts';
import { history } from '../domain/testing/factories.ts';
import { writeSavedAnswer } from './saved-answer.ts';

const sent = { identifierName: 'mobile', identifierValue: '917385022695' } as const;
const found: History = { ...history(), sent };

function part(answer: unknown, fields: Partial<SavedPart> = {}): SavedPart {
  return {
    network: null,
    type: null,
    fetchedAt: '2025-06-30T12:00:00.000Z',
    requestId: 'r1',
    answer,
    ...fields,
  };
}

describe('writeSavedAnswer', () => {
  it('writes what is read again', () => {
    const answer = fixture('flat-viber');
    expect(readSavedAnswer(writeSavedAnswer([part(answer)], found, unmasked))).toEqual({
      kind: 'saved',
      saved: {
        mode: 'demo',
        sourceTimeZone: 'Asia/Kolkata',
        hidden: false,
        sent,
        answers: [
          { network: null, type: null, fetchedAt: '2025-06-30T12:00:00.000Z', requestId: 'r1', answer },
        ],
      },
    });
  });

  it('writes every network’s answer with what was asked', () => {
    const answer = fixture('flat-viber');
    const answers = [
      part(answer, { network: 'capillary', type: 'viber' }),
      part(answer, { network: 'twitter', type: 'viber', requestId: 'r2' }),
    ] as const;
    expect(readSavedAnswer(writeSavedAnswer(answers, found, unmasked))).toMatchObject({
      saved: {
        answers: [
          { network: 'capillary', type: 'viber', requestId: 'r1' },
          { network: 'twitter', type: 'viber', requestId: 'r2' },
        ],
      },
    });
  });

  it('names the networks that had not answered, and why', () => {
    const networks = [
      { network: 'facebook', state: 'failed', why: 'Capillary is not working right now' },
      { network: 'twitter', state: 'pending' },
    ] as const;
    const text = writeSavedAnswer([part(fixture('flat-viber'))], { ...found, networks }, unmasked);
    expect(readSavedAnswer(text)).toMatchObject({
      saved: {
        missing: [
          { network: 'facebook', state: 'failed', why: 'Capillary is not working right now' },
          { network: 'twitter', state: 'pending' },
        ],
      },
    });
  });

  it('names nobody where identities are hidden, and says so', () => {
    const text = writeSavedAnswer([part(fixture('flat-viber'))], found, createScreenMasker('hide', found));
    expect(text).not.toContain('7385022695');
    const read = readSavedAnswer(text);
    expect(read).toMatchObject({ kind: 'saved', saved: { hidden: true } });
    expect(read).not.toHaveProperty('saved.sent');
  });

  it('is read again whatever the vendor’s answer looks like', () => {
    fc.assert(
      fc.property(mutated(fixture('nested-email')), (mutation) => {
        const parsed = parseJson(JSON.stringify(mutation) ?? 'null');
        fc.pre(parsed.ok && readOutcome(200, parsed.value).kind === 'success');
        const answer = parsed.ok ? parsed.value : undefined;
        expect(readSavedAnswer(writeSavedAnswer([part(answer)], found, unmasked))).toMatchObject({
          kind: 'saved',
          saved: { answers: [{ answer }] },
        });
      }),
    );
  });
});
