import type { CDPSession, Page } from 'playwright-core'
import { launchBrowser, startSite, visit } from '#rim/test-kit/chromium'
import { layCodingHouse } from './coding-house.ts'

/**
 * How long the coding page takes from a key press or click until what it did is drawn, in a study of 60 interviews and 20,000
 * codings, by the page's own clock: from the event's time until the frame after it has been handed over. Beside it the time
 * that the page's main thread was at work for it, which tells more where other programs want the processors too.
 */
export async function benchCoding(quick: boolean, say: (line: string) => void): Promise<void> {
  const size = quick
    ? { interviews: 10, codings: 2_000, codes: 100 }
    : { interviews: 60, codings: 20_000, codes: 300 }
  const runs = quick ? 5 : 25
  const [browser, site] = await Promise.all([launchBrowser(), startSite()])
  try {
    const { study, interview } = await layCodingHouse(site.world, size)
    const { page } = await visit(browser, site, { role: 'interviewer' })
    const times = new Map<string, Taken[]>()
    const note: Note = (name, taken) => void times.set(name, [...(times.get(name) ?? []), taken])
    const began = performance.now()
    await page.goto(`/interviews/${study}/coding`)
    await page.getByRole('table').waitFor()
    say(
      `the study's whole analysis fetched and its first page drawn: ${(performance.now() - began).toFixed(0)} ms`,
    )
    await page.evaluate(clock)
    const hands = await Hands.at(page, note)
    await openings(hands, interview, Math.min(runs, 10))
    await codings(hands, runs)
    await trees(hands, Math.min(runs, 10))
    say(`${size.interviews} interviews, ${size.codings} codings, ${size.codes} codes; ms until drawn`)
    say('what                                      median     95 %  longest   at work   of')
    for (const [name, all] of times) {
      const drawn = inOrder(all.map((one) => one.drawn))
      const cells = [part(drawn, 0.5), part(drawn, 0.95), part(drawn, 1)].map((ms) =>
        ms.toFixed(0).padStart(8),
      )
      const work = part(inOrder(all.map((one) => one.work)), 0.5).toFixed(0)
      say(`${name.padEnd(40)}${cells.join(' ')} ${work.padStart(9)} ${String(all.length).padStart(4)}`)
    }
  } finally {
    await browser.close()
    await site.close()
  }
}

/** Milliseconds until it was drawn, and of the main thread's work. */
interface Taken {
  readonly drawn: number
  readonly work: number
}

type Note = (name: string, taken: Taken) => void

const inOrder = (numbers: readonly number[]): readonly number[] => [...numbers].sort((a, b) => a - b)
const part = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0

/** Tells in the page how long it took until the frame after the last key or click was handed over. */
const clock = `
  window.lastTaken = new Promise(() => undefined)
  for (const type of ['keydown', 'click', 'scroll']) window.addEventListener(type, (event) => {
    window.lastTaken = new Promise((resolve) => requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => resolve(performance.now() - event.timeStamp)
      channel.port2.postMessage(0)
    }))
  }, true)
  // until something is there, and drawn
  window.until = (selector) => {
    const from = performance.now()
    return new Promise((resolve) => {
      const look = () => document.querySelector(selector)
        ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)))
        : requestAnimationFrame(look)
      look()
    })
  }
  undefined
`

/** Hands at a page, with a watch on its main thread. */
class Hands {
  readonly page: Page
  readonly #note: Note
  readonly #inspector: CDPSession

  constructor(page: Page, note: Note, inspector: CDPSession) {
    this.page = page
    this.#note = note
    this.#inspector = inspector
  }

  static async at(page: Page, note: Note): Promise<Hands> {
    const inspector = await page.context().newCDPSession(page)
    await inspector.send('Performance.enable', { timeDomain: 'threadTicks' })
    return new Hands(page, note, inspector)
  }

  /** Seconds of work so far. */
  async #work(): Promise<number> {
    const { metrics } = await this.#inspector.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
  }

  /** Does something that tells how long it took. */
  async watch(name: string, act: () => Promise<number>): Promise<void> {
    const before = await this.#work()
    const drawn = await act()
    this.#note(name, { drawn, work: ((await this.#work()) - before) * 1000 })
  }

  /** Presses keys, and watches the last of them. */
  async press(name: string, ...keys: readonly string[]): Promise<void> {
    for (const key of keys.slice(0, -1)) await this.page.keyboard.press(key)
    await this.watch(name, async () => {
      await this.page.keyboard.press(keys.at(-1) ?? '')
      return await this.page.evaluate<number>('window.lastTaken')
    })
  }

  /** Follows a link of the page until what it leads to is drawn. */
  async follow(name: string, link: string, selector: string): Promise<void> {
    const act = `(() => {
      const shown = window.until(${JSON.stringify(selector)})
      document.querySelector(${JSON.stringify(link)}).click()
      return shown
    })()`
    await this.watch(name, () => this.page.evaluate<number>(act))
  }
}

async function openings(hands: Hands, interview: string, runs: number): Promise<void> {
  for (let at = 0; at < runs; at++) {
    const name = at === 0 ? 'open an interview, text fetched' : 'open an interview again'
    await hands.follow(name, `a[href$="/coding/${interview}"]`, '.lp-text')
    if (at < runs - 1) await hands.follow('back to the list', '.lp-main a.ds-link[href$="/coding"]', 'table')
  }
}

async function codings(hands: Hands, runs: number): Promise<void> {
  const { page } = hands
  const text = page.locator('.lp-text')
  for (let at = 0; at < runs; at++) {
    const line = page.locator('[data-line]').nth(20 + at * 3)
    await line.scrollIntoViewIfNeeded()
    await line.click({ position: { x: 5, y: 8 } })
    await text.focus()
    for (let word = 0; word < 6; word++) await hands.press('mark a word', 'Control+Shift+ArrowRight')
    await hands.press('code under a recent code', '1')
    await hands.press('code in the informant’s words', 'v')
    await hands.press('move an end by a word', ']', 'ArrowRight')
    await hands.press('resize', 'Enter')
    await hands.press('mark for the report', 's')
    await hands.press('open the list of codes', 'c')
    await hands.press('search a code', 'k', 'o', 'd', 'e', 'Space', '4')
    await page.keyboard.press('Escape')
    await text.focus()
    await hands.press('recode', 'r', 'k', 'o', 'd', 'e', 'Enter')
    await hands.press('remove a coding', 'Delete')
    await hands.press('undo', 'Control+z')
    await hands.press('do again', 'Control+y')
    await hands.press('next coding', 'n')
    await hands.watch('scroll', async () => {
      await page.mouse.wheel(0, 700)
      return await page.evaluate<number>('window.lastTaken')
    })
  }
}

async function trees(hands: Hands, runs: number): Promise<void> {
  for (let at = 0; at < runs; at++) {
    await hands.follow('open the tree', 'nav a[href$="/codes"]', '.lp-tree')
    await hands.page.getByLabel('Søk i kodene').focus()
    await hands.press('search in the tree', 'k', 'o', '1')
    await hands.page.evaluate(`document.querySelector('nav a[href$="/coding"]').click()`)
    await hands.page.getByRole('table').waitFor()
  }
}
