/** Everything that does not show, or shows as something else than it is: controls, bidi controls, zero-width and tag characters. */
const special =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/u;
const lineBreaks = /\r\n?|[\u2028\u2029\u0085]/g;
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
const laterControls = /[\u0080-\u009f]/g;
/** They turn the direction of everything after them, the rest of the page included. */
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g;
/** Soft hyphen, zero-width space, word joiner, byte order mark: nobody means anything by them in a message. */
const zeroWidth = /[\u00ad\u200b\u2060\ufeff]/g;
/** A flag of a region (England, Scotland, Wales) is a black flag with tags after it; tags anywhere else hide text. */
const tags = /(\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f})|[\u{e0000}-\u{e007f}]+/gu;

/**
 * A text as it can safely be shown: what would act on the page is written out (`⟨U+202E⟩`, `␛`), what hides is dropped, line
 * breaks are all `\n`, and lone halves of characters become U+FFFD. U+200C, U+200D and the plain direction marks stay:
 * Indic scripts, emoji and right-to-left texts need them.
 */
export function toVisibleText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  if (!special.test(whole)) return whole;
  return whole
    .replace(lineBreaks, '\n')
    .replace(controls, toPicture)
    .replace(laterControls, toName)
    .replace(bidiControls, toName)
    .replace(zeroWidth, '')
    .replace(tags, (_all, flag: string | undefined) => flag ?? '');
}

/** The picture that Unicode keeps for a control character: `␀` for U+0000, `␡` for U+007F. */
function toPicture(control: string): string {
  const code = control.charCodeAt(0);
  if (control === '\n' || control === '\t') return control;
  return String.fromCharCode(code === 0x7f ? 0x2421 : 0x2400 + code);
}

function toName(character: string): string {
  return `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
