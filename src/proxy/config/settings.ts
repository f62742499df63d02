/** Names and values as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that say something: empty, or of blanks alone, is unset. */
export function setOnly(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
}

/** Reads settings one by one and gathers every problem, so that all are told at once. A problem names a variable, never its value. */
export type Settings = {
  readonly problems: readonly string[];
  refuse(sentence: string): void;
  /** The value as it stands; `undefined` where it is unset, empty or blank. */
  text(name: string): string | undefined;
  /** The parsed value, `fallback` where it is unset; refuses with `<name> must be <expected>.` */
  read<T>(name: string, fallback: T, parse: (text: string) => T | undefined, expected: string): T;
};

export function createSettings(environment: Environment): Settings {
  const problems: string[] = [];
  const given = setOnly(environment);
  const text = (name: string): string | undefined => given[name];
  return {
    problems,
    refuse: (sentence) => {
      problems.push(sentence);
    },
    text,
    read: (name, fallback, parse, expected) => {
      const trimmed = text(name)?.trim();
      if (trimmed === undefined) return fallback;
      const parsed = parse(trimmed);
      if (parsed === undefined) problems.push(`${name} must be ${expected}.`);
      return parsed ?? fallback;
    },
  };
}
