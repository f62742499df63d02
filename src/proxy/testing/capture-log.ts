import { Writable } from 'node:stream';
import { createLog, type Log } from '../endpoint/log.ts';

/** A log and the lines that were written to it. */
export function captureLog(): { readonly log: Log; readonly lines: readonly string[] } {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: createLog(destination), lines };
}
