import { generateAnswer } from '../e2e/bench/messages.ts';

/** What the vendor of a run answers, by what the customer's id begins with. */
export const kinds = {
  /** 300 messages in which nothing is masked. */
  plain: 'plain',
  /** The same with a one-time code in every thirtieth. */
  codes: 'codes',
  /** As large as the service takes by default, almost 16 MiB, with codes. */
  large: 'large',
  /** 300 messages, and now and then a failure or 2 MiB. */
  soak: 'soak',
} as const;
export type Kind = keyof typeof kinds;

const mebibyte = 1024 * 1024;
/** Of a generated message, bytes. */
const each = 246;

export function plainAnswer(messages = 300): Buffer {
  return Buffer.from(generateAnswer(messages).json);
}

/** Every thirtieth message holds a code. */
export function answerWithCodes(messages = 300): Buffer {
  let count = 0;
  const json = generateAnswer(messages).json.replaceAll('"subject":"', (start) => {
    count += 1;
    return count % 30 === 0 ? `${start}Your OTP is ${100_000 + (count % 900_000)}. ` : start;
  });
  return Buffer.from(json);
}

/** @param size in MiB, about */
export function largeAnswer(size: number): Buffer {
  return answerWithCodes(Math.floor((size * mebibyte) / each));
}
