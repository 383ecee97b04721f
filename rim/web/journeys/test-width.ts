import type { Page } from 'playwright-core'

/**
 * What makes a page scroll to the side, which no page may: its width and the innermost elements that stick out. Empty where the
 * page fits, whatever fonts the machine has.
 */
export const sticksOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`(() => {
    const { scrollWidth } = document.scrollingElement
    if (scrollWidth <= innerWidth) return []
    const outside = (one) => {
      const { left, right } = one.getBoundingClientRect()
      return Math.max(right, left + one.scrollWidth) > innerWidth + 1
    }
    const out = [...document.querySelectorAll('body *')].filter((one) => outside(one) && ![...one.children].some(outside))
    const named = (one) => one.tagName + '.' + one.className + ': ' + one.textContent.slice(0, 40)
    return [scrollWidth + ' px wide', ...out.slice(0, 8).map(named)]
  })()`)
