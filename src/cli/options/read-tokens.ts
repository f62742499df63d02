import { parseArgs } from 'node:util';
import { type OptionName, reportOptions } from './report-options.ts';

/** What was given, by option, in the order given; a flag has the value ''. */
export type GivenOptions = ReadonlyMap<OptionName, readonly string[]>;

const byName = new Map<string, (typeof reportOptions)[number]>(
  reportOptions.map((option) => [option.name, option]),
);
const config = Object.fromEntries(
  reportOptions.map(({ name, value }) => [
    name,
    { type: value === undefined ? 'boolean' : 'string' } as const,
  ]),
);
/** What looks like the name of an option; whatever else stands behind two dashes may be a value. */
const harmless = /^[a-z_-]{1,24}$/i;
const bare = (name: string): string => name.toLowerCase().replace(/[-_]/g, '');

/**
 * Splits arguments into options, and adds all that is wrong to `problems` at once. `parseArgs` in its strict
 * mode stops at the first and quotes it; here no value is ever repeated, nor a name that may be one.
 */
export function readTokens(argv: readonly string[], problems: OptionProblems): GivenOptions {
  const given = new Map<OptionName, readonly string[]>();
  let mayBelong = false;
  let last: OptionName | undefined;
  const { tokens } = parseArgs({ args: [...argv], options: config, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      // `--join out1 out2`: a shell's wildcard makes several values of one.
      if (last === 'join') {
        given.set(last, [...(given.get(last) ?? []), token.value]);
        continue;
      }
      // It may belong to the unknown option before it, which is problem enough.
      if (!mayBelong) {
        problems.add(
          'A value stands without an option: write --mobile VALUE, and quotes around values with blanks.',
        );
      }
      mayBelong = false;
      continue;
    }
    const option = token.rawName.startsWith('--') ? byName.get(token.name) : undefined;
    mayBelong = option === undefined && token.inlineValue !== true;
    last = option?.name;
    if (option === undefined) {
      problems.add(describeUnknown(token.rawName));
      continue;
    }
    const { name, value: placeholder, many } = option;
    const earlier = given.get(name) ?? [];
    const problem = problemOf(placeholder, token.value, token.inlineValue === true);
    if (problem !== undefined) problems.refuse(name, problem);
    if (earlier.length > 0 && many === undefined) problems.refuse(name, 'give it only once.');
    given.set(name, [...earlier, token.value ?? '']);
  }
  return given;
}

/** `isInline`: written with `=`, so that whatever follows is meant as the value. */
function problemOf(
  placeholder: string | undefined,
  value: string | undefined,
  isInline: boolean,
): string | undefined {
  if (placeholder === undefined)
    return isInline ? 'takes no value; leave out the = and all behind it.' : undefined;
  if (value === undefined) return `write its value behind it, ${placeholder}.`;
  if (isInline || value === '-' || !value.startsWith('-')) return undefined;
  return 'write its value behind it; one that begins with a dash needs = before it.';
}

function describeUnknown(rawName: string): string {
  if (!rawName.startsWith('--')) return 'Options begin with two dashes; --help lists them.';
  const name = rawName.slice(2);
  if (!harmless.test(name)) return 'One option is unknown; --help lists them all.';
  const meant = reportOptions.find((option) => bare(option.name) === bare(name));
  return meant === undefined
    ? `--${name}: there is no such option; --help lists them all.`
    : `--${name}: there is no such option; write --${meant.name}.`;
}

/**
 * Collects sentences on what is wrong, one for each option: the first, since others mostly follow from it.
 */
export type OptionProblems = {
  /** A problem with an option's value; the sentence continues `--name: `. */
  readonly refuse: (name: OptionName, words: string) => void;
  /** A problem that is no single option's. */
  readonly add: (sentence: string) => void;
  readonly all: () => readonly string[];
};

export function createOptionProblems(): OptionProblems {
  const refused = new Set<OptionName>();
  const sentences = new Set<string>();
  return {
    refuse: (name, words) => {
      if (!refused.has(name)) sentences.add(`--${name}: ${words}`);
      refused.add(name);
    },
    add: (sentence) => void sentences.add(sentence),
    all: () => [...sentences],
  };
}
