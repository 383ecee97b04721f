import type { LocalText } from '#core/foundation'
import { type Choice, choicesOf, type Instrument, questionsOf } from '#core/instruments'
import type { TableCategory } from '../tables/index.ts'

/**
 * `extent`: the five points from "not at all" to "to a very large degree", which also have a mean. `likely`: whether something
 * will be done. `yes_no`, `choice`: as they stand. `several`: more than one choice may be ticked.
 */
export type MunicipalScale = 'extent' | 'likely' | 'yes_no' | 'choice' | 'several'

/** A closed question of the survey to the municipalities. */
export interface MunicipalQuestion {
  readonly code: string
  /** As the form numbers it: "3_1". */
  readonly number: string
  /** The section of the form: "B". */
  readonly section: string
  /** The whole question. */
  readonly title: LocalText
  /** What stands at its line where several questions are under one heading; else the whole question. */
  readonly short: LocalText
  readonly scale: MunicipalScale
  /** Choices that percentages are taken of, in the form's order. Those that stand apart ("vet ikke") are not among them. */
  readonly points: readonly Choice[]
  /** What groups are told by: some of the points together. Empty: groups are not told. */
  readonly categories: readonly TableCategory[]
  /** The category that the question is read by: the high end, or "yes". Absent: none. */
  readonly key?: string
  /** Only those who chose this are asked; absent: everybody. */
  readonly among?: { readonly question: string; readonly choice: string }
}

/** The question of how many times the municipality has mapped. */
export const mappingsQuestion = 'mappings'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

const extent: readonly TableCategory[] = [
  {
    code: 'low',
    label: text('I liten grad eller ikke', 'I liten grad eller ikkje'),
    choices: ['not_at_all', 'little'],
  },
  { code: 'middle', label: text('I noen grad', 'I nokon grad'), choices: ['some'] },
  {
    code: 'high',
    label: text('I stor eller svært stor grad', 'I stor eller svært stor grad'),
    choices: ['large', 'very_large'],
  },
]

const likely: readonly TableCategory[] = [
  { code: 'high', label: text('Ja eller trolig', 'Ja eller truleg'), choices: ['yes', 'probably'] },
  {
    code: 'low',
    label: text('Nei eller trolig ikke', 'Nei eller truleg ikkje'),
    choices: ['probably_not', 'no'],
  },
]

/** Days of work: few municipalities are in each class of the form. */
const days: readonly TableCategory[] = [
  { code: 'few', label: text('Under 10', 'Under 10'), choices: ['under_5', 'from_5'] },
  { code: 'some', label: text('10–19', '10–19'), choices: ['from_10'] },
  { code: 'many', label: text('20 eller flere', '20 eller fleire'), choices: ['from_20', 'from_50'] },
]

/** Who fills in the form says nothing of the municipality: no groups are told. */
const notGrouped: ReadonlySet<string> = new Set(['role'])

/**
 * The closed questions of a form, in its order. Numbers and free texts are not among them: what somebody writes can point at a
 * municipality, and is not tabulated.
 */
export function municipalQuestions(instrument: Instrument): readonly MunicipalQuestion[] {
  const sectionOf = new Map(
    instrument.sections.flatMap(({ code, questions }) => questions.map((one) => [one.code, code] as const)),
  )
  return questionsOf(instrument).flatMap((question): MunicipalQuestion[] => {
    if (question.type !== 'choice' && question.type !== 'multi') return []
    const points = choicesOf(question).filter(({ apart }) => !apart)
    const { askedWhen } = question
    return [
      {
        code: question.code,
        number: question.number,
        section: sectionOf.get(question.code)!,
        title: question.title ?? question.text,
        short: question.text,
        points,
        ...(question.type === 'multi' ? several(points) : scaleOf(question.code, points)),
        ...(askedWhen?.op === 'is' && {
          among: { question: askedWhen.question, choice: String(askedWhen.value) },
        }),
      },
    ]
  })
}

type Scale = Pick<MunicipalQuestion, 'scale' | 'categories' | 'key'>

const alone = (points: readonly Choice[]): readonly TableCategory[] =>
  points.map(({ code, label }) => ({ code, label, choices: [code] }))

const several = (points: readonly Choice[]): Scale => ({ scale: 'several', categories: alone(points) })

function scaleOf(question: string, points: readonly Choice[]): Scale {
  const codes = points.map(({ code }) => code).join()
  const all = (categories: readonly TableCategory[]): string =>
    categories.flatMap(({ choices }) => choices).join()
  if (codes === all(extent)) return { scale: 'extent', categories: extent, key: 'high' }
  if (codes === all(likely)) return { scale: 'likely', categories: likely, key: 'high' }
  if (codes === 'yes,no') return { scale: 'yes_no', categories: alone(points), key: 'yes' }
  if (codes === all(days)) return { scale: 'choice', categories: days }
  return { scale: 'choice', categories: notGrouped.has(question) ? [] : alone(points) }
}
