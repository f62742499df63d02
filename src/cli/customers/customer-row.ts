import type { Identifier } from '../../contract/identifier.ts';

/**
 * One customer of a list: whom to ask for, or a sentence on why that cannot be told, which never quotes the
 * value.
 */
export type CustomerRow = {
  /** As a spreadsheet numbers it: the header is 1. */
  readonly row: number;
  /** The list's own word for the customer; may be empty. */
  readonly reference: string;
} & (
  | { readonly identifier: Identifier; readonly problem: undefined }
  | { readonly identifier: undefined; readonly problem: string }
);
