/** Media queries: where there is room for the inspector beside the list, and a phone, where it is a sheet over it. */
export const wide = '(min-width: 68.75em)';
export const narrow = '(max-width: 47.99em)';
