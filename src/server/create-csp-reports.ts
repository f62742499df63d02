import type { Handler } from '../proxy/endpoint/handler.ts';
import { readText } from '../proxy/endpoint/read-text.ts';
import type { Log } from '../proxy/endpoint/log.ts';
import { plainText } from '../proxy/endpoint/plain-text.ts';

const maxBytes = 8 * 1024;
const maxDirectives = 32;
const directiveName = /"(?:effective-?[dD]irective|violated-directive)"\s*:\s*"([a-z-]{1,32})/g;

/**
 * `POST /csp-report`: counts violations by directive. Nothing else of a report is read (it quotes addresses and code), and
 * a directive is logged at its 1st, 2nd, 4th, 8th… report, so that nobody can flood the log.
 */
export function createCspReports(log: Log): Handler {
  const counts = new Map<string, number>();
  const count = (directive: string) => {
    if (!counts.has(directive) && counts.size >= maxDirectives) return;
    const total = (counts.get(directive) ?? 0) + 1;
    counts.set(directive, total);
    if (Number.isInteger(Math.log2(total)))
      log.event({ event: 'csp-report', cause: directive, count: total });
  };
  return async (request) => {
    if (request.method !== 'POST') return plainText('Method not allowed', 405, { Allow: 'POST' });
    const read = await readText(request.body, maxBytes);
    if (!read.ok)
      return read.problem === 'too-large' ? plainText('Too large', 413) : plainText('Not UTF-8', 400);
    for (const [, directive] of read.text.matchAll(directiveName)) {
      if (directive !== undefined) count(directive);
    }
    return new Response(null, { status: 204 });
  };
}
