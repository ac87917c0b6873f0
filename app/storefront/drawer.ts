/** Puts the bar into the theme's drawer, and back again when the theme draws it anew. */

/** `<promesse-bar data-after="selectors">`: behind the first element that matches. */
const bar = document.querySelector<HTMLElement>('[data-after]')

export function placeInDrawer(): void {
  try {
    const spot = bar && document.querySelector(bar.dataset.after as string)
    // Where a merchant has put the block into the drawer, one is enough.
    if (spot && !(spot.parentElement as Element).querySelector('promesse-bar')) spot.after(bar)
  } catch {
    // A merchant's selector may be none.
  }
}
