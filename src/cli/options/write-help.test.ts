import { describe, expect, it } from 'vitest';
import { reportOptions } from './report-options.ts';
import { writeHelp } from './write-help.ts';

const lines = writeHelp().split('\n');

describe('writeHelp', () => {
  it('has a line for each option', () => {
    for (const { name } of reportOptions) {
      expect(lines.filter((line) => new RegExp(`^  --${name}(?: |$)`).test(line))).toHaveLength(1);
    }
  });

  it('is at most 100 columns wide, without blanks at the ends of lines', () => {
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(100);
      expect(line).toBe(line.trimEnd());
    }
  });

  it('aligns what options do, on lines that continue too', () => {
    const column = (start: string): number =>
      lines.find((line) => line.includes(start))?.indexOf(start) ?? -1;
    expect(column('Mobile number with')).toBeGreaterThan(0);
    expect(column('Show this text.')).toBe(column('Mobile number with'));
    const continued = lines[lines.findIndex((line) => line.startsWith('  --fold')) + 1] ?? '';
    expect(continued.search(/\S/)).toBe(column('Mobile number with'));
  });

  it('says how it ends, where settings come from, what is masked and that a batch resumes', () => {
    const help = writeHelp().replace(/\s+/g, ' ');
    for (const words of [
      'echo 917385022695 | npm run report -- --mobile -',
      '2 The options, the settings or the folder are wrong; nothing was done.',
      'as for npm start',
      'masked unless --unmasked is given',
      'Run the same command again',
    ]) {
      expect(help).toContain(words);
    }
  });
});
