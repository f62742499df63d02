import * as v from 'valibot';

const specs = v.optional(v.record(v.string(), v.string()), {});
const entry = v.object({
  version: v.optional(v.string()),
  resolved: v.optional(v.string()),
  integrity: v.optional(v.string()),
  link: v.optional(v.boolean(), false),
  dev: v.optional(v.boolean(), false),
  license: v.optional(v.string()),
  dependencies: specs,
  devDependencies: specs,
  optionalDependencies: specs,
});
const lockfile = v.object({ lockfileVersion: v.literal(3), packages: v.record(v.string(), entry) });

export type Lockfile = v.InferOutput<typeof lockfile>;

/** `package-lock.json`, version 3. @throws what is none */
export function readLockfile(text: string): Lockfile {
  return v.parse(lockfile, JSON.parse(text));
}

/** A digest that a registry gives: nothing older than SHA-512. */
const integrity = /^sha512-[A-Za-z0-9+/]{86}==$/;
/** A version or range of the registry, or another name for one; all else (git, an address, a file) comes from elsewhere. */
const ofRegistry = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?[^:/#]*$/;

/**
 * Whatever in a lockfile may come from elsewhere than the one registry that npm is set to, or may come changed: since
 * `omit-lockfile-registry-resolved` leaves out where registry packages are, an address that stands there is a foreign one.
 */
export function findForeign({ packages }: Lockfile): readonly string[] {
  return Object.entries(packages).flatMap(([place, one]) => {
    const asked = Object.entries({
      ...one.dependencies,
      ...one.devDependencies,
      ...one.optionalDependencies,
    });
    const foreign = asked.filter(([, spec]) => !ofRegistry.test(spec));
    const faults = foreign.map(([name]) => `${place} asks for ${name} from elsewhere`);
    if (place === '') return faults;
    if (one.resolved !== undefined || one.link) faults.push(`${place} comes from elsewhere`);
    if (!integrity.test(one.integrity ?? '')) faults.push(`${place} may come changed`);
    return faults;
  });
}

/** Packages by licence, as the lockfile has it; `dev`: of those that only building and testing need. */
export function listLicences({ packages }: Lockfile, dev: boolean): ReadonlyMap<string, readonly string[]> {
  const named = Object.entries(packages).filter(([place, one]) => place !== '' && one.dev === dev);
  const byLicence = Map.groupBy(named, ([, { license }]) => license ?? 'none');
  return new Map([...byLicence].map(([licence, some]) => [licence, some.map(([place]) => place)]));
}
