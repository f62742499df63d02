import type { Summary } from './to-summary.ts';

/** The vendor documents 17 channels; a list of hundreds is no summary. */
export const mostLines = 40;
/** Of the style, in CSS pixels; each a little more than it is. */
const sentence = 44;
const line = 30;
const rest = 260;

/** About how high a summary is, in CSS pixels; never less than it really is. */
export function estimateSummaryHeight({ sentences, lines, heat }: Summary): number {
  const rows = Math.min(lines.length, mostLines) + (heat?.channels.length ?? 0);
  return sentences.length * sentence + rows * line + rest;
}
