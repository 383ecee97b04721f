import fc from 'fast-check'
import { expect, it } from 'vitest'
import { choiceColumn, type Dataset, flagsColumn, frequencyTable, withColumns } from '#core/dataset'
import type { Answers } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { surveyDataset } from '../tables/index.ts'
import { crossedTables, derivedTables } from './crossed.ts'
import { ageShares, derivedColumns, servicesUsed, substancesUsed } from './derived.ts'

const forms = loadInstruments('brukertilfredshet')
const form = forms.find(({ id }) => id === 'brukertilfredshet@2021.1')!

const datasetOf = (answers: readonly Answers[]): Dataset => {
  const dataset = surveyDataset(
    answers.map((one) => ({ participant: '1101', channel: null, service: null, answers: one })),
    { year: 2021, versions: [form], places: new Map(), synthetic: true },
  )
  return withColumns(dataset, derivedColumns(dataset))
}

/** Each row's choice, or null where it is not in the base. */
const choicesIn = (dataset: Dataset, code: string): (string | null)[] => {
  const column = choiceColumn(dataset, code)
  return [...column.data].map((at) => column.choices[at]?.code ?? null)
}

it('counts substances of those who used some, and leaves out whoever says none, whatever else is ticked', () => {
  const substances = [
    ['alcohol'],
    ['alcohol', 'other'],
    ['alcohol', 'mdma', 'opiates', 'other'],
    ['none_used'],
    [],
  ]
  const both = ['none_used', 'alcohol']
  const dataset = datasetOf([...substances, both].map((list) => ({ substances: list })))
  expect(choicesIn(dataset, substancesUsed)).toEqual(['one', 'two', 'three_or_more', null, null, null])
})

it('counts services, the general practitioner too', () => {
  const lists = [['gp'], ['gp', 'nav'], ['gp', 'nav', 'other'], []]
  const dataset = datasetOf(lists.map((list) => ({ services_received: list })))
  expect(choicesIn(dataset, servicesUsed)).toEqual(['one', 'two', 'three_or_more', null])
})

it('has the shares of more than one and of three or more that a count by hand gives', () => {
  const all = ['alcohol', 'cannabis', 'benzodiazepines', 'opiates', 'mdma', 'none_used']
  fc.assert(
    fc.property(fc.array(fc.subarray(all), { minLength: 1, maxLength: 40 }), (lists) => {
      const dataset = datasetOf(lists.map((substances) => ({ substances })))
      const rows = Uint32Array.from(lists.keys())
      const population = { code: 'all', label: { nb: 'Alle', nn: 'Alle' }, rows }
      const table = frequencyTable(dataset, derivedTables[0]!, [population])
      const used = lists.filter((list) => list.length > 0 && !list.includes('none_used'))
      expect(table.bases).toEqual([used.length])
      const count = (code: string) => table.counts[table.rows.findIndex((row) => row.code === code)]![0]
      expect(count('one')).toBe(used.filter(({ length }) => length === 1).length)
      expect(count('three_or_more')).toBe(used.filter(({ length }) => length >= 3).length)
    }),
    { seed: 1, numRuns: 50 },
  )
})

it('reckons age as what somebody turns in the year of the wave', () => {
  const born = [1998, 1997, 1962, 1961, 1940]
  const dataset = datasetOf([...born.map((birth_year) => ({ birth_year })), {}])
  expect(choicesIn(dataset, ageShares)).toEqual(['to_23', '24_59', '24_59', 'from_60', 'from_60', null])
  expect(choicesIn(dataset, 'by_age').slice(3)).toEqual(['from_60', 'from_60', null])
})

it('takes those who did not wish to answer out of the satisfaction with the service', () => {
  const codes = ['not_at_all', 'very_large_extent', 'no_answer']
  const dataset = datasetOf(codes.map((satisfied_with_service) => ({ satisfied_with_service })))
  expect(choicesIn(dataset, 'on_satisfied_with_service')).toEqual(['not_at_all', 'very_large_extent', null])
})

it('puts own health in three', () => {
  const codes = ['very_bad', 'quite_bad', 'neither', 'quite_good', 'very_good']
  const dataset = datasetOf(codes.map((own_mental_health) => ({ own_mental_health })))
  expect(choicesIn(dataset, 'by_own_mental_health')).toEqual(['low', 'low', 'middle', 'high', 'high'])
})

it('crosses what each form has asked, by columns that are there', () => {
  const dataset = datasetOf([{ housing: 'hostel' }])
  for (const { by, spec, question } of crossedTables(form)) {
    expect(dataset.columns.get(by)?.kind).toBe('choice')
    expect(spec.rows?.map(({ code }) => code)).toEqual(['low', 'middle', 'high'])
    expect(spec.column).toBe(`on_${question}`)
  }
  expect(crossedTables(form).map(({ figure }) => figure)).toEqual([5, 19, 26, 27])
  expect(crossedTables(forms[0]!).length).toBeLessThanOrEqual(4)
})

it('gives empty columns of a form that does not ask', () => {
  const dataset: Dataset = { size: 2, columns: new Map(), synthetic: true }
  const made = withColumns(dataset, derivedColumns(dataset))
  expect(choicesIn(made, substancesUsed)).toEqual([null, null])
  expect(choicesIn(made, ageShares)).toEqual([null, null])
  expect(() => flagsColumn(made, 'substances')).toThrow()
})
