import { toAnswer } from '../model/to-answer.ts';
import { smallRecord } from './small-record.ts';

/** The small answer as the vendor would write it. */
export function smallText(mobile: string): string {
  return JSON.stringify(toAnswer(smallRecord(mobile), 'capillary', undefined));
}
