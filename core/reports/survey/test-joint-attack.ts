import type { LinearSolver, SafeFrequencyTable, SafeValue } from '#core/disclosure'
import type { SurveyAnswer } from '#core/survey'
import type { SurveyTables } from './tables.ts'
import { testPlaces } from './test-waves.ts'

/**
 * An attacker who has the printed tables and the form, and has never seen how they are made: how many people there can be
 * of every kind, place by sex by plan by answers, so that all that is printed agrees. For the tests of this folder.
 */

/** A kind of people: what they have in common in all questions of the small form. '' where a question was left open. */
interface Kind {
  readonly place: string
  readonly sex: string
  readonly plan: string
  readonly satisfied: string
  readonly help: string
}

const extent = ['not_at_all', 'small_extent', 'some_extent', 'large_extent', 'very_large_extent', '']

const kinds: readonly Kind[] = [...testPlaces.map((place) => place.number), ''].flatMap((place) =>
  ['female', 'male', ''].flatMap((sex) =>
    ['yes', 'no', 'dont_know', ''].flatMap((plan) =>
      (plan === 'yes' ? extent : ['']).flatMap((satisfied) =>
        extent.map((help) => ({ place, sex, plan, satisfied, help })),
      ),
    ),
  ),
)

const kindOf = ({ participant, answers }: SurveyAnswer): Kind => ({
  place: participant ?? '',
  sex: String(answers.sex ?? ''),
  plan: String(answers.has_individual_plan ?? ''),
  satisfied: String(answers.plan_satisfied ?? ''),
  help: String(answers.gets_needed_help ?? ''),
})

const placesWhere = (is: (place: (typeof testPlaces)[number]) => boolean): ReadonlySet<string> =>
  new Set(testPlaces.filter(is).map(({ number }) => number))

const four: Readonly<Record<string, string>> = { north: 'north', east: 'south_east', oslo: 'south_east' }

/** Who is in a column, by its code; null: a column that says nothing of these kinds. */
function membersOf(column: string): ((kind: Kind) => boolean) | null {
  const [what, which] = column.split(':')
  const among = (places: ReadonlySet<string>) => (kind: Kind) => places.has(kind.place)
  if (column === 'all') return () => true
  if (what === 'sex') return ({ sex }) => (which === 'known' ? sex !== '' : sex === which)
  if (what === 'plan')
    return ({ plan }) => (which === 'known' ? plan === 'yes' || plan === 'no' : plan === which)
  if (what === 'size')
    return among(placesWhere(({ size }) => size !== null && (which === 'known' || size === which)))
  if (what === 'region') {
    return among(
      placesWhere(({ region }) => region !== null && (which === 'known' || four[region.code] === which)),
    )
  }
  if (what === 'center') return among(placesWhere(({ region }) => region?.code === which))
  if (what === 'place') {
    return among(placesWhere((place) => place.number === which || place.municipality?.number === which))
  }
  return null
}

const answered: Readonly<Record<string, (kind: Kind) => string>> = {
  sex: ({ sex }) => sex,
  by_sex: ({ sex }) => sex,
  gets_needed_help: ({ help }) => help,
  has_individual_plan: ({ plan }) => plan,
  plan_satisfied: ({ satisfied }) => satisfied,
}

interface Figure {
  readonly name: string
  readonly value: SafeValue
  readonly counted: (kind: Kind) => boolean
}

/** Every number of the printed tables, with whom it counts. */
function figuresOf(tables: SurveyTables): Figure[] {
  const of = (
    table: SafeFrequencyTable,
    question: string,
    choicesOf: (row: string) => readonly string[],
  ): Figure[] =>
    table.columns.flatMap(({ code, base }, column) => {
      const member = membersOf(code)
      const answer = answered[question]!
      if (!member) return []
      return [
        { name: `${table.id} ${code}`, value: base, counted: (kind) => member(kind) && answer(kind) !== '' },
        ...table.rows.map(
          (row, at): Figure => ({
            name: `${table.id} ${code} ${row.code}`,
            value: table.cells[at]![column]!.count,
            counted: (kind) => member(kind) && choicesOf(row.code).includes(answer(kind)),
          }),
        ),
      ]
    })
  const itself = (row: string): readonly string[] => [row]
  return [
    ...tables.questions.flatMap(({ code, categories }) => {
      const choices = (row: string): readonly string[] =>
        categories.find((category) => category.code === row)?.choices ?? []
      return [
        ...of(tables.groups(code), code, choices),
        ...of(tables.places(code), code, choices),
        ...of(tables.points(code), code, itself),
      ]
    }),
    ...of(tables.background('sex'), 'sex', itself),
    ...of(tables.background('by_sex'), 'sex', itself),
    ...tables
      .answers()
      .columns.map(
        ({ code, base }): Figure => ({ name: `answers ${code}`, value: base, counted: membersOf(code)! }),
      ),
  ]
}

/** A withheld number from 1 to 4, and what the attacker can say of it. */
export interface Placed {
  readonly name: string
  readonly count: number
  readonly low: number
  readonly high: number
}

/** Every withheld number from 1 to 4, and the answers by category of every place that has no tables, as the attacker places them. */
export function jointAttack(
  tables: SurveyTables,
  answers: readonly SurveyAnswer[],
  solver: LinearSolver,
): readonly Placed[] {
  const people = answers.map(kindOf)
  const figures = figuresOf(tables)
  const columnsOf = (counted: Figure['counted']): number[] =>
    kinds.flatMap((kind, position) => (counted(kind) ? [position] : []))
  const rows = figures.flatMap(({ value, counted }) => {
    const columns = columnsOf(counted)
    if (!('value' in value) || columns.length === 0) return []
    return [{ low: value.value, high: value.value, columns, values: columns.map(() => 1) }]
  })
  const model = solver.model({
    low: new Float64Array(kinds.length),
    high: new Float64Array(kinds.length).fill(people.length),
    rows,
  })
  const hidden = [
    ...figures.filter(
      ({ name, value }) => 'symbol' in value && value.symbol === ':' && !name.startsWith('answers'),
    ),
    ...unprinted(tables),
  ]
  try {
    return hidden.flatMap(({ name, counted }) => {
      const count = people.filter(counted).length
      if (count < 1 || count > 4) return []
      const columns = columnsOf(counted)
      const ends = (['least', 'most'] as const).map(
        (sense) =>
          model.solve(
            sense,
            columns,
            columns.map(() => 1),
          ).value,
      )
      return [{ name, count, low: Math.ceil(ends[0]! - 1e-6), high: Math.floor(ends[1]! + 1e-6) }]
    })
  } finally {
    model.dispose()
  }
}

function unprinted(tables: SurveyTables): Omit<Figure, 'value'>[] {
  const small = testPlaces.filter(({ number }) => !tables.hasPlace(`place:${number}`))
  return small.flatMap(({ number }) =>
    tables.questions.flatMap(({ code, categories }) =>
      categories.map((category) => ({
        name: `${code} ${number} ${category.code}`,
        counted: (kind: Kind) => kind.place === number && category.choices.includes(answered[code]!(kind)),
      })),
    ),
  )
}
