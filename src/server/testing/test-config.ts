import { type Config, readConfig } from '../../proxy/config/config.ts';

/** The configuration that an environment means, on a free port. */
export function testConfig(environment: Readonly<Record<string, string>> = {}): Config {
  const reading = readConfig({ PORT: '0', ...environment }, 0);
  if (!reading.ok) throw new Error(reading.problems.join('\n'));
  return reading.config;
}
