import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fetched } from '../api/interactions-query.ts';
import { parseJson } from '../contract/parse-json.ts';
import { readSavedAnswer } from '../contract/read-saved-answer.ts';
import { fixture } from '../contract/testing/fixture.ts';
import { mutated } from '../contract/testing/mutated.ts';
import { readOutcome } from '../contract/read-outcome.ts';
import { identitiesOf } from '../domain/masking/identities-of.ts';
import { identityHider } from '../domain/masking/identity-hider.ts';
import { history } from '../domain/testing/factories.ts';
import { writeSavedAnswer } from './write-saved-answer.ts';

const sent = { identifierName: 'mobile', identifierValue: '917385022695' } as const;

function fetched(answer: unknown, fields: Partial<Fetched> = {}): Fetched {
  return {
    handle: 'sealed',
    scope: { network: undefined, type: undefined },
    mode: 'demo',
    sent,
    requestId: 'r1',
    answer,
    changes: [],
    history: history(),
    ...fields,
  };
}

describe('writeSavedAnswer', () => {
  it('writes what is read again', () => {
    const answer = fixture('flat-viber');
    expect(readSavedAnswer(writeSavedAnswer([fetched(answer)], undefined))).toEqual({
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
      fetched(answer, { scope: { network: 'capillary', type: 'viber' } }),
      fetched(answer, { scope: { network: 'twitter', type: 'viber' }, requestId: 'r2' }),
    ] as const;
    expect(readSavedAnswer(writeSavedAnswer(answers, undefined))).toMatchObject({
      saved: {
        answers: [
          { network: 'capillary', type: 'viber', requestId: 'r1' },
          { network: 'twitter', type: 'viber', requestId: 'r2' },
        ],
      },
    });
  });

  it('never writes the sealed handle', () => {
    expect(writeSavedAnswer([fetched(fixture('flat-viber'))], undefined)).not.toContain('sealed');
  });

  it('names nobody where identities are hidden, and says so', () => {
    const hide = identityHider(identitiesOf(history(), sent));
    const text = writeSavedAnswer([fetched(fixture('flat-viber'))], hide);
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
        expect(readSavedAnswer(writeSavedAnswer([fetched(answer)], undefined))).toMatchObject({
          kind: 'saved',
          saved: { answers: [{ answer }] },
        });
      }),
    );
  });
});
