import { personalTexts } from './personal-texts.ts';

/** All that a line may say, with the shape of each value. Free text has no place. */
const shapes = new Map<string, RegExp>([
  ['level', /^(?:info|warn)$/],
  ['time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/],
  ['requestId', /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/],
  ['route', /^(?:\/api\/interactions|\/api\/about|\/healthz|\/readyz|other)$/],
  ['outcome', /^[a-z-]+$/],
  ['status', /^\d{3}$/],
  ['ms', /^\d{1,6}$/],
  ['bytes', /^\d{1,8}$/],
  ['vendorRequestId', /^(?:demo|test)-\d{6}$/],
  ['vendorCode', /^\d{1,6}$/],
  ['cause', /^(?:\w{1,40}|not-found)$/],
  ['count', /^\d{1,6}$/],
  ['mode', /^(?:demo|real)$/],
  ['event', /^(?:stopping|refused)$/],
]);

/** The one line that is for people. */
const greeting = /^Customer Timeline ready at http:\/\/127\.0\.0\.1:\d+ (?:\(demo\)|\(real\))$/;

/**
 * What a server wrote that no log may hold: fields that nobody foresaw, values of another shape (a crash and a report of a
 * policy violation among them), and anything that names a person or quotes a message.
 */
export function findLogFaults(log: string): readonly string[] {
  const faults = new Set<string>();
  for (const line of log.split('\n')) {
    if (greeting.test(line)) continue;
    for (const fault of findLineFaults(line)) faults.add(fault);
  }
  for (const text of personalTexts) {
    if (text.length >= 8 && log.includes(text)) faults.add(`a planted text of ${text.length} characters`);
  }
  return [...faults];
}

function findLineFaults(line: string): readonly string[] {
  const record = parse(line);
  if (record === undefined) return [`no record: ${line}`];
  return Object.entries(record)
    .filter(([name, value]) => shapes.get(name)?.test(String(value)) !== true)
    .map(([name, value]) => `field ${name}: ${JSON.stringify(value)}`);
}

function parse(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
