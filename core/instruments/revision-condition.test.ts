import { describe, expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import { formOf, questionOf } from './form.ts'
import { newestVersion } from './revision.ts'
import { conditionOf, simpleOf } from './revision-condition.ts'

const base = newestVersion(loadInstruments())!

describe('conditions', () => {
  it('that the editor can say are read back as they were said', () => {
    const form = formOf(base)
    for (const simple of [
      { question: 'sex', anyOf: ['male'] },
      { question: 'violence', anyOf: ['victim', 'both'] },
      { question: 'plans', anyOf: ['crisis_plan'] },
      { question: 'plans', anyOf: ['crisis_plan', 'other_plans'] },
    ]) {
      expect(simpleOf(conditionOf(form, simple))).toEqual(simple)
    }
    expect(simpleOf(questionOf(base, 'pregnant')!.askedWhen!)).toBeNull()
    expect(simpleOf(questionOf(base, 'time_since_work')!.askedWhen!)).toBeNull()
    expect(simpleOf(questionOf(base, 'others_children_count')!.askedWhen!)?.question).toBe('others_children')
    expect(simpleOf({ op: 'is', question: 'age', value: 20 })).toBeNull()
  })
})
