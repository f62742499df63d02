/** Pixels; higher pictures are cut off or come out empty in some browsers. */
const highest = 16_000;
/** Digits are in the font of emoji too: without this every picture would carry its megabytes. */
const emoji = /\p{Emoji_Presentation}|\ufe0f/u;
const emojiFont = 'Noto Color Emoji';

/**
 * Draws an element of the page as PNG, one pixel for each CSS pixel whatever the screen has, on white; smaller where it is
 * too high for a picture otherwise, so that nothing is left out.
 * @throws when the browser cannot draw it whole
 */
export async function drawPicture(element: HTMLElement): Promise<Blob> {
  const { snapdom } = await import('@zumer/snapdom');
  const { height } = element.getBoundingClientRect();
  // What it is drawn with must be there: the layout just made has asked for it.
  await document.fonts.ready;
  const capture = await snapdom(element, {
    dpr: 1,
    scale: Math.min(1, highest / height),
    fast: false,
    excludeFonts: { families: emoji.test(element.textContent) ? [] : [emojiFont] },
  });
  const picture = await capture.toBlob({ type: 'png', backgroundColor: '#ffffff' });
  if (capture.warnings.some(({ code }) => isCut(code))) throw new Error('The picture was cut.');
  return picture;
}

function isCut(code: string): boolean {
  return code === 'raster-clamp' || code === 'canvas-clamp';
}
