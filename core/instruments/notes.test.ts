import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import {
  answersToParts,
  checkNote,
  isNoteKey,
  longestComment,
  longestReason,
  mostParts,
  partsToAnswers,
  readNoteKey,
} from './notes.ts'
import { session } from './session.ts'
import { normalRecord } from './test-records.ts'

const instruments = loadInstruments()
const form = instruments.at(-1)!
const number = (key: string, value: unknown) => checkNote(form, key, value)?.number ?? null

describe('note keys', () => {
  it('are told from question codes by the colon', () => {
    expect(isNoteKey('comment:housing')).toBe(true)
    expect(isNoteKey('housing')).toBe(false)
  })
  it.each([
    ['comment:housing', { kind: 'comment', question: 'housing' }],
    ['comment:housing/red', { kind: 'comment', question: 'housing', choice: 'red' }],
    ['comment:plans/crisis_plan', { kind: 'comment', question: 'plans', choice: 'crisis_plan' }],
    ['comment:age', { kind: 'comment', question: 'age' }],
    ['reason:1137', { kind: 'reason', rule: 1137 }],
    ['part:children_contact', { kind: 'part', question: 'children_contact' }],
    ['corrected:housing', { kind: 'corrected', question: 'housing' }],
    ['review:recipient', { kind: 'review' }],
  ])('%s is read', (key, place) => {
    expect(readNoteKey(form, key)).toEqual(place)
  })
  it.each([
    'housing',
    'comment:',
    'comment:nothing',
    'comment:age/1',
    'comment:housing/blue',
    'comment:housing/red/more',
    'comment:toString',
    'reason:1100', // an error: to be mended, not explained
    'reason:1170', // information
    'reason:9999',
    'reason:01137',
    'part:housing',
    'part:nothing',
    'corrected:nothing',
    'review:somebody',
    ':',
    'other:housing',
    'comment:housing:more',
  ])('%s is none of this form', (key) => {
    expect(readNoteKey(form, key)).toBeNull()
    expect(number(key, 'x')).toBe(1060)
  })
  it('are those of the form they are asked of', () => {
    const older = instruments[0]!
    const codes = older.rules.filter(({ severity }) => severity === 'warning').map(({ number }) => number)
    expect(codes.length).toBeGreaterThan(0)
    for (const code of codes) expect(readNoteKey(older, `reason:${code}`)).not.toBeNull()
    expect(readNoteKey(older, 'comment:suicide_attempt_last_year')).not.toBeNull()
    expect(readNoteKey(form, 'comment:suicide_attempt_last_year')).toBeNull()
  })
})

describe('note values', () => {
  it('are texts of a length', () => {
    expect(number('comment:housing', 'x'.repeat(longestComment))).toBeNull()
    expect(number('comment:housing', 'x'.repeat(longestComment + 1))).toBe(1061)
    expect(number('reason:1137', 'x'.repeat(longestReason))).toBeNull()
    expect(number('reason:1137', 'x'.repeat(longestReason + 1))).toBe(1061)
    for (const value of ['', '  \n', 3, null, undefined, ['x']])
      expect(number('comment:housing', value)).toBe(1061)
  })
  it('are parts: a code of the question or nothing yet', () => {
    expect(number('part:children_contact', [])).toBeNull()
    expect(number('part:children_contact', ['daily_care', null, 'daily_care'])).toBeNull()
    expect(number('part:children_contact', Array(mostParts).fill(null))).toBeNull()
    expect(number('part:children_contact', Array(mostParts + 1).fill(null))).toBe(1062)
    for (const value of [['red'], 'daily_care', [undefined], [['daily_care']], { 0: null }]) {
      expect(number('part:children_contact', value)).toBe(1062)
    }
  })
  it('are days that there are', () => {
    expect(number('review:recipient', '2020-02-29')).toBeNull()
    for (const value of [
      '2021-02-29',
      '2020-13-01',
      '2020-1-1',
      '29.02.2020',
      20200229,
      '2020-02-29T00:00:00Z',
    ]) {
      expect(number('corrected:housing', value)).toBe(1063)
    }
  })
})

describe('parts', () => {
  const codes = ['daily_care', 'contact', 'no_contact']
  const items = fc.array(fc.constantFrom(null, ...codes), { maxLength: mostParts })

  it('give the kinds named and how many there are', () => {
    expect(partsToAnswers(form, 'part:children_contact', ['no_contact', null, 'daily_care'])).toEqual({
      children_contact: ['daily_care', 'no_contact'],
      children_count: 3,
    })
    expect(partsToAnswers(form, 'part:children_contact', [])).toEqual({
      children_contact: { missing: 'blank' },
      children_count: { missing: 'blank' },
    })
    expect(partsToAnswers(form, 'part:children_contact', [null])).toEqual({
      children_contact: { missing: 'blank' },
      children_count: 1,
    })
    // no question of how many
    expect(partsToAnswers(form, 'part:plans', ['crisis_plan'])).toEqual({ plans: ['crisis_plan'] })
    expect(partsToAnswers(form, 'comment:plans', ['crisis_plan'])).toEqual({})
  })
  it('give answers that the form takes', () => {
    const check = (given: (string | null)[]) => {
      const answers = partsToAnswers(form, 'part:children_contact', given)
      const read = session(form, normalRecord(form, { own_children: 'yes', ...answers }))
      const faults = read.problems.filter(({ severity, rule }) => severity === 'error' && rule === undefined)
      expect(faults.map(({ number }) => number)).toEqual(given.length === 0 ? [1047] : [])
    }
    fc.assert(fc.property(items, check), { seed: 1, numRuns: 100 })
  })
  it('come back from answers as the same answers', () => {
    const check = (given: (string | null)[]) => {
      const answers = partsToAnswers(form, 'part:children_contact', given)
      const parts = answersToParts(form, 'part:children_contact', answers)
      expect(checkNote(form, 'part:children_contact', parts)).toBeNull()
      expect(parts.length).toBe(given.length)
      expect(partsToAnswers(form, 'part:children_contact', parts)).toEqual(answers)
    }
    fc.assert(fc.property(items, check), { seed: 1, numRuns: 100 })
  })
  it('are made of answers that do not agree too', () => {
    const parts = (answers: Parameters<typeof answersToParts>[2]) =>
      answersToParts(form, 'part:children_contact', answers)
    expect(parts({})).toEqual([])
    expect(parts({ children_count: 1, children_contact: ['contact', 'daily_care'] })).toEqual([
      'daily_care',
      'contact',
    ])
    expect(parts({ children_count: 400 }).length).toBe(mostParts)
    expect(
      parts({ children_count: { missing: 'unknown' }, children_contact: { missing: 'unknown' } }),
    ).toEqual([])
  })
})
