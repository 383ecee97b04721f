import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { isMissing } from '#core/foundation'
import { type Answer, type Answers, type Instrument, type Question, questionsOf } from '#core/instruments'
import { found, searchable } from '../client/register/form/parts/search.ts'

/** Two hands on a keyboard: whatever is pressed is counted, and there is no mouse. */
export class Hands {
  readonly page: Page
  /** Key presses so far. */
  presses: number

  constructor(page: Page, presses = 0) {
    this.page = page
    this.presses = presses
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.presses++
      // the driver's keyboard is American: Norwegian letters come as text
      if (/^[æøå]$/i.test(key)) await this.page.keyboard.insertText(key)
      else await this.page.keyboard.press(key)
    }
  }

  async type(text: string): Promise<void> {
    await this.press(...Array.from(text, (sign) => (sign === ' ' ? 'Space' : sign)))
  }

  /** Whether something has the focus. */
  isOn(what: Locator): Promise<boolean> {
    return what.evaluate((element) => {
      const { document } = globalThis as unknown as { document: { activeElement: unknown } }
      return (element as unknown) === document.activeElement
    })
  }

  /** Goes on with Tab until something has the focus. */
  async tabTo(what: Locator): Promise<void> {
    for (let at = 0; at < 60; at++) {
      if (await this.isOn(what)) return
      await this.press('Tab')
    }
    throw new Error(`${what} is not reached by Tab`)
  }
}

/** The question that has focus; null where none has. */
const questionInFocus = (page: Page): Promise<string | null> =>
  page.evaluate<string | null>(
    `document.activeElement?.closest('[id^="field-"]')?.id.slice('field-'.length) ?? null`,
  )

/**
 * The fewest letters that bring a choice to the top of the search, whichever stands first before one has searched: the
 * beginning of a word, or of two.
 */
function lettersFor(question: Question & { type: 'multi' }, code: string, language: 'nb' | 'nn'): string {
  const items = question.choices.map((choice) => searchable(choice, language))
  const turned = [...items].reverse()
  const { label } = items.find((item) => item.code === code)!
  const words = label
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const starts = words.flatMap((word) => [1, 2, 3, 4, 5].map((length) => word.slice(0, length)))
  const pairs = starts.flatMap((one, at) => starts.slice(at + 1).map((other) => `${one} ${other}`))
  const short = [...starts.filter((start) => start.length > 1), ...pairs]
    .filter((sought) => [items, turned].every((order) => found(order, sought)[0]?.code === code))
    .sort((one, other) => one.length - other.length)
  return short[0] ?? label
}

/** How a practised person answers a question that has focus. Returns the keys, without going on to the next one. */
function keysFor(
  instrument: Instrument,
  question: Question,
  answers: Answers,
  language: 'nb' | 'nn',
): readonly string[] {
  const answer: Answer | undefined = answers[question.code]
  if (question.code === 'children_contact') return childrenKeys(instrument, answers)
  if (answer === undefined || (isMissing(answer) && answer.missing === 'blank')) return []
  const searched = question.type === 'multi' && question.choices.length > 8
  if (isMissing(answer) && searched) return [...(language === 'nn' ? 'veit' : 'vet'), 'Enter']
  if (isMissing(answer)) return [answer.missing === 'refused' ? 'x' : 'v']
  const place = (code: unknown): string => {
    const at = 'choices' in question ? question.choices.findIndex((choice) => choice.code === code) : -1
    expect(at, `${question.code}: ${String(code)}`).toBeGreaterThanOrEqual(0)
    return String(at + 1)
  }
  if (question.type === 'integer') return Array.from(String(answer))
  if (question.type === 'choice') return [place(answer)]
  const codes = answer as readonly string[]
  if (codes.length === 0) return ['0']
  return !searched
    ? codes.map(place)
    : codes.flatMap((code) => [...lettersFor(question, code, language), 'Enter'])
}

/** So many children, and the contact with each: as many of the kinds as there are, the last one for the rest. */
function childrenKeys(instrument: Instrument, answers: Answers): readonly string[] {
  const kinds = questionsOf(instrument).find(({ code }) => code === 'children_contact')
  const named = answers.children_contact
  const count = Number(answers.children_count)
  if (kinds?.type !== 'multi' || !Array.isArray(named) || named.length === 0) return [String(count)]
  const rows = Array.from({ length: count }, (_, at) => named[Math.min(at, named.length - 1)])
  return [
    ...Array.from(String(count)),
    'Enter',
    ...rows.map((kind) => String(kinds.choices.findIndex(({ code }) => code === kind) + 1)),
  ]
}

interface Filling {
  readonly instrument: Instrument
  readonly answers: Answers
  readonly language?: 'nb' | 'nn'
  /** Called after each field, with how many there have been; false: no more. */
  readonly after?: (fields: number) => Promise<boolean>
}

/** Fills a form from where focus is, field by field, until focus leaves the fields. Returns the questions met, in order. */
export async function fill(
  hands: Hands,
  { instrument, answers, language = 'nb', after }: Filling,
): Promise<readonly string[]> {
  const { page } = hands
  const questions = new Map(questionsOf(instrument).map((question) => [question.code, question]))
  const met: string[] = []
  for (;;) {
    const code = await questionInFocus(page)
    if (code === null) return met
    const question = questions.get(code)
    if (!question || met.includes(code)) throw new Error(`focus came to ${code} after ${met.join(' ')}`)
    met.push(code)
    await hands.press(...keysFor(instrument, question, answers, language))
    if ((await questionInFocus(page)) === code) await hands.press('Enter')
    await expect.poll(() => questionInFocus(page), { timeout: 5_000, interval: 5 }).not.toBe(code)
    if ((await after?.(met.length)) === false) return met
  }
}
