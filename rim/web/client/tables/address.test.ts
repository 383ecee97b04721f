import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparisons, measures, tableGroups } from '#core/builder'
import { addressOf, type Chosen, chosenFrom, readAddress, tableOf, templateTables } from './address.ts'
import type { AskedTable, BuilderPlace } from './answers.ts'

const code = fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/)
const choice = fc.stringMatching(/^[a-z0-9][a-z0-9_+-]{0,8}$/)
const place = fc.oneof(
  fc.constant({ kind: 'country' } as const),
  fc.record({ kind: fc.constantFrom('municipality', 'county', 'class', 'region'), code: choice }),
)
const chosen: fc.Arbitrary<Chosen> = fc.record({
  round: fc.option(fc.uuid()),
  place: fc.option(place),
  group: fc.constantFrom(...tableGroups),
  template: fc.option(code),
  rows: fc.option(code),
  columns: fc.option(code),
  filters: fc.array(fc.record({ variable: code, choices: fc.array(choice, { maxLength: 4 }) }), {
    maxLength: 2,
  }),
  measure: fc.constantFrom(...measures),
  compare: fc.subarray([...comparisons]),
})
const stavanger: BuilderPlace = {
  place: { kind: 'municipality', code: '1103' },
  name: { nb: 'Stavanger', nn: 'Stavanger' },
  compare: ['county', 'country'],
}
const housing: Chosen = {
  ...readAddress(''),
  rows: 'housing',
  compare: ['class', 'county'],
}

describe('the address', () => {
  it('says everything that is chosen', () => {
    fc.assert(
      fc.property(chosen, (one) => {
        expect(readAddress(addressOf(one))).toEqual(one)
      }),
    )
  })

  it('is read in words that a person can type', () => {
    const typed = readAddress(
      '?place=county:11&rows=housing&columns=sex&filter=age_band:18-23,24-29&compare=country',
    )
    expect(typed).toEqual({
      round: null,
      place: { kind: 'county', code: '11' },
      group: 'all',
      template: null,
      rows: 'housing',
      columns: 'sex',
      filters: [{ variable: 'age_band', choices: ['18-23', '24-29'] }],
      measure: 'percent_of_column',
      compare: ['country'],
    })
    expect(addressOf(typed)).not.toContain('measure')
  })

  it('takes what it does not know as not chosen, and no third filter', () => {
    const strange = readAddress(
      '?place=street:5&place=&group=none&measure=guess&compare=moon&filter=:x&filter=a:1&filter=b:2',
    )
    expect(strange).toMatchObject({ place: null, group: 'all', measure: 'percent_of_column', compare: [] })
    expect(strange.filters).toEqual([{ variable: 'a', choices: ['1'] }])
  })
})

describe('the table to ask for', () => {
  it('waits for its rows and for an answer in each filter', () => {
    expect(tableOf({ ...housing, rows: null }, stavanger)).toBeNull()
    expect(tableOf({ ...housing, filters: [{ variable: 'sex', choices: [] }] }, stavanger)).toBeNull()
    expect(tableOf(housing, stavanger)?.rows).toBe('housing')
  })

  it('has beside it only what the place can have, and per cent of the row only where there are columns', () => {
    expect(tableOf(housing, stavanger)?.compare).toEqual(['county'])
    const ofRow: Chosen = { ...housing, measure: 'percent_of_row' }
    expect(tableOf(ofRow, stavanger)?.measure).toBe('percent_of_column')
    expect(tableOf({ ...ofRow, columns: 'sex' }, stavanger)?.measure).toBe('percent_of_row')
  })

  it('of a template is one that can be gone on from', () => {
    const table: Omit<AskedTable, 'place' | 'group'> = {
      rows: 'plans',
      columns: null,
      filters: [],
      measure: 'percent_of_column',
      compare: ['class', 'country'],
    }
    const template = { code: 'plans', title: { nb: '', nn: '' }, about: { nb: '', nn: '' }, tables: [table] }
    const [made] = templateTables(template, stavanger, 'mental')
    expect(made).toEqual({ ...table, place: stavanger.place, group: 'mental', compare: ['country'] })
    expect(tableOf(chosenFrom('r', made!), stavanger)).toEqual(made)
  })
})
