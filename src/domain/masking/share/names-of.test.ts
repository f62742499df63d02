import { expect, it } from 'vitest';
import type { History } from '../../history/history.ts';
import { channel, history, item } from '../../testing/factories.ts';
import { namesOf } from './names-of.ts';

const nobody = { id: undefined, mobile: undefined, email: undefined, externalId: undefined };

function withExtras(extras: Readonly<Record<string, unknown>>): History {
  const fields = Object.entries(extras).map(([name, raw]) => ({ name, raw }));
  return { ...history(), customer: { ...nobody, extras: fields } };
}

it('finds the names that the answer gives, word by word', () => {
  expect(namesOf(withExtras({ firstname: 'Asha Devi', last_name: 'Rao', city: 'Pune' }))).toEqual([
    'Asha',
    'Devi',
    'Rao',
    'AshaDevi',
    'AshaRao',
    'DeviAsha',
    'DeviRao',
    'RaoAsha',
    'RaoDevi',
  ]);
  expect(namesOf(withExtras({ name: 'Asha' }))).toEqual(['Asha']);
});

it('finds them in custom fields, and takes no other field’s name for one', () => {
  const field = [
    { name: 'lastName', value: 'Rao' },
    { name: 'store', value: 'Pune' },
  ];
  expect(namesOf(withExtras({ custom_fields: { field }, profile: { firstName: 'Asha' } }))).toEqual([
    'Rao',
    'Asha',
    'RaoAsha',
    'AshaRao',
  ]);
  expect(namesOf(withExtras({ firstname: 7, lastname: null }))).toEqual([]);
});

it('finds who sent a survey or wrote in, and nobody behind other messages', () => {
  const found = history(
    channel('survey', [
      item({ kind: 'survey', sender: 'Shilpa K ' }),
      item({ kind: 'survey', sender: 's@x.example' }),
    ]),
    channel('comment', [item({ sender: '@asha_r' })]),
    channel('sms', [item({ sender: 'BAZAAR' })]),
  );
  expect(namesOf(found)).toEqual(expect.arrayContaining(['Shilpa K', '@asha_r']));
  expect(namesOf(found)).toHaveLength(2);
});
