import { findCodes } from './otp/find-codes.ts';
import { foldText } from './otp/fold-text.ts';

export function maskOtp(text: string): string {
  if (!/\d|[^\u0000-\u007f]/.test(text)) return text;
  const folded = foldText(text);
  if (!/\d/.test(folded.text)) return text;
  let masked = '';
  let done = 0;
  for (const range of findCodes(folded.text)) {
    const [start, end] = [Math.max(done, folded.origin(range.start)), folded.origin(range.end)];
    if (end <= start) continue;
    masked += text.slice(done, start) + text.slice(start, end).replace(/[\p{L}\p{N}]/gu, '\u2022');
    done = end;
  }
  return done === 0 ? text : masked + text.slice(done);
}
