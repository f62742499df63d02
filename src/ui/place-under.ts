/** Pixels between a button and what opens under it, and to the edges of the screen. */
const gap = 4;

/**
 * Places an open pop-over under the button that opened it, in browsers that cannot by style sheet (CSS anchor positioning: WebKit
 * before 26). Does nothing where they can, and on phones, where it is a sheet.
 */
export function placeUnder(popover: HTMLElement): void {
  if (CSS.supports('position-area: block-end') || window.matchMedia('(max-width: 47.99em)').matches) return;
  const button = document.querySelector(`[popovertarget="${CSS.escape(popover.id)}"]`);
  if (button === null) return;
  const { left, bottom } = button.getBoundingClientRect();
  const { width } = popover.getBoundingClientRect();
  popover.style.translate = 'none';
  popover.style.inset = `${bottom + gap}px auto auto ${Math.max(gap, Math.min(left, window.innerWidth - width - gap))}px`;
  popover.style.maxHeight = `${window.innerHeight - bottom - 2 * gap}px`;
}
