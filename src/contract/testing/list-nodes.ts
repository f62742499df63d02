/** Every object and list within a value, itself included. */
export function listNodes(value: unknown): ReadonlySet<object> {
  const nodes = new Set<object>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || nodes.has(node)) return;
    nodes.add(node);
    for (const child of Object.values(node)) walk(child);
  };
  walk(value);
  return nodes;
}
