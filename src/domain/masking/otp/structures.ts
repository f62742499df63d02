import type { Range } from './patterns.ts';
import { isShapedAsCode } from './shapes.ts';
import { passwordSource, pinSource, strongSource } from './words.ts';

const noun = new RegExp(
  `^(?:(?:user|login|my|your|the|sms|email|mobile|current) )?(?:${strongSource}|${passwordSource}|${pinSource})(?: (?:code|number|no|value|\\d))?$`,
);
const wrapping = /^["'\s{}[\]#*_-]+|["'\s{}[\]#*_-]+$/g;

function isNoun(name: string): boolean {
  return name.length <= 40 && noun.test(name.replace(wrapping, '').replaceAll(/[_-]/g, ' '));
}

const delimiters = /[,;\t|]/;

/**
 * The codes of a table in a text, below a header that names them (`id;otp;name`, `| otp | expires |`): the cells of that
 * column, as long as lines have as many cells as their header.
 */
export function findCells(folded: string): Range[] {
  if (!folded.includes('\n')) return [];
  const found: Range[] = [];
  let columns: ReadonlySet<number> = new Set();
  let width = 0;
  let delimiter = '';
  let start = 0;
  for (const line of folded.split('\n')) {
    const sign = delimiters.exec(line)?.[0];
    const cells =
      sign === undefined
        ? [line]
        : line.split(delimiter !== '' && line.includes(delimiter) ? delimiter : sign);
    const named = cells.length > 1 ? cells.flatMap((cell, index) => (isNoun(cell) ? [index] : [])) : [];
    if (named.length > 0) {
      columns = new Set(named);
      width = cells.length;
      delimiter = sign ?? '';
    } else if (cells.length === width) {
      let at = start;
      for (const [index, cell] of cells.entries()) {
        if (columns.has(index) && isShapedAsCode(cell)) found.push({ start: at, end: at + cell.length });
        at += cell.length + 1;
      }
    } else width = 0;
    start += line.length + 1;
  }
  return found;
}

const name = `(?:name|id|key|field|type|label|for|class|property)\\s{0,2}=\\s{0,2}["']([^"'<>\\n]{3,40})["']`;
const value = `(?:value|content|data|text|placeholder)\\s{0,2}=\\s{0,2}["']([^"'<>\\n]{3,24})["']`;
const nameFirst = new RegExp(`(?<![a-z])${name}[^<>\\n]{0,80}?(?<![a-z])${value}`, 'dg');
const valueFirst = new RegExp(`(?<![a-z])${value}[^<>\\n]{0,80}?(?<![a-z])${name}`, 'dg');
const ownName = /(?<![a-z-])(?:data-)?([a-z][a-z_-]{2,39})\s{0,2}=\s{0,2}["']([^"'<>\n]{3,24})["']/dg;

/** The codes among the attributes of mark-up: `<input name="otp" value="482913">`, `<div data-otp="482913">`. */
export function findAttributes(folded: string): Range[] {
  if (!folded.includes('=')) return [];
  const found: Range[] = [];
  for (const [pattern, named, valued] of [
    [nameFirst, 1, 2],
    [valueFirst, 2, 1],
    [ownName, 1, 2],
  ] as const)
    for (const match of folded.matchAll(pattern)) {
      const at = match.indices?.[valued];
      if (at !== undefined && isNoun(match[named] ?? '') && isShapedAsCode(match[valued] ?? ''))
        found.push({ start: at[0], end: at[1] });
    }
  return found;
}
