import { type ReportFormat, reportFormats } from './report-format.ts';

/** `pdf, png` → both, in the order of `reportFormats`; `undefined` where one is unknown or there is none. */
export function readFormats(text: string): readonly [ReportFormat, ...ReportFormat[]] | undefined {
  const names = new Set(text.split(',').map((name) => name.trim().toLowerCase()));
  const [first, ...rest] = reportFormats.filter((format) => names.delete(format));
  return first === undefined || names.size > 0 ? undefined : [first, ...rest];
}
