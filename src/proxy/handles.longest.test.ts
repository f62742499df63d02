import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { longestAddress, longestHandle } from '../contract/identifier.ts';
import { normaliseIdentifier } from '../domain/identity/normalise-identifier.ts';
import { call, read, testHandler } from './testing/test-handler.ts';

/** Letters of one byte to four, of scripts that people write addresses and ids in. */
const letter = fc.constantFrom(
  'a',
  '+',
  '"',
  '\\',
  '/',
  'é',
  'ا',
  'क',
  'ท',
  '例',
  '\u200d',
  '\u{1e900}',
  '\u{2000b}',
);
const texts = fc.oneof(
  fc.array(letter, { minLength: 1, maxLength: longestAddress - 7 }),
  letter.map((each) => Array<string>(longestAddress - 7).fill(each)),
);
const questions = fc.oneof(
  texts.map((letters) => ({
    identifierName: 'email' as const,
    identifierValue: `${letters.join('')}@उ.भारत`,
  })),
  texts.map((letters) => ({
    identifierName: 'external_id' as const,
    identifierValue: letters.slice(0, 50).join(''),
  })),
);

it('opens the handle of every customer that was found, whatever their script', async () => {
  await fc.assert(
    fc.asyncProperty(questions, async (question) => {
      fc.pre(normaliseIdentifier(question.identifierName, question.identifierValue, undefined).ok);
      const { handle, asked } = testHandler();
      const found = await read(await handle(call(question)));
      expect(found).toMatchObject({ httpStatus: 200 });
      expect(String(found['handle']).length).toBeLessThanOrEqual(longestHandle);
      const again = await read(await handle(call({ handle: found['handle'] })));
      expect(again).toMatchObject({ httpStatus: 200, handle: found['handle'], sent: found['sent'] });
      expect(asked[1]).toEqual(asked[0]);
    }),
    { numRuns: 300 },
  );
});

it('leaves room for the longest address of letters of four bytes', async () => {
  const { handle } = testHandler();
  const identifierValue = `${'\u{1e900}'.repeat(longestAddress - 7)}@b.c.de`;
  const found = await read(await handle(call({ identifierName: 'email', identifierValue })));
  expect(found).toMatchObject({ httpStatus: 200, sent: { identifierValue } });
});
