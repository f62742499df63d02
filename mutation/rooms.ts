import { globSync } from 'node:fs';

/** Folders of `src/` that are mutated, each tried with the tests that stand in it and with no others. */
export const rooms = ['contract', 'domain/time', 'domain/masking', 'domain/history'] as const;
export type Room = (typeof rooms)[number];

/** The least share of a room's mutants that must be killed, in per cent. */
export const least = 85;

/** Reports of a room, beside which Stryker keeps what it knows for the next run. */
export function reportFolder(room: string): string {
  return `reports/mutation/${room.replaceAll('/', '-')}`;
}

/** The files of tests that a room is tried with, relative to the working directory. */
export function testFilesOf(room: string): readonly string[] {
  return globSync(`src/${room}/**/*.test.ts`)
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !slowFiles.test(file))
    .toSorted();
}

/** Whether a test is tried on mutants: all are but those of `slowTests`. */
export function isTried(name: string): boolean {
  return !slowTests.test(name);
}

// What is left out here can only lower the figure: a mutant that nothing else notices counts as survived.
/** Properties of whole answers, and masks on texts of many thousand characters: seconds for every mutant that they reach. */
const slowFiles = /\/(read-answer\.property|long-texts)\.test\.ts$/;
/** Texts and depths that only show that the time is bounded, and masks on any texts with any identities. */
const slowTests =
  /comes to an end on a megabyte of|ends on a long run of|survives a hundred thousand|survives 200,000|createMasker, whatever comes|leaves no one-time password that is masked elsewhere|is idempotent and keeps the length|mask\w+ > masks what is masked no further|wherever in .* they stand/;

/** What every test of the product is set up with, relative to the working directory. */
export const setupFiles = ['src/contract/testing/seed-properties.ts'] as const;
