/**
 * Items for React, each with a key that no other has: what it says, and how often that was said before. A list of what
 * somebody else wrote may say the same twice.
 */
export function withKeys<Item>(
  items: readonly Item[],
  wordsOf: (item: Item) => string,
): readonly { readonly key: string; readonly item: Item }[] {
  const said = new Map<string, number>();
  return items.map((item) => {
    const words = wordsOf(item);
    const before = said.get(words) ?? 0;
    said.set(words, before + 1);
    return { key: JSON.stringify([words, before]), item };
  });
}
