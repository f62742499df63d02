import type { IdentifierName } from '../contract/identifier.ts';

export const identifierLabels = {
  mobile: 'Mobile',
  email: 'Email',
  external_id: 'External ID',
} as const satisfies Record<IdentifierName, string>;
