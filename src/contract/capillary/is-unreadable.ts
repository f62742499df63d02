/** Whether a value stands where a text or a number belongs and is neither: an object, a list, a number beyond all bounds (`1e400`). */
export function isUnreadable(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value === 'object' && value !== null;
}
