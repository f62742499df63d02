import * as v from 'valibot';

/** Millions of numbers: one look must do. */
const numbers = v.custom<readonly number[]>(
  (value) => Array.isArray(value) && value.length > 0 && typeof value[0] === 'number',
);

/** What of a V8 heap snapshot is read: https://chromedevtools.github.io/devtools-protocol/tot/HeapProfiler and v8.h, HeapSnapshot. */
const snapshot = v.object({
  snapshot: v.object({
    meta: v.object({
      node_fields: v.array(v.string()),
      edge_fields: v.array(v.string()),
      edge_types: v.looseTuple([v.array(v.string())]),
    }),
  }),
  nodes: numbers,
  edges: numbers,
  strings: v.array(v.string()),
});

type Heap = {
  /** Every text on the heap, and every name of a property. */
  readonly texts: readonly string[];
  /** For each text that holds one of these: how it is reached, from the roots of the heap on. At most `most` of them. */
  readonly findHolders: (wanted: readonly string[], most?: number) => readonly string[];
};

/** Reads a heap snapshot. A snapshot cuts texts at 1,024 characters unless V8 was started with `--heap-snapshot-string-limit`. */
export function readHeap(json: string): Heap {
  const { snapshot: about, nodes, edges, strings } = v.parse(snapshot, JSON.parse(json));
  const { node_fields: nodeFields, edge_fields: edgeFields, edge_types: edgeTypes } = about.meta;
  const nodeAt = (name: string): number => nodeFields.indexOf(name);
  const edgeAt = (name: string): number => edgeFields.indexOf(name);
  const [nodeSize, edgeSize] = [nodeFields.length, edgeFields.length];
  const [nameAt, countAt, typeAt, nameOrIndexAt, toAt] = [
    nodeAt('name'),
    nodeAt('edge_count'),
    edgeAt('type'),
    edgeAt('name_or_index'),
    edgeAt('to_node'),
  ];
  const weak = edgeTypes[0].indexOf('weak');
  const numbered = new Set(['element', 'hidden'].map((name) => edgeTypes[0].indexOf(name)));
  const nameOf = (node: number): string => strings[nodes[node * nodeSize + nameAt] ?? 0] ?? '';
  const label = (edge: number): string => {
    const name = edges[edge * edgeSize + nameOrIndexAt] ?? 0;
    return numbered.has(edges[edge * edgeSize + typeAt] ?? -1) ? `[${name}]` : `.${strings[name] ?? ''}`;
  };
  return {
    texts: strings,
    findHolders: (wanted, most = 20) => {
      const count = nodes.length / nodeSize;
      const firstEdge = new Int32Array(count + 1);
      for (let node = 0; node < count; node += 1)
        firstEdge[node + 1] = (firstEdge[node] ?? 0) + (nodes[node * nodeSize + countAt] ?? 0);
      const from = new Int32Array(count).fill(-1);
      const by = new Int32Array(count);
      const queue = [0];
      from[0] = 0;
      // Breadth first: the shortest way that keeps each alive.
      for (const node of queue) {
        for (let edge = firstEdge[node] ?? 0; edge < (firstEdge[node + 1] ?? 0); edge += 1) {
          const to = (edges[edge * edgeSize + toAt] ?? 0) / nodeSize;
          if (edges[edge * edgeSize + typeAt] === weak || from[to] !== -1) continue;
          from[to] = node;
          by[to] = edge;
          queue.push(to);
        }
      }
      const way = (node: number): string => {
        const steps: string[] = [];
        for (let at = node; at > 0 && from[at] !== -1; at = from[at] ?? 0)
          steps.unshift(`${label(by[at] ?? 0)} (${nameOf(at).slice(0, 60)})`);
        return steps.slice(-14).join(' ');
      };
      const holders: string[] = [];
      for (const node of queue) {
        if (holders.length >= most) break;
        const name = nameOf(node);
        if (wanted.some((text) => name.includes(text))) holders.push(way(node));
      }
      return holders;
    },
  };
}
