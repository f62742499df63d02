/** Where the command reads and writes: the streams of a process, or a test's. */
export type Streams = {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
};

/** `isTTY`: a terminal, on which a line can be drawn again. */
export type Output = { readonly isTTY?: boolean; write(text: string): unknown };

export function printLines({ stdout }: Pick<Streams, 'stdout'>, lines: readonly string[]): void {
  stdout.write(`${lines.join('\n')}\n`);
}

/** Writes nothing where there is none. */
export function printProblems({ stderr }: Pick<Streams, 'stderr'>, sentences: readonly string[]): void {
  if (sentences.length > 0) stderr.write(`${sentences.join('\n')}\n`);
}
