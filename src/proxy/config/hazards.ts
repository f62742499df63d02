import type { Environment } from './settings.ts';

const secretWord = /SECRET|KEY|PASSWORD|TOKEN/i;
/** Sections of Node's debug log that print headers, the credentials among them. */
const talkative = /\b(?:https?2?|undici|fetch|net|tls)\b|\*/i;

/**
 * What would carry secrets out: into the browser's bundle, into a debug log, over unchecked TLS, out of memory. Sentences name
 * variables and options, never a value.
 * @param nodeOptions what Node was started with, beside `NODE_OPTIONS`
 */
export function findHazards(
  environment: Environment,
  nodeOptions: readonly string[],
  mode: 'demo' | 'real',
): readonly string[] {
  const forBrowsers = Object.keys(environment)
    .filter((name) => name.startsWith('VITE_') && secretWord.test(name))
    .map((name) => `${name} must go: whatever begins with VITE_ is readable in the browser.`);
  if (mode === 'demo') return forBrowsers;
  return [
    ...forBrowsers,
    ...(environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0'
      ? ['NODE_TLS_REJECT_UNAUTHORIZED must not be 0 with real credentials.']
      : []),
    ...(talkative.test(environment['NODE_DEBUG'] ?? '')
      ? ['NODE_DEBUG must not name http, undici, net or tls with real credentials: it prints them.']
      : []),
    ...findOptions('NODE_OPTIONS', environment['NODE_OPTIONS'] ?? ''),
    ...findOptions('Node', nodeOptions.join(' ')),
  ];
}

/** Options of Node (`node --help`) that show others its memory or traffic, or make its TLS or its reader of HTTP lax; each with its kin. */
const openOptions: readonly (readonly [RegExp, string])[] = [
  [/--(?:inspect|debug-port)/, '--inspect: whoever attaches to it reads its memory'],
  [/--heapsnapshot-/, '--heapsnapshot-*: it writes its memory to a file'],
  [/--abort-on-uncaught-exception/, '--abort-on-uncaught-exception: what it leaves behind holds its memory'],
  [/--(?:cpu|heap)-prof/, '--cpu-prof or --heap-prof: a profile is a file that tells of its work and memory'],
  [/--(?:tls-keylog|trace-tls)/, '--tls-keylog: it writes down what opens its traffic'],
  [/--tls-min-v1\.[01]/, '--tls-min-v1.0 or --tls-min-v1.1: such traffic can be read on its way'],
  [/--tls-max-/, '--tls-max-*: it speaks older TLS than the other side could'],
  [/--tls-cipher-list/, '--tls-cipher-list: it may let weak ciphers in'],
  [/--openssl-/, '--openssl-*: it may let weak ciphers in, and code of others'],
  [/--report-(?!exclude-)/, '--report-*: a report holds its environment'],
  [/--insecure-http-parser/, '--insecure-http-parser: two servers would read one request differently'],
];

/** Node takes `_` for `-` in names of options, and quotation marks and escapes anywhere in `NODE_OPTIONS`. */
function findOptions(source: string, text: string): readonly string[] {
  const plain = text.replaceAll(/["\\]/g, '').replaceAll('_', '-');
  return openOptions
    .filter(([option]) => new RegExp(`(?:^|\\s)${option.source}`).test(plain))
    .map(([, why]) => `${source} must not have ${why}. That is not for real credentials.`);
}
