import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifierNames } from '../contract/identifier.ts';
import { type Config, readConfig } from './config/config.ts';
import { createHandles, linkKeys } from './handles.ts';

describe('handles', () => {
  const key = (fill: number) => new Uint8Array(32).fill(fill);
  const handles = createHandles([key(1)]);
  const anyIdentifier = fc.record({
    identifierName: fc.constantFrom(...identifierNames),
    identifierValue: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  });
  const identifier = { identifierName: 'mobile', identifierValue: '919988221100' } as const;

  it('opens what it sealed', () => {
    fc.assert(
      fc.property(anyIdentifier, (any) => {
        expect(handles.open(handles.seal(any))).toEqual(any);
      }),
    );
  });

  it('gives one customer one link, and two customers two', () => {
    fc.assert(
      fc.property(anyIdentifier, anyIdentifier, (a, b) => {
        const isSame = a.identifierName === b.identifierName && a.identifierValue === b.identifierValue;
        expect(handles.seal(a) === createHandles([key(1)]).seal(b)).toBe(isSame);
      }),
    );
  });

  it('shows nothing of the customer and fits a path', () => {
    const handle = handles.seal(identifier);
    expect(handle).toMatch(/^[\w-]+$/);
    expect(Buffer.from(handle, 'base64url').toString('latin1')).not.toContain('919988');
  });

  it('refuses a handle with any bit changed', () => {
    const bytes = Buffer.from(handles.seal(identifier), 'base64url');
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        expect(handles.open(changed.toString('base64url'))).toBeUndefined();
      }),
    );
  });

  it('refuses every other way of writing a handle', () => {
    const handle = handles.seal(identifier);
    for (const other of [`${handle}=`, ` ${handle}`, `${handle}\n`, handle.slice(0, -1), `${handle}A`]) {
      expect(handles.open(other)).toBeUndefined();
    }
  });

  it('refuses anything else without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (junk) => {
        expect(handles.open(junk)).toBeUndefined();
      }),
    );
  });

  it('opens what an older key sealed, and seals with the first', () => {
    const rotated = createHandles([key(2), key(1)]);
    expect(rotated.open(handles.seal(identifier))).toEqual(identifier);
    expect(rotated.seal(identifier)).toBe(createHandles([key(2)]).seal(identifier));
    expect(createHandles([key(2)]).open(handles.seal(identifier))).toBeUndefined();
  });
});

describe('linkKeys', () => {
  function config(environment: Record<string, string>): Config {
    const reading = readConfig(environment, 1);
    if (!reading.ok) throw new Error(reading.problems.join());
    return reading.config;
  }
  const real = (secret: string, host = 'eu') =>
    config({
      CAPILLARY_BASE_URL: `https://${host}.api.capillarytech.com`,
      CAPILLARY_CLIENT_KEY: 'key',
      CAPILLARY_CLIENT_SECRET: secret,
    });

  it('takes the keys that are set', () => {
    const key = Buffer.alloc(32, 3);
    expect(linkKeys(config({ LINK_KEY: key.toString('base64') }))).toEqual([key]);
  });

  it('derives the same key from the same credential, wherever it runs', () => {
    expect(linkKeys(real('one'))).toEqual(linkKeys(real('one', 'apac')));
    expect(linkKeys(real('one'))).not.toEqual(linkKeys(real('two')));
  });

  it('has one key for every demo', () => {
    expect(linkKeys(config({}))).toEqual(linkKeys(config({ PORT: '0' })));
  });
});
