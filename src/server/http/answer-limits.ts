import type { ServerResponse } from 'node:http';
import type { Recorder } from '../../proxy/endpoint/recorder.ts';
import { createShares } from './shares.ts';

/** What waits in answers until callers read it, and for how long: whoever does not read must cost the others nothing. */
export type AnswerLimits = {
  /**
   * Whether an answer of this size (0 where it is small) may be sent. If so it counts until its connection has taken all of it, and its connection is
   * ended when it makes no progress.
   */
  readonly admit: (address: string, bytes: number, outgoing: ServerResponse) => boolean;
};

type Options = {
  /** Most bytes that wait for one address, and for all together; one answer alone always may. */
  readonly perAddress: number;
  readonly total: number;
  /** Longest time without any progress, and from beginning to end; milliseconds. */
  readonly stall: number;
  readonly longest: number;
  readonly recorder: Recorder;
};

export function createAnswerLimits({ perAddress, total, stall, longest, recorder }: Options): AnswerLimits {
  const waiting = createShares();
  let all = 0;

  function add(address: string, bytes: number): void {
    if (bytes === 0) return;
    waiting.add(address, bytes);
    all += bytes;
    recorder.bytes(bytes);
  }

  return {
    admit: (address, bytes, outgoing) => {
      // A connection that is gone takes nothing, and will not say so a second time.
      if (outgoing.closed || outgoing.destroyed) return true;
      const own = waiting.of(address);
      if (bytes > 0 && ((own > 0 && own + bytes > perAddress) || (all > 0 && all + bytes > total))) {
        recorder.refused('unread-answers');
        return false;
      }
      add(address, bytes);
      const end = () => {
        recorder.refused('stalled');
        outgoing.destroy();
      };
      // Node starts this anew whenever the system takes some more bytes, or the caller sends any.
      outgoing.setTimeout(stall, end);
      const stalled = bytes > fewest ? watchPieces(outgoing, stall, end) : undefined;
      const last = setTimeout(end, longest);
      outgoing.once('close', () => {
        clearInterval(stalled);
        clearTimeout(last);
        add(address, -bytes);
      });
      return true;
    },
  };
}

/** What is longer is written in pieces, and never has more than this to send at once, bytes. */
const fewest = 128 * 1024;
/** How often progress is looked for within the longest time without any. */
const looks = 5;

/** Ends what is written in pieces once the connection has taken no other for `stall` milliseconds, whatever its caller sends meanwhile. */
function watchPieces(outgoing: ServerResponse, stall: number, end: () => void): NodeJS.Timeout {
  let taken = 0;
  let since = performance.now();
  return setInterval(() => {
    const now = outgoing.req.socket.bytesWritten;
    if (now !== taken || outgoing.writableLength > fewest) {
      taken = now;
      since = performance.now();
    } else if (performance.now() - since >= stall) end();
  }, stall / looks);
}
