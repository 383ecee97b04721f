import { describe, expect, it } from 'vitest'
import {
  choiceColumn,
  type Dataset,
  datasetFromRegistrations,
  flagsColumn,
  numberColumn,
  type Registration,
  roundsAsked,
  rowsWith,
} from '#core/dataset'
import { ProblemError } from '#core/foundation'
import { createRegistry, evaluate, session } from '#core/instruments'
import { loadInstruments, loadTerritory } from '#rim/assets'
import { plainAnswers, plainSubstanceAnswers, randomRegistrations } from '#rim/test-kit'
import {
  categories,
  categoryOf,
  colours,
  comparison,
  conditionOverRows,
  countryRound,
  deriveColumns,
  excludedIn,
  indexDefinition,
  levelOf,
  lifeAreas,
  standardTables,
} from './index.ts'

const versions = loadInstruments()
const form = versions.find((version) => version.id === 'brukerplan@2020.1')!
const territory = loadTerritory()

const registry = createRegistry(versions)

/** One registration, its answers completed as the form of its round does it. */
function registration(changes: Partial<Registration> = {}, at = 0): Registration {
  const { round = '2020', answers = plainAnswers() } = changes
  const known = new Set(
    registry.forRound('brukerplan', round).sections.flatMap((part) => part.questions.map((q) => q.code)),
  )
  const asked = Object.fromEntries(Object.entries(answers).filter(([code]) => known.has(code)))
  return {
    municipality: '1103',
    unitType: 'health_care',
    unit: 'a',
    person: `p${at}`,
    ...changes,
    round,
    answers: session(registry.forRound('brukerplan', round), asked).answers,
  }
}
function derived(...registrations: Registration[]): Dataset {
  return deriveColumns(datasetFromRegistrations(registrations, versions, { synthetic: true }))
}
const choiceAt = (data: Dataset, code: string, row: number): string | undefined => {
  const column = choiceColumn(data, code)
  return column.choices[column.data[row]!]?.code
}

describe('categoryOf', () => {
  it('places each row of table 1 of the annual report where it stands', () => {
    const table1 = [
      [true, 'green', 'green', false, 'substance_only'],
      [true, 'yellow', 'green', false, 'substance_only'],
      [true, 'red', 'green', false, 'substance_only'],
      [true, 'green', 'green', true, 'dual_less_severe'],
      [true, 'yellow', 'green', true, 'dual_less_severe'],
      [true, 'red', 'green', true, 'dual_less_severe'],
      [true, 'green', 'yellow', true, 'dual_less_severe'],
      [true, 'yellow', 'yellow', true, 'dual_less_severe'],
      [true, 'green', 'red', true, 'dual_less_severe'],
      [true, 'red', 'red', true, 'dual_severe'],
      [true, 'red', 'yellow', true, 'dual_severe'],
      [true, 'yellow', 'red', true, 'dual_severe'],
      [false, 'green', 'green', true, 'mental_milder'],
      [false, 'green', 'yellow', true, 'mental_moderate'],
      [false, 'green', 'red', true, 'mental_severe'],
    ] as const
    for (const [substanceProblem, substanceUse, mentalHealth, mentalProblem, expected] of table1) {
      expect(categoryOf({ substanceProblem, substanceUse, mentalHealth, mentalProblem })).toBe(expected)
    }
  })

  it('gives none to people with neither problem, or a mental-health colour without the problem', () => {
    const none = {
      substanceProblem: false,
      mentalProblem: false,
      substanceUse: 'green',
      mentalHealth: 'green',
    } as const
    expect(categoryOf(none)).toBeNull()
    expect(categoryOf({ ...none, substanceProblem: true, mentalHealth: 'red' })).toBeNull()
  })

  it('has a category for every pair of colours of people with both problems', () => {
    for (const substanceUse of colours) {
      for (const mentalHealth of colours) {
        expect(
          categoryOf({ substanceProblem: true, mentalProblem: true, substanceUse, mentalHealth }),
        ).not.toBeNull()
      }
    }
  })
})

describe('the living-conditions index', () => {
  it.each([
    [8, 138, 'green'],
    [9, 155.25, 'yellow'],
    [14, 241.5, 'yellow'],
    [15, 258.75, 'red'],
    [22, 379.5, 'red'],
    [23, 396.75, 'blue_light'],
    [32, 552, 'blue_light'],
  ] as const)('%i units are %f points and %s', (units, points, level) => {
    expect(units * 17.25).toBe(points)
    expect(levelOf(units)).toBe(level)
  })

  it('sums the eight areas and is missing where one is', () => {
    const allRed = Object.fromEntries(lifeAreas.map((area) => [area, 'red']))
    const data = derived(
      registration({ answers: plainSubstanceAnswers(allRed) }),
      registration(),
      registration({ answers: plainAnswers({ network: { missing: 'blank' } }) }),
    )
    expect([...numberColumn(data, 'index_units').data]).toEqual([32, 12, -4])
    expect([0, 1, 2].map((row) => choiceAt(data, 'index_level', row))).toEqual([
      'blue_light',
      'yellow',
      undefined,
    ])
  })

  it('refuses the weighted variant and labels earlier years as recomputed', () => {
    expect(() => indexDefinition('substance', '2017', 'weighted')).toThrow('vektene er ikke kjent')
    expect(indexDefinition('substance', '2017').recomputed).toBe(true)
    expect(indexDefinition('substance', '2018').recomputed).toBe(false)
    expect(indexDefinition('mental', '2015').recomputed).toBe(false)
  })
})

describe('deriveColumns', () => {
  it('joins overdose and risk, and says missing where either is', () => {
    const overdose = (had: string, risk: string) =>
      plainSubstanceAnswers({ overdose_last_year: had, overdose_risk: risk })
    const data = derived(
      registration({ answers: overdose('yes', 'no') }),
      registration({ answers: overdose('no', 'yes') }),
      registration({ answers: overdose('yes', 'yes') }),
      registration({ answers: overdose('no', 'no') }),
      registration({ answers: plainSubstanceAnswers({ overdose_risk: { missing: 'unknown' } }) }),
    )
    expect([0, 1, 2, 3, 4].map((row) => choiceAt(data, 'overdose', row))).toEqual([
      'had',
      'risk',
      'both',
      'neither',
      undefined,
    ])
  })

  it('counts services and any specialist service', () => {
    const data = derived(
      registration({
        answers: plainAnswers({ services_nav: [], services_mental_care: ['acute', 'inpatient'] }),
      }),
    )
    const any = flagsColumn(data, 'services_any')
    const flags = Object.fromEntries(any.choices.map((choice, at) => [choice.code, any.flags[at]![0]]))
    expect(flags).toMatchObject({
      nav: 0,
      municipal: 1,
      specialist: 1,
      tsb: 0,
      mental_care: 1,
      somatic: 0,
      other: 1,
    })
    expect(numberColumn(data, 'services_count').data[0]).toBe(5)
  })

  it('reads degrees of use from the older forms as use', () => {
    const older = plainSubstanceAnswers({
      substance_degree_alcohol: 'modest',
      substance_degree_cannabis: 'none',
    })
    const data = derived(
      registration({ round: '2018', answers: older }),
      registration({ answers: plainSubstanceAnswers() }),
      registration(),
    )
    const used = flagsColumn(data, 'substances_used')
    const alcohol = used.choices.findIndex((choice) => choice.code === 'alcohol')
    const cannabis = used.choices.findIndex((choice) => choice.code === 'cannabis')
    expect([...used.flags[alcohol]!]).toEqual([1, 1, 0])
    expect([...used.flags[cannabis]!]).toEqual([0, 0, 0])
    expect([...used.state]).toEqual([0, 0, 255])
  })
})

describe('conditions over rows', () => {
  it('agree with the form’s own evaluation, row by row, for every condition of the form', () => {
    const registrations = randomRegistrations(form, 60, { municipality: '1103', round: '2020' }, 5)
    const data = datasetFromRegistrations(registrations, versions, { synthetic: true })
    const conditions = [
      ...form.inclusion.map((c) => c.condition),
      ...form.rules.map((rule) => rule.brokenWhen),
    ]
    for (const condition of conditions) {
      const truth = conditionOverRows(data, condition)
      registrations.forEach(({ answers }, row) => {
        const one = evaluate(form, condition, answers)
        expect([false, true, 'undetermined'][truth[row]!], JSON.stringify(condition)).toBe(one)
      })
    }
  })

  it('throw on a field or choice that does not exist', () => {
    const data = derived(registration())
    expect(() => conditionOverRows(data, { op: 'is', question: 'colour', value: 'red' })).toThrow('colour')
    expect(() => conditionOverRows(data, { op: 'is', question: 'housing', value: 'purple' })).toThrow(
      'purple',
    )
  })
})

describe('the report population', () => {
  const people = (count: number, changes: Partial<Registration>): Registration[] =>
    Array.from({ length: count }, (_, at) => registration(changes, at))
  const country = (...registrations: Registration[]) =>
    countryRound(derived(...registrations), territory, form.inclusion, '2020')

  it('leaves out NAV and child welfare in 2020 and says how many', () => {
    const made = country(
      ...people(4, {}),
      ...people(2, { unitType: 'nav' }),
      ...people(1, { unitType: 'child_welfare' }),
      ...people(1, { unitType: 'gp' }),
    )
    expect(made.population.adults).toHaveLength(5)
    expect(excludedIn(made, '1103').map(({ count }) => count)).toEqual([2, 1])
  })

  it('takes a municipality’s round of the year before only where it has none this year', () => {
    const made = country(
      ...people(3, {}),
      ...people(9, { round: '2019' }),
      ...people(2, { round: '2019', municipality: '1201' }),
      ...people(5, { round: '2018', municipality: '0301' }),
    )
    expect(made.population.adults).toHaveLength(5)
    expect(made.participants.map(({ number, mapped }) => [number, mapped])).toEqual([
      ['1103', '2020'],
      ['4601', '2019'],
    ])
  })

  it('keeps 16 and 17 years apart and leaves out those without a service', () => {
    const made = country(
      registration({ answers: plainAnswers({ age: 17 }) }),
      registration({
        answers: plainAnswers({
          services_nav: [],
          services_municipal: [],
          services_mental_care: [],
          services_other: [],
        }),
      }),
      registration(),
    )
    expect(made.population.young).toHaveLength(1)
    expect(made.population.adults).toHaveLength(1)
    expect(made.population.excluded).toHaveLength(1)
  })

  it('loses nobody: every row of the round is in exactly one place', () => {
    const made = country(
      ...randomRegistrations(form, 80, { municipality: '1103', round: '2020' }, 3),
      ...people(3, { unitType: 'nav' }),
      registration({ answers: plainAnswers({ age: { missing: 'blank' } }) }),
    )
    const { adults, young, excluded } = made.population
    const placed = [adults, young, ...excluded.map(({ rows }) => rows)]
      .flatMap((rows) => [...rows])
      .sort((a, b) => a - b)
    expect(placed).toEqual([...Array(made.dataset.size).keys()])
  })

  it('compares a merged municipality with the parts that mapped, and names those that did not', () => {
    const made = country(
      ...people(6, {}),
      ...people(4, { round: '2018' }),
      ...people(2, { round: '2018', municipality: '1141' }),
    )
    const compared = comparison(made, '1103', 'mental')
    expect(compared.populations.map(({ code, rows }) => [code, rows.length])).toEqual([
      ['own', 6],
      ['earlier', 6],
      ['class', 6],
      ['country', 6],
    ])
    expect(compared.notes[0]!.nb).toContain('Stavanger og Finnøy')
    expect(compared.notes[0]!.nb).toContain('Rennesøy kartla ikke')
  })

  it('has no earlier column where the municipality never mapped before', () => {
    const compared = comparison(country(...people(3, {})), '1103', 'mental')
    expect(compared.populations.map(({ code }) => code)).toEqual(['own', 'class', 'country'])
  })

  it('counts those of a divided municipality as left out, instead of losing them', () => {
    const made = country(...people(4, {}), ...people(3, { round: '2019', municipality: '1850' }))
    expect(made.population.adults).toHaveLength(4)
    expect(made.population.excluded.map(({ code, rows }) => [code, rows.length])).toEqual([['divided', 3]])
  })

  it('keeps the older mapping where everything of this round is left out', () => {
    const made = country(...people(6, { round: '2019' }), ...people(2, { unitType: 'nav' }))
    expect(made.participants.map(({ number, mapped }) => [number, mapped])).toEqual([['1103', '2019']])
    expect(made.population.adults).toHaveLength(6)
    expect(excludedIn(made, '1103').map(({ count }) => count)).toEqual([2])
  })

  it('leaves out, with the reason, those whose inclusion cannot be decided', () => {
    const blank = { missing: 'blank' as const }
    const services = {
      services_nav: blank,
      services_municipal: blank,
      services_mental_care: blank,
      services_somatic: blank,
      services_other: blank,
    }
    const made = country(registration(), registration({ answers: plainAnswers(services) }))
    expect(made.population.adults).toHaveLength(1)
    expect(made.population.excluded[0]!.reason.nb).toContain('Mangler svar som avgjør')
  })

  it('chooses the earlier round for each group by itself', () => {
    const substance = { answers: plainSubstanceAnswers() }
    const made = country(
      ...people(5, {}),
      ...people(5, substance),
      ...people(3, { round: '2018', ...substance }),
      ...people(4, { round: '2017' }),
    )
    const roundOf = (group: 'substance' | 'mental') =>
      comparison(made, '1103', group).populations.find(({ role }) => role === 'earlier')!.label.nb
    expect(roundOf('substance')).toBe('Stavanger 2018')
    expect(roundOf('mental')).toBe('Stavanger 2017')
  })

  it('says whose numbers they are where a municipality merged after its own mapping', () => {
    const made = country(...people(5, { round: '2019', municipality: '1018' }))
    const compared = comparison(made, '4204', 'mental')
    expect(compared.notes[0]!.nb).toContain('Søgne')
    expect(compared.notes[0]!.nb).toContain('kartla ikke')
  })

  it('knows from the form, not from the answers, whether a question was there', () => {
    const made = country(...people(5, {}), ...people(5, { round: '2018', municipality: '0301' }))
    const asked = (code: string) => [...roundsAsked(made.dataset, made.dataset.columns.get(code)!)]
    const rounds = choiceColumn(made.dataset, 'round').choices.map(({ code }) => code)
    expect(asked('children_contact')).toEqual(rounds.map(() => 1))
    expect(asked('work_experience')).toEqual(rounds.map((round) => (round >= '2019' ? 1 : 0)))
  })

  it('lets a municipality take part with one group only', () => {
    const made = country(...people(3, { answers: plainSubstanceAnswers() }))
    expect(made.participants[0]!.rows.mental).toHaveLength(0)
    expect(made.participants[0]!.rows.substance).toHaveLength(3)
  })

  it('refuses a round or municipality without registrations, by name', () => {
    expect(() => country(...people(1, {})).participants).not.toThrow()
    expect(() => comparison(country(...people(1, {})), '0301', 'mental')).toThrow(ProblemError)
    expect(() => countryRound(derived(registration()), territory, form.inclusion, '2031')).toThrow('2031')
  })
})

describe('the standard tables', () => {
  it('each count a column that exists, with choices that exist, and have unique codes', () => {
    const data = derived(registration())
    expect(new Set(standardTables.map((table) => table.id)).size).toBe(standardTables.length)
    for (const table of standardTables) {
      const column = data.columns.get(table.column)
      expect(column, table.id).toBeDefined()
      const known =
        column!.kind === 'choice' || column!.kind === 'flags'
          ? column!.choices.map((choice) => choice.code)
          : []
      for (const row of table.rows ?? []) for (const choice of row.choices) expect(known).toContain(choice)
    }
  })

  it('have both language forms', () => {
    for (const { title, note, rows } of standardTables) {
      for (const text of [title, ...(note ? [note] : []), ...(rows ?? []).map((row) => row.label)]) {
        expect(text.nb.trim()).not.toBe('')
        expect(text.nn.trim()).not.toBe('')
      }
    }
    expect(categories).toHaveLength(6)
    expect(rowsWith(derived(registration()), 'category', 'mental_moderate')).toHaveLength(1)
  })
})
