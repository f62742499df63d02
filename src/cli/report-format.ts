import type { ExportKind } from '../export/file-name.ts';

/** What a report is written as, in the order in which files are made and listed. */
export const reportFormats = ['png', 'pdf', 'csv', 'json', 'md'] as const satisfies readonly ExportKind[];
export type ReportFormat = (typeof reportFormats)[number];
