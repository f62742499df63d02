import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isList, isRecord } from '../../contract/json.ts';
import { anyJson } from '../../contract/testing/any-json.ts';
import { fixture } from '../../contract/testing/fixture.ts';
import { hideIdentities } from './hide-identities.ts';
import { identityHider } from './identity-hider.ts';
import { numberHider } from './share/number-hider.ts';

const hide = numberHider([{ name: 'mobile', value: '919988221100' }]);
const masked = '••••••••1100';

describe('hideIdentities', () => {
  it('masks texts at any depth and keeps the structure', () => {
    const answer = {
      sms: [{ to: '919988221100', text: 'Call +91 99882 21100' }],
      count: 1,
      ok: true,
      none: null,
    };
    expect(hideIdentities(answer, hide)).toEqual({
      sms: [{ to: masked, text: `Call +${masked}` }],
      count: 1,
      ok: true,
      none: null,
    });
  });

  it('makes a masked text of a number that names somebody', () => {
    expect(hideIdentities({ mobile: 919988221100, id: 42 }, hide)).toEqual({ mobile: masked, id: 42 });
  });

  it('masks keys that name somebody, and keeps two apart that look alike then', () => {
    const answer = { '919988221100': 1, '+919988221100': 2, [masked]: 3 };
    expect(hideIdentities(answer, hide)).toEqual({ [`${masked}~2`]: 1, [`+${masked}`]: 2, [masked]: 3 });
  });

  it('leaves the vendor’s own keys alone, whatever the customer is called', () => {
    const named = identityHider([{ name: 'external_id', value: 'interaction' }]);
    expect(hideIdentities({ interaction: [] }, named)).toEqual({ interaction: [] });
  });

  it('returns what names nobody as the very same object', () => {
    const other = identityHider([{ name: 'mobile', value: '447700900999' }]);
    const answer = fixture('flat-viber');
    expect(hideIdentities(answer, other)).toBe(answer);
  });

  it('masks names and identities by the keys that they stand under, however short', () => {
    const answer = {
      customer: { id: '7', external_id: 'A1', firstname: 'Jo', 'Last Name': 'Ek', email: 'jo@example.com' },
      custom: [
        { name: 'first_name', value: 'Jo' },
        { name: 'city', value: 'Pune' },
      ],
      sms: [{ id: '7', subject: 'Hi' }],
    };
    expect(hideIdentities(answer, hide)).toEqual({
      customer: {
        id: '•',
        external_id: '••',
        firstname: '•••',
        'Last Name': '•••',
        email: 'j•••@example.com',
      },
      custom: [
        { name: 'first_name', value: '•••' },
        { name: 'city', value: 'Pune' },
      ],
      sms: [{ id: '7', subject: 'Hi' }],
    });
  });

  it('keeps an own key named __proto__ one', () => {
    const answer: unknown = JSON.parse('{"__proto__":{"to":"919988221100"},"a":1}');
    const text = JSON.stringify(hideIdentities(answer, hide));
    expect(text).toBe(`{"__proto__":{"to":"${masked}"},"a":1}`);
  });

  it('lets no text, number or key through unhidden, and no key vanish', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const hidden = hideIdentities(value, dots);
        expect(
          leaves(hidden).filter((leaf) => /\d/.test(leaf.replace(/~\d+$/, '')) && !leaf.includes('•')),
        ).toEqual([]);
        expect(sizes(hidden)).toEqual(sizes(value));
      }),
    );
  });
});

function dots(text: string): string {
  return text.replaceAll(/\d/g, '•');
}

function children(value: unknown): readonly unknown[] {
  return isList(value) ? value : isRecord(value) ? Object.values(value) : [];
}

function leaves(value: unknown): readonly string[] {
  const own = typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
  return [...own, ...(isRecord(value) ? Object.keys(value) : []), ...children(value).flatMap(leaves)];
}

/** How many values stand at each level. */
function sizes(value: unknown): readonly number[] {
  const counts: number[] = [];
  for (let level = [value]; level.length > 0; level = level.flatMap(children)) counts.push(level.length);
  return counts;
}
