/** A controller that also aborts with another signal, until it is unlinked. `AbortSignal.any` does the same for ten times the cost. */
export function linkedController(signal: AbortSignal): {
  readonly controller: AbortController;
  readonly unlink: () => void;
} {
  const controller = new AbortController();
  const onAbort = () => {
    controller.abort(signal.reason);
  };
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort);
  return {
    controller,
    unlink: () => {
      signal.removeEventListener('abort', onAbort);
    },
  };
}
