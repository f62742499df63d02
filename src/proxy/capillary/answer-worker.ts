import { parentPort, threadId } from 'node:worker_threads';
import { decodeBytes } from '../../contract/decode-bytes.ts';
import { findEcho } from '../credentials/secret-echo.ts';
import { readText } from './http-reply.ts';
import type { LargeAnswer, LargeReply } from './large-answers.ts';
import { maskReply, readReply } from './replies.ts';

/* The thread of large answers (`large-answers.ts`): one after the other, each as the main thread does it with those that are not large. */
parentPort?.on('message', (answer: LargeAnswer) => {
  const reply = readLargeAnswer(answer);
  const transfer = reply.kind === 'answer' && typeof reply.json !== 'string' ? [reply.json.buffer] : [];
  parentPort?.postMessage({ reply, threadId } satisfies LargeReply, transfer);
});

function readLargeAnswer({ large, maskOtps, secrets, ...reply }: LargeAnswer): LargeReply['reply'] {
  const { text, changes } = decodeBytes(large);
  const reading = readReply({ ...reply, ...readText(text.trimStart(), changes) }, Date.now());
  const masked = maskReply(reading, maskOtps, findEcho(secrets));
  if (masked.kind !== 'answer' || typeof masked.json !== 'string') return masked;
  return { ...masked, json: new TextEncoder().encode(masked.json) };
}
