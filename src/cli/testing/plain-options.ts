import { wholeView } from '../../domain/view/view.ts';
import type { ReportOptions } from '../options/report-command.ts';

/** For tests: what a report looks like where nothing but a customer is given, with only what a test is about. */
export function plainOptions(fields: Partial<ReportOptions> = {}): ReportOptions {
  return {
    view: wholeView,
    formats: ['png', 'pdf'],
    title: '',
    reference: '',
    preparedBy: '',
    ids: false,
    summary: false,
    unmasked: false,
    paper: 'A4',
    frozenTime: undefined,
    ...fields,
  };
}
