interface Kept {
  /** What had the focus, and what it stood in, inside out. */
  readonly path: readonly HTMLElement[]
  /** The page that it was on: another page gives the focus itself. */
  readonly address: string
}

/** Parts of a page that tell their name when they get the focus. */
const named = 'section[aria-labelledby], section[aria-label], fieldset, dialog'

/**
 * Gives the focus back where it would be lost: what had it has been taken off the page, or could not be used for a while.
 * Who works by keyboard or by ear then goes on from there, and not from the top of the page. Pages that give the focus
 * themselves are let be, and so is whoever has pressed beside everything.
 */
export function keepFocus(page: Document): void {
  let kept: Kept | null = null
  let waiting = false
  page.addEventListener('focusin', ({ target }) => {
    kept = target instanceof HTMLElement ? { path: pathOf(target), address: location.pathname } : null
  })
  page.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (!(target instanceof Node && page.activeElement?.contains(target))) kept = null
    },
    true,
  )
  const look = () => {
    waiting = false
    if (kept === null || page.activeElement !== page.body) return
    const to = kept.address === location.pathname ? placeOf(kept, page) : null
    if (to === undefined) return
    kept = null
    if (to === null) return
    if (to.tabIndex < 0) to.tabIndex = -1
    to.focus({ preventScroll: true })
  }
  new MutationObserver(() => {
    if (waiting) return
    waiting = true
    // after the pages' own effects
    setTimeout(look, 50)
  }).observe(page.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
}

const pathOf = (element: HTMLElement): readonly HTMLElement[] =>
  element.parentElement === null ? [element] : [element, ...pathOf(element.parentElement)]

/** Where the focus goes; undefined: it is waited for, null: nowhere. */
function placeOf({ path }: Kept, page: Document): HTMLElement | null | undefined {
  const [held] = path
  if (held?.isConnected) return held.matches(':disabled') ? undefined : held
  return (
    path.find((one) => one.isConnected && one.matches(named)) ??
    page.querySelector<HTMLElement>('main h1[tabindex]')
  )
}
