import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answers, checkNote, mostParts, session } from '#core/instruments'
import { partsQuestions } from '../field/parts-questions.ts'
import { ofLength, type Rows, rowsOf, rowsPatch, withRow } from './children.ts'
import { form } from './test-forms.ts'

const questions = partsQuestions(form, 'children_count')!
const key = 'part:children_contact'
const kinds = ['daily_care', 'contact', 'no_contact'] as const
const rowsOfAny = fc.array(fc.option(fc.constantFrom(...kinds)), { maxLength: mostParts })

/** Answers and notes as they are after an edit. */
const written = (patch: Readonly<Record<string, unknown>>) => {
  const given = Object.entries(patch).filter(([, value]) => value !== null)
  return {
    answers: Object.fromEntries(given.filter(([one]) => one !== key)) as Answers,
    notes: Object.fromEntries(given.filter(([one]) => one === key)),
  }
}

describe('what is written', () => {
  test('three children told: the rows, their number and the kinds, in one edit', () => {
    expect(rowsPatch(form, questions, ['no_contact', 'daily_care', 'no_contact'], [])).toEqual({
      [key]: ['no_contact', 'daily_care', 'no_contact'],
      children_count: 3,
      children_contact: ['daily_care', 'no_contact'],
    })
  })

  test('no rows left take all three away', () => {
    expect(rowsPatch(form, questions, [], [])).toEqual({
      [key]: null,
      children_count: null,
      children_contact: null,
    })
  })

  test('what is written is read back as it was, and the server can take it', () => {
    fc.assert(
      fc.property(rowsOfAny, (rows) => {
        const patch = rowsPatch(form, questions, rows, [])
        const { rows: read, unplaced } = rowsOf(questions, written(patch))
        expect(read).toEqual(rows)
        expect(unplaced).toEqual([])
        if (rows.length > 0) expect(checkNote(form, key, patch[key])).toBeNull()
        const { problems } = session(form, { own_children: 'yes', ...written(patch).answers })
        const wrong = problems.filter(
          ({ questions: about, rule, number }) =>
            about.includes('children_contact') && rule === undefined && number !== 1047,
        )
        expect(wrong).toEqual([])
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})

describe('answered without rows', () => {
  const imported = {
    answers: { children_count: 3, children_contact: ['daily_care', 'no_contact'] },
    notes: {},
  }

  test('as many rows as told, of no kind, with the kinds known beside', () => {
    expect(rowsOf(questions, imported)).toEqual({
      rows: [null, null, null],
      unplaced: ['daily_care', 'no_contact'],
    })
  })

  test('telling of one child loses nothing that was known of the others', () => {
    const { rows, unplaced } = rowsOf(questions, imported)
    const patch = rowsPatch(form, questions, withRow(rows, 0, 'daily_care'), unplaced)
    expect(patch).toEqual({
      [key]: ['daily_care', null, null],
      children_count: 3,
      children_contact: ['daily_care', 'no_contact'],
    })
    // and after that still
    const then = rowsOf(questions, written(patch))
    expect(then).toEqual({ rows: ['daily_care', null, null], unplaced: ['no_contact'] })
  })

  test('once all children are told, what they are told to be is all there is', () => {
    const { unplaced } = rowsOf(questions, imported)
    const patch = rowsPatch(form, questions, ['contact', 'contact', 'contact'], unplaced)
    expect(patch.children_contact).toEqual(['contact'])
  })

  test('changing what one child was told to be does not leave the old kind behind', () => {
    const told = written(rowsPatch(form, questions, ['contact', null], []))
    const { rows, unplaced } = rowsOf(questions, told)
    expect(rowsPatch(form, questions, withRow(rows, 0, 'daily_care'), unplaced).children_contact).toEqual([
      'daily_care',
    ])
  })

  test('one child and one kind leave no doubt; kinds without a number make as many rows', () => {
    const one = { answers: { children_count: 1, children_contact: ['contact'] }, notes: {} }
    expect(rowsOf(questions, one)).toEqual({ rows: ['contact'], unplaced: [] })
    const kindsOnly = { answers: { children_contact: ['contact', 'no_contact'] }, notes: {} }
    expect(rowsOf(questions, kindsOnly).rows).toEqual([null, null])
  })
})

describe('answered otherwise since the rows were told', () => {
  const notes = { [key]: ['daily_care', 'contact', 'no_contact'] }

  test('the number rules', () => {
    const answers = { children_count: 4, children_contact: ['daily_care', 'contact', 'no_contact'] }
    expect(rowsOf(questions, { answers, notes }).rows).toEqual(['daily_care', 'contact', 'no_contact', null])
    const fewer = rowsOf(questions, { answers: { ...answers, children_count: 2 }, notes })
    expect(fewer).toEqual({ rows: ['daily_care', 'contact'], unplaced: ['no_contact'] })
  })

  test('a kind that is no longer answered is told of no child', () => {
    const answers = { children_count: 3, children_contact: ['daily_care'] }
    expect(rowsOf(questions, { answers, notes }).rows).toEqual(['daily_care', null, null])
  })

  test('no answers, no rows', () => {
    expect(rowsOf(questions, { answers: {}, notes })).toEqual({ rows: [], unplaced: [] })
  })

  test('what is no row is told of no child', () => {
    const answers = { children_count: 2, children_contact: ['contact'] }
    expect(rowsOf(questions, { answers, notes: { [key]: 'contact' } }).rows).toEqual([null, null])
    expect(rowsOf(questions, { answers, notes: { [key]: [7, 'contact'] } }).rows).toEqual([null, 'contact'])
  })
})

test('a number typed makes that many rows, never more than can be kept', () => {
  const rows: Rows = ['contact', null]
  expect(ofLength(rows, 3)).toEqual(['contact', null, null])
  expect(ofLength(rows, 1)).toEqual(['contact'])
  expect(ofLength(rows, 0)).toEqual([])
  expect(ofLength([], 99)).toHaveLength(mostParts)
})
