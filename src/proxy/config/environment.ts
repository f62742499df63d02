import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { type ConfigReading, readConfig } from './config.ts';
import { type Environment, setOnly } from './settings.ts';

/** What may also be named by a file, `<name>_FILE`, as container platforms hand out secrets. */
const secrets = [
  'CAPILLARY_USERNAME',
  'CAPILLARY_PASSWORD',
  'CAPILLARY_CLIENT_KEY',
  'CAPILLARY_CLIENT_SECRET',
  'LINK_KEY',
];
/** What a build needs of the environment. Secrets stay out of Vite's process. */
const buildNames = ['PATH', 'HOME', 'USERPROFILE', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'LANG'];

/**
 * Reads the configuration from the environment, from the file that `ENV_FILE` names (the environment wins) and from
 * `*_FILE` secrets. Empty, or of blanks alone, is unset, in each of them: it hides nothing. Never throws; problems name variables,
 * never values.
 * @param defaultPort the port where `PORT` is unset
 * @param nodeOptions what Node was started with, beside `NODE_OPTIONS`
 */
export function loadConfig(
  defaultPort: number,
  environment: Environment = process.env,
  nodeOptions: readonly string[] = process.execArgv,
): ConfigReading {
  const problems: string[] = [];
  const readFile = (name: string, path: string): string | undefined => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      problems.push(`${name} names a file that cannot be read.`);
      return undefined;
    }
  };
  const own = setOnly(environment);
  const envFile = own['ENV_FILE'];
  const fromFile = envFile === undefined ? {} : setOnly(parseEnv(readFile('ENV_FILE', envFile) ?? ''));
  const all: Record<string, string | undefined> = { ...fromFile, ...own };
  for (const name of secrets) {
    const path = all[`${name}_FILE`];
    if (path === undefined) continue;
    if (all[name] !== undefined) problems.push(`Set either ${name} or ${name}_FILE, not both.`);
    else all[name] = readFile(`${name}_FILE`, path)?.replace(/\r?\n$/, '');
  }
  const reading = readConfig(all, defaultPort, nodeOptions);
  if (problems.length === 0) return reading;
  return { ok: false, problems: [...problems, ...(reading.ok ? [] : reading.problems)] };
}

/** Whether npm runs this process: through a shell, which does not hand signals on. */
export function isRunByNpm(environment: Environment = process.env): boolean {
  return environment['npm_lifecycle_event'] !== undefined;
}

/** The environment of a build: what finds programs and folders, and no more. */
export function buildEnvironment(environment: Environment = process.env): Record<string, string> {
  const kept = buildNames.flatMap((name) => {
    const value = environment[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), NODE_ENV: 'production', NO_COLOR: '1' };
}

/** A browser that somebody wants reports to be made with. */
export function chromiumPath(environment: Environment = process.env): string | undefined {
  return setOnly(environment)['CHROMIUM_PATH'];
}
