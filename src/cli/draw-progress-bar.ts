/**
 * `█████░░░░░`: a share (0 to 1; less or more is taken for the nearest, none at all for 0) of a bar `width`
 * characters long. Full only where all is done.
 */
export function drawProgressBar(share: number, width: number): string {
  const filled = Math.floor(Math.min(1, Math.max(0, share || 0)) * width);
  return '█'.repeat(filled) + '░'.repeat(width - filled);
}
