/** The path of a key within `at`, from the root of the answer: `customer.mobile`, and `["a.b"]` for a key that is no word. */
export function childPath(at: string, key: string): string {
  if (!/^\w+$/.test(key)) return `${at}[${JSON.stringify(key)}]`;
  return at === '' ? key : `${at}.${key}`;
}
