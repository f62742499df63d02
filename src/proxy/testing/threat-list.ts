import { type ESTree, parseSync, Visitor } from 'vite';

/** A row of a table of threats: `| id | what may happen | what is done about it | names of tests |`. */
export type Threat = {
  readonly id: string;
  readonly cells: readonly string[];
  /** What stands between backticks in the last cell. */
  readonly tests: readonly string[];
};

/** The rows of all tables of a Markdown text, without their headings. */
export function readThreats(markdown: string): readonly Threat[] {
  const lines = markdown.split('\n');
  return lines
    .filter((line, index) => line.startsWith('|') && !isRule(line) && !isRule(lines[index + 1] ?? ''))
    .map((line) => {
      const cells = line
        .replace(/\|\s*$/, '')
        .split('|')
        .slice(1)
        .map((cell) => cell.trim());
      const tests = [...(cells[3] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
      return { id: cells[0] ?? '', cells, tests };
    });
}

function isRule(line: string): boolean {
  return /^\|[\s:|-]+$/.test(line);
}

/** Between a group and what stands in it. */
const mark = ' › ';

/**
 * The tests that a source holds, groups in front (`the log › holds nothing that a caller sent`), each title as it is written:
 * `%s` and `${name}` are not filled in. A named step of a test counts as a test in a group; what is skipped does not count.
 */
export function listTests(fileName: string, source: string): readonly string[] {
  const tests: string[] = [];
  const open: { readonly title: string | undefined; readonly end: number }[] = [];
  const visitor = new Visitor({
    CallExpression: (call) => {
      while (open.length > 0 && (open.at(-1)?.end ?? 0) <= call.start) open.pop();
      const title = readTitle(call, source);
      if (title === undefined) return;
      const callee = source.slice(call.callee.start, call.callee.end);
      const isSkipped = /\.(?:skip|todo|fixme)\b/.test(callee);
      open.push({ title: isSkipped ? undefined : title, end: call.end });
      const titles = open.flatMap((group) => group.title ?? []);
      if (titles.length === open.length && !/\bdescribe\b/.test(callee)) tests.push(titles.join(mark));
    },
  });
  visitor.visit(parseSync(fileName, source).program);
  return tests;
}

/** The title of a call of `test`, `it` or `describe`, in whatever variant, that is given a body. */
function readTitle({ callee, arguments: [title, ...others] }: ESTree.CallExpression, source: string) {
  const isNamed = ['test', 'it', 'describe'].includes(rootOf(callee));
  const hasBody = others.some(({ type }) => /Function/.test(type));
  if (!isNamed || !hasBody) return undefined;
  if (title?.type === 'Literal' && typeof title.value === 'string') return title.value;
  return title?.type === 'TemplateLiteral' ? source.slice(title.start + 1, title.end - 1) : undefined;
}

/** `it` of `it.each([…])`. */
function rootOf(callee: ESTree.Expression | ESTree.Super): string {
  if (callee.type === 'CallExpression') return rootOf(callee.callee);
  if (callee.type === 'MemberExpression') return rootOf(callee.object);
  return callee.type === 'Identifier' ? callee.name : '';
}

/** What is wrong with the rows of a list, in sentences: each must be whole, have an id of its own and name tests that are there, each unmistakably. */
export function findFaults(threats: readonly Threat[], tests: readonly string[]): readonly string[] {
  if (threats.length === 0) return ['There is no row.'];
  const ids = new Set<string>();
  return threats.flatMap(({ id, cells, tests: names }) => {
    const isDouble = ids.has(id);
    ids.add(id);
    return [
      ...(isDouble ? [`${id} stands there twice.`] : []),
      ...(cells.length !== 4 || cells.includes('') ? [`${id} does not have four cells with words.`] : []),
      ...(names.length === 0 ? [`${id} names no test.`] : []),
      ...names.flatMap((name) => {
        const called = tests.filter((test) => test === name || test.endsWith(`${mark}${name}`)).length;
        if (called === 0) return [`${id}: no test is called “${name}”.`];
        return called > 1 ? [`${id}: ${called} tests are called “${name}”; name the group, too.`] : [];
      }),
    ];
  });
}
