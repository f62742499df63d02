import { mostRows } from '../../domain/overview/to-heat-view.ts';
import type { Summary } from './to-summary.ts';

/** Of the style, in CSS pixels; each a little more than it is. */
const sentence = 44;
const line = 30;
const rest = 330;

/** About how high a summary is, in CSS pixels; never less than it really is. */
export function estimateSummaryHeight({ sentences, lines, heat }: Summary): number {
  const rows = Math.min(lines.length, mostRows) + (heat?.channels.length ?? 0);
  return sentences.length * sentence + rows * line + rest;
}
