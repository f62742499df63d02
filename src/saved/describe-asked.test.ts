import { describe, expect, it } from 'vitest';
import type { SavedPart } from '../contract/saved-answer.ts';
import { describeAsked } from './describe-asked.ts';

function asked(network: string | null, type: string | null): SavedPart {
  return { network, type, fetchedAt: '2025-06-30T12:00:00Z', requestId: 'r1', answer: {} };
}

describe('describeAsked', () => {
  it('says nothing where nothing was left out', () => {
    expect(describeAsked([asked(null, null)])).toBeUndefined();
  });

  it('names a type that alone was asked for', () => {
    expect(describeAsked([asked(null, 'viber')])).toBe(
      'holds only the type Viber; other interactions may exist.',
    );
  });

  it('names the networks that answered', () => {
    expect(describeAsked([asked('capillary', null), asked('facebook', null), asked('twitter', null)])).toBe(
      'holds what was answered for Capillary, Facebook and Twitter; other interactions may exist.',
    );
  });

  it('names both', () => {
    expect(describeAsked([asked('twitter', 'tweet')])).toBe(
      'holds only the type Tweets for Twitter; other interactions may exist.',
    );
  });
});
