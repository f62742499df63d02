/** A stretch of folded text, its end excluded. */
export type Range = { readonly start: number; readonly end: number };
