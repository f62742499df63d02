import { describe, expect, it } from 'vitest';
import { maskEmails } from './mask-emails.ts';

describe('maskEmails', () => {
  it.each([
    ['an address', 'Write to care@bazaar.example.', 'Write to c•••@bazaar.example.'],
    ['one letter', 'a@bazaar.example', '•••@bazaar.example'],
    ['an address in brackets', 'Asha <asha.rao+x@mail.example>', 'Asha <a•••@mail.example>'],
    ['each of two', 'ab@x.example,cd@x.example', 'a•••@x.example,c•••@x.example'],
    ['a payment address', 'Pay to asha@okbank today', 'Pay to a•••@okbank today'],
    ['a full-width sign', 'asha＠mail.example', 'a•••＠mail.example'],
    ['an address in another script', 'আশা@মেল.example', 'আ•••@মেল.example'],
  ])('masks %s', (_name, text, masked) => {
    expect(maskEmails(text)).toBe(masked);
    expect(maskEmails(masked)).toBe(masked);
  });

  it.each(['Rice 5kg@Rs.299', '2@199', '@bazaar.example #•••••', 'Meet @ the store', 'Hello'])(
    'leaves %j',
    (text) => {
      expect(maskEmails(text)).toBe(text);
    },
  );
});
