import * as fc from 'fast-check';

/** Markup, white space, control, zero-width and bidirectional characters, halves of pairs, emoji with their joiners. */
const pieces = [
  '<script> &lt; {{ ${ = + " \\ \t \n \r \u0000 \u0007 \u001b \u0085 \u00a0 \u00ad'.split(' '),
  '\u200b \u200c \u200d \u2028 \u2029 \u202e \u2066 \ufeff \ud83d \udc68 \ud83d\udc68 \ufe0f \u20e3'.split(
    ' ',
  ),
  '\ud83c\uddee\ud83c\uddf3 \u0301 \u0928\u0940 __proto__ constructor null -1 9007199254740993'.split(' '),
].flat();

/** Any text, rich in what hurts. */
export const anyText: fc.Arbitrary<string> = fc.string({
  unit: fc.oneof(fc.constantFrom(...pieces, ' '), fc.string({ minLength: 1, maxLength: 1 })),
  maxLength: 24,
});
