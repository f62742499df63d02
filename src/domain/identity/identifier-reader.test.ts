import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../contract/testing/any-text.ts';
import { understandSearch } from './identifier-reader.ts';

const call = 'https://eu.api.capillarytech.com/v2/customers/interaction?';

describe('understandSearch', () => {
  it.each([
    ['919988221100', 'mobile'],
    ['+91 73850-22695', 'mobile'],
    ['(0)73850 22695', 'mobile'],
    ['٩١٩٩٨٨٢٢١١٠٠', 'mobile'],
    ['asha+shop@example.com', 'email'],
    ['@handle', 'email'],
    ['AB-12', 'external_id'],
    ['123456', 'external_id'],
    ['9988221100x', 'external_id'],
    ['6,28E+11', 'mobile'],
    ['628,123,456,789.00', 'mobile'],
  ])('takes %j for the kind it looks like', (text, identifierName) => {
    expect(understandSearch(text)).toEqual({ kind: 'identifier', identifierName, text });
  });

  it.each(['', '  ', '\u200b\n'])('takes %j for nothing', (text) => {
    expect(understandSearch(text)).toEqual({ kind: 'empty' });
  });

  it.each([
    ['tel:+917385022695', 'mobile', '+917385022695'],
    ['Asha <asha@example.com>;', 'email', 'asha@example.com'],
    ['Mobile: 73850 22695', 'mobile', '73850 22695'],
  ])('takes away what surrounds %j', (text, identifierName, inner) => {
    expect(understandSearch(text)).toEqual({ kind: 'identifier', identifierName, text: inner });
  });

  it('reads a call of the vendor’s page, with its network and type', () => {
    expect(
      understandSearch(
        `${call}identifierName=mobile&identifierValue=919988221100&network=twitter&type=tweet`,
      ),
    ).toEqual({
      kind: 'url',
      identifierName: 'mobile',
      text: '919988221100',
      network: 'twitter',
      type: 'tweet',
    });
  });

  it('reads a call within a curl line', () => {
    expect(
      understandSearch(
        `curl -H 'Accept: */*' '${call}identifierValue=a%2Bb%40x.com&identifierName=email' -v`,
      ),
    ).toEqual({ kind: 'url', identifierName: 'email', text: 'a+b@x.com' });
  });

  it('keeps the plus of an unescaped plus-address, and takes it for a blank in an external id', () => {
    expect(understandSearch(`${call}identifierName=email&identifierValue=a+b@x.com`)).toMatchObject({
      text: 'a+b@x.com',
    });
    expect(understandSearch(`${call}identifierName=external_id&identifierValue=a+b`)).toMatchObject({
      text: 'a b',
    });
  });

  it('leaves out a network and a type that nobody knows, and keeps a broken escape', () => {
    expect(
      understandSearch(
        `${call}identifierName=external_id&identifierValue=%zz&network=myspace&type=constructor`,
      ),
    ).toEqual({ kind: 'url', identifierName: 'external_id', text: '%zz' });
  });

  it.each(['identifierName=__proto__&identifierValue=7', 'identifierName=mobile', 'x=1'])(
    'takes a call that names nobody for an external id: %s',
    (query) => {
      expect(understandSearch(call + query)).toMatchObject({
        kind: 'identifier',
        identifierName: 'external_id',
      });
    },
  );

  it('reads our own deep links', () => {
    expect(understandSearch('https://timeline.example/#mobile=919988221100&type=viber')).toEqual({
      kind: 'url',
      identifierName: 'mobile',
      text: '919988221100',
      type: 'viber',
    });
    expect(understandSearch('/#email=a%2Bb%40x.com')).toMatchObject({
      identifierName: 'email',
      text: 'a+b@x.com',
    });
  });

  it('never throws, and finds something in all that is not blank', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          anyText.map((text) => `${call}identifierName=email&identifierValue=${text}`),
        ),
        (text) => {
          const reading = understandSearch(text);
          expect(reading.kind === 'empty').toBe(/^[\s\p{Cc}\p{Cf}\p{DI}\u2800]*$/u.test(text));
        },
      ),
    );
  });
});
