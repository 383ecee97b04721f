import type { LocalText } from '#core/foundation'
import { type Choice, type Condition, choicesOf, type Instrument, questionsOf } from '#core/instruments'

/** A printed category of a question's table: some of its choices together. */
export interface TableCategory {
  readonly code: string
  readonly label: LocalText
  readonly choices: readonly string[]
}

/** How a question's choices become categories. */
export type TableScale = 'extent' | 'quality' | 'change' | 'having' | 'ill_treatment'

/** A question with a table of its own in the appendix. */
export interface TableQuestion {
  readonly code: string
  /** As the report numbers it: "12_1". */
  readonly number: string
  /** The whole question. */
  readonly title: LocalText
  readonly scale: TableScale
  /** In printed order. Choices that are in none are taken out before percentages. */
  readonly categories: readonly TableCategory[]
  /** All choices on the scale itself, in the form's order: what the five-point figures show. */
  readonly points: readonly { readonly code: string; readonly label: LocalText }[]
  /** Only those who chose this are in the table; absent: everybody. */
  readonly among?: { readonly question: string; readonly choice: string }
}

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

const lowExtent = text('I liten grad', 'I liten grad')
const middleExtent = text('I noen grad', 'I nokon grad')
const highExtent = text('I stor grad', 'I stor grad')

const category = (code: string, label: LocalText, ...choices: readonly string[]): TableCategory => ({
  code,
  label,
  choices,
})

const extent = [
  category('low', lowExtent, 'not_at_all', 'small_extent'),
  category('middle', middleExtent, 'some_extent'),
  category('high', highExtent, 'large_extent', 'very_large_extent'),
]

const quality = [
  category('low', text('Dårlig', 'Dårleg'), 'very_bad', 'quite_bad'),
  category('middle', text('Verken bra eller dårlig', 'Verken bra eller dårleg'), 'neither'),
  category('high', text('Bra', 'Bra'), 'quite_good', 'very_good'),
]

/** Questions on who answers; they break the others' results down and have no table themselves. */
const aboutThemselves: ReadonlySet<string> = new Set([
  'sex',
  'marital_status',
  'education',
  'has_children',
  'care_for_children',
  'housing',
  // broken down by service instead (the report's figure 5)
  'satisfied_with_service',
])

/**
 * The questions that the appendix has a table of, in the form's order: in the form of 2021 fifty. A question on another
 * kind of scale has none.
 *
 * Source: Brukertilfredshetsevalueringen 2021, appendix 2 with table V2.1, chapters 2.5, 10 (note 29) and 14 (note 32).
 */
export function tableQuestions(instrument: Instrument): readonly TableQuestion[] {
  const all = questionsOf(instrument)
  const has = new Set(all.map(({ code }) => code))
  return all.flatMap((question): TableQuestion[] => {
    if (question.type !== 'choice' || aboutThemselves.has(question.code)) return []
    const found = categoriesOf(choicesOf(question))
    if (!found) return []
    const among = amongOf(question.askedWhen) ?? onlyParents(question.code, has)
    const used = new Set(found.categories.flatMap(({ choices }) => choices))
    return [
      {
        code: question.code,
        number: question.number,
        title: question.title ?? question.text,
        ...found,
        points: choicesOf(question)
          .filter(({ code }) => used.has(code))
          .map(({ code, label }) => ({ code, label })),
        ...(among && { among }),
      },
    ]
  })
}

function categoriesOf(choices: readonly Choice[]): Pick<TableQuestion, 'scale' | 'categories'> | undefined {
  const codes = new Set(choices.map(({ code }) => code))
  const asTheyStand = (...wanted: readonly string[]): readonly TableCategory[] =>
    wanted.map((code) => category(code, choices.find((choice) => choice.code === code)!.label, code))
  if (codes.has('not_at_all')) return { scale: 'extent', categories: extent }
  if (codes.has('very_bad')) return { scale: 'quality', categories: quality }
  if (codes.has('worse')) return { scale: 'change', categories: asTheyStand('worse', 'unchanged', 'better') }
  // whoever does not know is an answer here, and stays in the base
  if (codes.has('yes')) return { scale: 'having', categories: asTheyStand('yes', 'no', 'dont_know') }
  if (codes.has('many_times')) {
    const no = choices.find(({ code }) => code === 'no')!
    const yes = category('yes', text('Ja', 'Ja'), 'once', 'some_times', 'many_times')
    return { scale: 'ill_treatment', categories: [category('no', no.label, 'no'), yes] }
  }
  return undefined
}

const amongOf = (condition: Condition | undefined): TableQuestion['among'] =>
  condition?.op === 'is' ? { question: condition.question, choice: String(condition.value) } : undefined

/** Talks about one's children are counted among those who have some, where the form asks who has. */
const onlyParents = (code: string, has: ReadonlySet<string>): TableQuestion['among'] =>
  code === 'talks_about_children' && has.has('has_children')
    ? { question: 'has_children', choice: 'yes' }
    : undefined
