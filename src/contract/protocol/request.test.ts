import { describe, expect, it } from 'vitest';
import { longestHandle, longestPasted } from '../identifier.ts';
import { junk } from '../testing/junk.ts';
import { readInteractionsRequest } from './request.ts';

const byMobile = { identifierName: 'mobile', identifierValue: '919988221100' };

function refuses(body: unknown): boolean {
  return !readInteractionsRequest(body).ok;
}

describe('readInteractionsRequest', () => {
  it.each([
    ['a mobile', byMobile],
    ['an identifier as people type it', { identifierName: 'mobile', identifierValue: '+91 99882-21100' }],
    ['an email', { identifierName: 'email', identifierValue: 'tom+shop@example.com' }],
    ['an external id', { identifierName: 'external_id', identifierValue: '00LM' }],
    ['a handle', { handle: 'AbC-_1' }],
    ['a network', { ...byMobile, network: 'facebook' }],
    ['a type', { handle: 'x', type: 'viber' }],
    ['both filters', { ...byMobile, network: 'capillary', type: 'email' }],
    [
      'the longest text that is pasted',
      { identifierName: 'email', identifierValue: 'a'.repeat(longestPasted) },
    ],
    ['the longest handle', { handle: 'a'.repeat(longestHandle) }],
  ])('takes %s as it came', (_, body) => {
    expect(readInteractionsRequest(body)).toEqual({ ok: true, value: body });
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'mobile=919988221100'],
    ['a list', [byMobile]],
    ['an empty object', {}],
    ['a name alone', { identifierName: 'mobile' }],
    ['a value alone', { identifierValue: '919988221100' }],
    ['an unknown name', { ...byMobile, identifierName: 'id' }],
    ['a name of the prototype', { ...byMobile, identifierName: 'constructor' }],
    ['a number as value', { ...byMobile, identifierValue: 919988221100 }],
    ['a list as value', { ...byMobile, identifierValue: ['919988221100'] }],
    ['an object as value', { ...byMobile, identifierValue: { $ne: '' } }],
    ['an empty value', { ...byMobile, identifierValue: '' }],
    ['a value beyond that', { ...byMobile, identifierValue: 'a'.repeat(longestPasted + 1) }],
    ['an empty handle', { handle: '' }],
    ['a handle beyond the longest', { handle: 'a'.repeat(longestHandle + 1) }],
    ['a list as handle', { handle: ['x'] }],
    ['both identifier and handle', { ...byMobile, handle: 'x' }],
    ['half an identifier and a handle', { identifierName: 'mobile', handle: 'x' }],
    ['an unknown network', { ...byMobile, network: 'instagram' }],
    ['several networks', { ...byMobile, network: ['capillary', 'facebook'] }],
    ['a null network', { ...byMobile, network: null }],
    ['an unknown type', { ...byMobile, type: 'sms' }],
    ['another key', { ...byMobile, limit: 50 }],
    ['another key beside a handle', { handle: 'x', debug: true }],
  ])('refuses %s', (_, body) => {
    expect(refuses(body)).toBe(true);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'refuses a key %s',
    (key) => {
      expect(refuses(JSON.parse(`{"handle":"x","${key}":{"network":"facebook"}}`))).toBe(true);
    },
  );

  it('reads own keys only', () => {
    expect(refuses(JSON.parse('{"__proto__":{"handle":"x"}}'))).toBe(true);
  });

  it('refuses anything else', () => {
    expect(junk.filter((body) => !refuses(body))).toEqual([]);
  });

  it.each([
    { ...byMobile, '919988221100': 1 },
    { ...byMobile, network: '919988221100' },
    { identifierName: '919988221100', identifierValue: '919988221100' },
    { handle: ['919988221100'] },
    '919988221100',
  ])('never quotes a value: %#', (body) => {
    const read = readInteractionsRequest(body);
    expect(read.ok).toBe(false);
    expect(JSON.stringify(read)).not.toContain('919988221100');
  });
});
