import { describe, expect, test } from 'vitest'
import { checkNote, longestReason, openPoints, session } from '#core/instruments'
import { asReason, quickReasonOf, quickReasons, reasonState } from './reasons.ts'
import { form } from './test-forms.ts'

/** Breaks rule 1130 alone of the warnings: older than 95. */
const answers = { age: 99 }
const met = session(form, answers)
const warning = met.problems.find(({ rule }) => rule === 1130)!
const state = (notes: Readonly<Record<string, unknown>>, answeredIn: Readonly<Record<string, number>>) => ({
  notes,
  answeredIn,
})

describe('reasonState', () => {
  test('missing, holding, and written before the answer was changed', () => {
    expect(reasonState(warning, state({}, { age: 3 }))).toEqual({ kind: 'missing' })
    expect(reasonState(warning, state({ 'reason:1130': '' }, { age: 3 }))).toEqual({ kind: 'missing' })
    const notes = { 'reason:1130': 'Er 99' }
    const holds = state(notes, { age: 3, 'reason:1130': 3 })
    expect(reasonState(warning, holds)).toEqual({ kind: 'holds', text: 'Er 99' })
    const stale = state(notes, { age: 4, 'reason:1130': 3 })
    expect(reasonState(warning, stale)).toEqual({ kind: 'stale', text: 'Er 99' })
  })

  test('says what the open points say, which the server completes by', () => {
    for (const changed of [0, 2, 3, 4]) {
      for (const written of [0, 3]) {
        const told = state({ 'reason:1130': 'Er 99' }, { age: changed, 'reason:1130': written })
        const open = openPoints(met, told.notes, told.answeredIn).some(
          ({ kind, problem }) => kind === 'reason-missing' && problem.rule === 1130,
        )
        expect(reasonState(warning, told).kind === 'holds').toBe(!open)
      }
    }
  })
})

test('a quick reason is known again in whatever language it was chosen', () => {
  quickReasons.forEach(({ nb, nn, en }, at) => {
    for (const text of [nb, nn, en!]) {
      expect(quickReasonOf(text)).toBe(at)
      expect(checkNote(form, 'reason:1130', text)).toBeNull()
    }
  })
  expect(quickReasonOf('Noe annet')).toBe(-1)
})

test('own words are kept without the space around them, and not longer than they can be', () => {
  expect(asReason('  Er 99 \n')).toBe('Er 99')
  expect(asReason(' \n')).toBeNull()
  const long = asReason('a'.repeat(longestReason + 1))
  expect(checkNote(form, 'reason:1130', long)).toBeNull()
})
