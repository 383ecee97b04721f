import {
  type Block,
  type Condition,
  choicesOf,
  type Instrument,
  type Question,
  type Section,
} from '#core/instruments'

/** Questions that stand under one printed number: a part of a table, or a question with those that follow from it. */
export interface Item {
  /** The table that the questions stand in; null: they stand by themselves. */
  readonly block: Block | null
  readonly questions: readonly Question[]
}

/** A small page of a form. */
export interface Step {
  /** From 1. */
  readonly number: number
  readonly section: Section
  readonly items: readonly Item[]
  /** Whether help to answer is asked about here, which is no question of the form. */
  readonly asksHelp: boolean
}

/** Pixels on a telephone, about: two screens without what stands around the questions. */
const room = 1500

/**
 * Divides a form into pages of about two screens of a telephone, in its own order. A question and those that are asked
 * after it stand together, so that the number of pages is the same whatever is answered. The same form always gives the
 * same pages.
 */
export function stepsOf(instrument: Instrument): readonly Step[] {
  const known = made.get(instrument)
  if (known) return known
  const pages = instrument.sections.flatMap((section) =>
    packed(itemsOf(section).flatMap(parts)).map((items) => ({ section, items })),
  )
  const steps = pages.map((page, at) => ({ ...page, number: at + 1, asksHelp: at === pages.length - 1 }))
  made.set(instrument, steps)
  return steps
}

const made = new WeakMap<Instrument, readonly Step[]>()

/** The questions of a page, in order. */
export const questionsOfStep = (step: Step): readonly Question[] =>
  step.items.flatMap(({ questions }) => questions)

/** The page that a question stands on; the first one for a question that the form does not have. */
export const stepOf = (instrument: Instrument, code: string): number =>
  stepsOf(instrument).find((step) => questionsOfStep(step).some((one) => one.code === code))?.number ?? 1

function itemsOf(section: Section): readonly Item[] {
  const items: { block: Block | null; questions: Question[] }[] = []
  for (const question of section.questions) {
    const block = section.blocks?.find(({ questions }) => questions.includes(question.code)) ?? null
    const last = items.at(-1)
    const belongs = last && ((block && last.block === block) || followsFrom(question, last.questions))
    if (belongs) last.questions.push(question)
    else items.push({ block, questions: [question] })
  }
  return items
}

const followsFrom = (question: Question, before: readonly Question[]): boolean =>
  question.askedWhen !== undefined && before.some(({ code }) => namedIn(question.askedWhen!).includes(code))

/** The questions that a condition looks at. */
function namedIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(namedIn)
  return 'condition' in condition ? namedIn(condition.condition) : [condition.question]
}

/** A table that is higher than a page, in equal parts. */
function parts(item: Item): readonly Item[] {
  const count = Math.ceil(heightOf(item) / room)
  const routed = item.questions.some(({ askedWhen }) => askedWhen !== undefined)
  if (count < 2 || item.block === null || routed) return [item]
  const size = Math.ceil(item.questions.length / count)
  return Array.from({ length: Math.ceil(item.questions.length / size) }, (_, at) => ({
    ...item,
    questions: item.questions.slice(at * size, (at + 1) * size),
  }))
}

/** On as few pages as there is room for, and then as evenly as these can be filled. */
function packed(items: readonly Item[]): readonly (readonly Item[])[] {
  let best = packedIn(items, room)
  for (let height = room - 20; height > 0; height -= 20) {
    const pages = packedIn(items, height)
    if (pages.length > best.length) break
    best = pages
  }
  return best
}

function packedIn(items: readonly Item[], height: number): readonly (readonly Item[])[] {
  const pages: Item[][] = []
  let taken = Number.POSITIVE_INFINITY
  for (const item of items) {
    const more = heightOf(item)
    if (taken + more > height) {
      pages.push([])
      taken = 0
    }
    pages.at(-1)!.push(item)
    taken += more
  }
  return pages
}

const heightOf = ({ block, questions }: Item): number =>
  // those that follow are seldom all asked
  questions.reduce((sum, one) => sum + questionHeight(one) / (one.askedWhen ? 2 : 1), block ? 70 : 0)

function questionHeight(question: Question): number {
  const beside = 90
  if (question.type === 'text') return beside + 28 * question.lines
  return beside + (question.type === 'integer' ? 60 : 49 * choicesOf(question).length)
}
