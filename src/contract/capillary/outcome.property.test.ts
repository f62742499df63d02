import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyJson } from '../testing/any-json.ts';
import { fixture } from '../testing/fixture.ts';
import { mutated } from '../testing/mutated.ts';
import { findCustomers } from './customers.ts';
import { findNetworks } from './networks.ts';
import { type Outcome, readOutcome } from './outcome.ts';

const samples = ['flat-viber', 'nested-email', 'collapsed-2013'].map(
  (name) => [name, fixture(name)] as const,
);
const anyStatus = fc.oneof(fc.constantFrom(200, 201), fc.integer({ min: 100, max: 999 }));

/** A success has a shape that we know and came with a status of success; a failure has a name. */
function isSound(outcome: Outcome, httpStatus: number, body: unknown): boolean {
  if (outcome.kind === 'failure') return outcome.failure.length > 0;
  const shapes = [undefined, ...findCustomers(body)].map((customer) => findNetworks(body, customer));
  return shapes.some((shape) => shape !== undefined) && (httpStatus === 200 || httpStatus === 201);
}

describe('readOutcome', () => {
  it('judges any JSON with any status', () => {
    fc.assert(
      fc.property(anyStatus, anyJson, (httpStatus, body) => {
        expect(isSound(readOutcome(httpStatus, body), httpStatus, body)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(samples)('judges %s with any node dropped, renamed, retyped or wrapped', (_, sample) => {
    fc.assert(
      fc.property(anyStatus, mutated(sample), (httpStatus, body) => {
        expect(isSound(readOutcome(httpStatus, body), httpStatus, body)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('takes no answer with an error that says something for a success', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{0,5}$/), (code) => {
        fc.pre(!['200', '201', '1000'].includes(code));
        const body = { name: 'capillary', interaction: [], errors: [{ status: false, code: Number(code) }] };
        expect(readOutcome(200, body)).toMatchObject({ kind: 'failure', code });
      }),
    );
  });
});
