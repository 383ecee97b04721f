import { beforeAll, describe, expect, it } from 'vitest'
import {
  choiceColumn,
  type Dataset,
  datasetFromRegistrations,
  keyColumnOf,
  numberColumn,
  type Registration,
} from '#core/dataset'
import { generateCountry } from '#core/synthetic'
import { loadInstruments, loadTerritory } from '#rim/assets'
import { plainAnswers, plainSubstanceAnswers } from '#rim/test-kit'
import { deriveColumns } from '../derive.ts'
import {
  followableRows,
  linkedPanel,
  type Panel,
  type PanelRequest,
  type PanelVariable,
  panelFates,
  panelTransitions,
  panelVariables,
  type RawTransitions,
  trainingGrant,
} from './index.ts'

const versions = loadInstruments().filter(({ family }) => family === 'brukerplan')
const { inclusion: criteria } = versions.find(({ id }) => id === 'brukerplan@2020.1')!
const panelOf = (
  dataset: Dataset,
  more: Partial<PanelRequest> & { readonly from: string; readonly to: string },
): Panel =>
  linkedPanel(dataset, { criteria, group: 'substance', grant: trainingGrant([more.from, more.to]), ...more })
const counted = ({ matrix }: RawTransitions): Record<string, readonly number[]> =>
  Object.fromEntries(matrix.rows.map(({ code }, at) => [code, matrix.counts[at]!]))

const registration = (
  round: string,
  person: string,
  answers: Registration['answers'],
  unitType = 'health_care',
) => ({
  ...{ municipality: '0301', round, unitType, unit: 'u', person, answers },
})
const made = (registrations: readonly Registration[]): Dataset =>
  deriveColumns(datasetFromRegistrations(registrations, versions, { synthetic: true }))

describe('the training country', () => {
  let dataset: Dataset
  beforeAll(() => {
    dataset = deriveColumns(
      generateCountry({
        territory: loadTerritory(),
        instruments: versions,
        size: 3000,
        rounds: ['2015', '2016'],
      }),
    )
  })

  it('is linked and counted as a plain search through all pairs does it', () => {
    const panel = panelOf(dataset, { from: '2015', to: '2016' })
    const round = choiceColumn(dataset, 'round')
    const group = choiceColumn(dataset, 'group')
    const person = keyColumnOf(dataset, 'person').data
    const age = numberColumn(dataset, 'age').data
    const adults = (year: string): number[] =>
      Array.from({ length: dataset.size }, (_, row) => row).filter(
        (row) =>
          round.choices[round.data[row]!]!.code === year &&
          group.choices[group.data[row]!]?.code === 'substance' &&
          age[row]! >= 18,
      )
    const later = adults('2016')
    const pairs = adults('2015').flatMap((before) => {
      const after = later.find((row) => person[row] === person[before])
      return after === undefined ? [] : [[before, after] as const]
    })
    expect(panel.pairs.from.length).toBe(pairs.length)
    for (const variable of panelVariables) {
      const column = choiceColumn(dataset, variable)
      const found = panelTransitions(dataset, panel, variable, versions)
      const code = (row: number): string => column.choices[column.data[row]!]!.code
      const states = found.states.map((state) => state.code)
      const count = (test: (before: string, after: string) => boolean): number =>
        pairs.filter(([before, after]) => test(code(before), code(after))).length
      for (const after of states) {
        const wanted = states.map((before) => count((a, b) => a === before && b === after))
        expect(counted(found)[after]).toEqual([...wanted, count((_, b) => b === after)])
      }
      const at = (state: string): number => states.indexOf(state)
      expect(found.change!.counts.slice(0, 3).map(([n]) => n)).toEqual([
        count((a, b) => at(b) < at(a)),
        count((a, b) => a === b),
        count((a, b) => at(b) > at(a)),
      ])
    }
    expect(panelTransitions(dataset, panel, 'index_level', versions).notes).toHaveLength(1)
    expect(panelTransitions(dataset, panel, 'housing', versions).notes).toEqual([])
  }, 60_000)

  it('tells what became of everybody', () => {
    const panel = panelOf(dataset, { from: '2015', to: '2016' })
    const { from, to } = panelFates(dataset, panel)
    const sum = ({ counts }: typeof from): number => counts.reduce((all, [n]) => all + n!, 0)
    expect([sum(from), sum(to)]).toEqual([from.bases[0], to.bases[0]])
    expect(from.counts[0]![0]).toBe(panel.pairs.from.length)
  })
})

describe('who is linked', () => {
  const yes = plainSubstanceAnswers
  const people = [
    registration('2018', 'stays', yes({ housing: 'red' })),
    registration('2019', 'stays', yes({ housing: 'green' })),
    registration('2018', 'goes', yes()),
    registration('2019', 'comes', yes()),
    registration('2018', 'grows', yes({ age: 17 })),
    registration('2019', 'grows', yes({ age: 18 })),
    registration('2018', 'recovers', yes()),
    registration('2019', 'recovers', plainAnswers()),
    registration('2018', 'relapses', plainAnswers()),
    registration('2019', 'relapses', yes()),
    registration('2018', 'silent', yes({ housing: { missing: 'blank' } })),
    registration('2019', 'silent', yes()),
    registration('2018', 'twice', yes({ housing: 'green' })),
    registration('2019', 'twice', yes({ housing: 'yellow' })),
    registration('2019', 'twice', yes({ housing: 'red' }), 'nav'),
  ]
  const dataset = made(people)
  const panel = panelOf(dataset, { from: '2018', to: '2019' })

  it('is told apart from who came, went, came of age or changed group', () => {
    const sizes = (side: 'from' | 'to') =>
      Object.fromEntries([...panel.fates[side]].map(([fate, rows]) => [fate, rows.length]))
    expect(sizes('from')).toEqual({ linked: 3, gone: 1, other_group: 1 })
    expect(sizes('to')).toEqual({ linked: 3, came: 1, of_age: 1, other_group: 1 })
  })

  it('counts who left a question open apart, and the last of several registrations', () => {
    const found = panelTransitions(dataset, panel, 'housing', versions)
    expect(found.matrix.columns.map(({ code }) => code)).toContain('unanswered')
    expect(
      Object.fromEntries(found.change!.rows.map(({ code }, at) => [code, found.change!.counts[at]![0]])),
    ).toEqual({
      better: 1,
      unchanged: 0,
      worse: 1,
      unanswered: 1,
    })
    // green in the first round, and red by the later registration of the two
    expect(counted(found).red![0]).toBe(1)
  })

  it('can be in both groups, where categories have no order', () => {
    const both = linkedPanel(dataset, {
      from: '2018',
      to: '2019',
      criteria,
      grant: trainingGrant(['2018', '2019']),
    })
    expect(both.pairs.from.length).toBe(5)
    expect(panelTransitions(dataset, both, 'category', versions)).toMatchObject({ change: null })
    expect(panelTransitions(dataset, both, 'category', versions).states).toHaveLength(6)
  })

  it('is nobody without a legal basis that covers both rounds', () => {
    const link = (grant: PanelRequest['grant']) => () => panelOf(dataset, { from: '2018', to: '2019', grant })
    const whole = { legalBasis: 'forskrift § 4', purpose: 'årsrapport', rounds: ['2018', '2019'] }
    expect(link(whole)).not.toThrow()
    expect(link(undefined)).toThrow('behandlingsgrunnlag')
    expect(link({ ...whole, legalBasis: ' ' })).toThrow('behandlingsgrunnlag')
    expect(link({ ...whole, purpose: '' })).toThrow('formål')
    expect(link({ ...whole, rounds: ['2018'] })).toThrow('2019')
  })

  it('is never of unit types without a legal basis in one of the rounds', () => {
    const data = made([
      registration('2019', 'a', yes(), 'nav'),
      registration('2020', 'a', yes(), 'nav'),
      registration('2019', 'b', yes()),
      registration('2020', 'b', yes()),
    ])
    const found = panelOf(data, { from: '2019', to: '2020' })
    expect(found.pairs.from.length).toBe(1)
    expect(found.notes.some(({ nn }) => nn.includes('NAV'))).toBe(true)
  })
})

describe('a break', () => {
  const data = made(['2017', '2018'].map((round) => registration(round, 'a', plainSubstanceAnswers())))
  const follow = (variable: PanelVariable, group: 'substance' | 'mental') => () =>
    panelTransitions(data, panelOf(data, { from: '2017', to: '2018', group }), variable, versions)

  it('in the index stops the substance group, whose definition changed, and nobody else', () => {
    expect(follow('index_level', 'substance')).toThrow('2018')
    expect(follow('index_level', 'mental')).not.toThrow()
    expect(follow('housing', 'substance')).not.toThrow()
  })
})

describe('where some link and others do not', () => {
  const row = (municipality: string, round: string, person: string, unitType = 'health_care') => ({
    ...registration(round, person, plainSubstanceAnswers({ age: 40 }), unitType),
    municipality,
  })
  const dataset = made([
    // links in both rounds
    ...['2018', '2019'].flatMap((round) => [row('0301', round, 'key-a'), row('0301', round, 'key-b')]),
    row('0301', '2019', 'key-new'),
    // in the second alone
    row('1103', '2018', '1103-2018-1'),
    row('1103', '2019', 'key-c'),
    // one of two only
    ...['2018', '2019'].flatMap((round) => [
      row('4601', round, 'key-d'),
      row('4601', round, `4601-${round}-2`),
    ]),
    // another type of unit in the place that links, which does not
    row('0301', '2018', '0301-2018-9', 'nav'),
    row('0301', '2019', 'key-e', 'nav'),
  ])
  const follow = followableRows(dataset, ['2018', '2019'], (person) => person.startsWith('key-'))

  it('follows those of places that link in both rounds, and takes nobody for gone or come who cannot be followed', () => {
    const { pairs, fates } = panelOf(dataset, { from: '2018', to: '2019', follow })
    const people = (rows: Iterable<number> | undefined) => {
      const { keys, data } = keyColumnOf(dataset, 'person')
      return [...(rows ?? [])].map((at) => keys[data[at]!])
    }
    expect(people(pairs.from)).toEqual(['key-a', 'key-b'])
    expect(people(pairs.to)).toEqual(['key-a', 'key-b'])
    expect(people(fates.to.get('came'))).toEqual(['key-new'])
    expect(fates.from.get('gone')).toBeUndefined()
    // without it, four would seem to have gone
    expect(panelOf(dataset, { from: '2018', to: '2019' }).fates.from.get('gone')).toHaveLength(3)
  })
})
