/** A long piece of work that can be interrupted: it yields how many entries it got through since it last did. */
export type Steps<Result> = Generator<number, Result, undefined>;

/** Does it without interruption. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
