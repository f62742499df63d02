import type { FirstScreenFigures } from './measure-first-screen.ts';
import { figures, type ListFigures, median } from './measure-list.ts';

/** A table in Markdown of medians, each with how many times the base's it is. */
export function printList(
  {
    count,
    runs,
  }: { readonly count: number; readonly runs: Readonly<Record<string, readonly ListFigures[]>> },
  base: string,
): string {
  const names = Object.keys(runs);
  const lines = figures.map(({ name, label, unit }) => {
    const middle = (contestant: string): number => median((runs[contestant] ?? []).map((run) => run[name]));
    const cells = names.map((contestant) => {
      const value = middle(contestant);
      const ratio = value / middle(base);
      const times = contestant === base || !Number.isFinite(ratio) ? '' : ` (${ratio.toFixed(2)} ×)`;
      return `${format(value)}${times}`;
    });
    return toLine([unit === '' ? label : `${label}, ${unit}`, ...cells]);
  });
  const title = `${count.toLocaleString('en-GB')} messages`;
  return ['', toLine([title, ...names]), toRule(names.length), ...lines].join('\n');
}

export function printFirstScreen(modes: readonly (FirstScreenFigures & { readonly mode: string })[]): string {
  const titles = ['first screen', 'first paint, ms', 'largest paint, ms', 'usable, ms', 'layout shift', 'KB'];
  const lines = modes.map(({ mode, firstPaint, largestPaint, usable, layoutShift, bytes }) =>
    toLine([
      mode,
      ...[firstPaint, largestPaint, usable].map((value) => format(value)),
      layoutShift.toFixed(3),
      format(bytes),
    ]),
  );
  return ['', toLine(titles), toRule(titles.length - 1), ...lines].join('\n');
}

function format(value: number): string {
  if (Number.isNaN(value)) return '–';
  return value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB');
}

function toLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function toRule(columns: number): string {
  return `|---|${'--:|'.repeat(columns)}`;
}
