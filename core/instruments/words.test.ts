import { describe, expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import { ruleSpecification } from './specification.ts'
import type { Condition } from './types.ts'
import { conditionInWords } from './words.ts'

const form = loadInstruments().at(-1)!
const is = (question: string, value: string): Condition => ({ op: 'is', question, value })
const not = (condition: Condition): Condition => ({ op: 'not', condition })
const has = (value: string): Condition => ({ op: 'has', question: 'activity', value })

describe('conditionInWords', () => {
  it.each<[Condition, string, string]>([
    [is('own_children', 'yes'), 'B1 er «Ja»', 'B1 er «Ja»'],
    [{ op: 'is', question: 'age', value: 40 }, 'A2 er 40', 'A2 er 40'],
    [
      { op: 'in', question: 'housing', values: ['yellow', 'red'] },
      'D1 er «Gul» eller «Rød»',
      'D1 er «Gul» eller «Raud»',
    ],
    [has('work'), '«I arbeid» er valgt i E1', '«I arbeid» er valt i E1'],
    [not(has('work')), '«I arbeid» er ikke valgt i E1', '«I arbeid» er ikkje valt i E1'],
    [
      { op: 'or', all: [has('work'), has('education')] },
      '«I arbeid» eller «I utdanning» er valgt i E1',
      '«I arbeid» eller «I utdanning» er valt i E1',
    ],
    [
      not({ op: 'or', all: [has('work'), has('education')] }),
      'ingen av «I arbeid» og «I utdanning» er valgt i E1',
      'ingen av «I arbeid» og «I utdanning» er valde i E1',
    ],
    [
      { op: 'countAtLeast', question: 'plans', count: 2 },
      'minst 2 svar er valgt i J1',
      'minst 2 svar er valde i J1',
    ],
    [
      not({ op: 'countAtLeast', question: 'plans', count: 1 }),
      'ingen svar er valgt i J1',
      'ingen svar er valde i J1',
    ],
    [
      not({ op: 'countAtLeast', question: 'plans', count: 3 }),
      'færre enn 3 svar er valgt i J1',
      'færre enn 3 svar er valde i J1',
    ],
    [{ op: 'atLeast', question: 'age', value: 96 }, 'A2 er minst 96', 'A2 er minst 96'],
    [{ op: 'atMost', question: 'age', value: 33 }, 'A2 er høyst 33', 'A2 er høgst 33'],
    [not({ op: 'atLeast', question: 'age', value: 18 }), 'A2 er under 18', 'A2 er under 18'],
    [not({ op: 'atMost', question: 'age', value: 18 }), 'A2 er over 18', 'A2 er over 18'],
    [{ op: 'answered', question: 'age' }, 'A2 er besvart', 'A2 er svara på'],
    [not({ op: 'answered', question: 'age' }), 'A2 er ikke besvart', 'A2 er ikkje svara på'],
    [{ op: 'missing', question: 'education', kind: 'unknown' }, 'A3 er vet ikke', 'A3 er veit ikkje'],
    [not(is('sex', 'male')), 'A1 er ikke «Mann»', 'A1 er ikkje «Mann»'],
    [
      { op: 'and', all: [is('sex', 'male'), { op: 'or', all: [is('own_children', 'no'), has('work')] }] },
      'A1 er «Mann», og (B1 er «Nei», eller «I arbeid» er valgt i E1)',
      'A1 er «Mann», og (B1 er «Nei», eller «I arbeid» er valt i E1)',
    ],
    [
      not({ op: 'and', all: [is('sex', 'male'), is('own_children', 'no')] }),
      'det stemmer ikke at (A1 er «Mann», og B1 er «Nei»)',
      'det stemmer ikkje at (A1 er «Mann», og B1 er «Nei»)',
    ],
  ])('%j', (condition, nb, nn) => {
    expect(conditionInWords(form, condition, 'nb')).toBe(nb)
    expect(conditionInWords(form, condition, 'nn')).toBe(nn)
  })
  it('speaks English around the Norwegian labels', () => {
    expect(conditionInWords(form, not(is('housing', 'red')), 'en')).toBe('D1 is not «Rød»')
  })
  it('refuses a question that is not there', () => {
    expect(() => conditionInWords(form, is('gone', 'x'), 'nb')).toThrow(/gone/)
  })
})

describe('ruleSpecification', () => {
  it('lists the rules by number, in words', () => {
    const rules = ruleSpecification({ ...form, rules: [...form.rules].reverse() }, 'nb')
    expect(rules.map((rule) => rule.number)).toEqual(form.rules.map((rule) => rule.number))
    expect(rules[1]).toEqual({
      number: 1101,
      severity: 'error',
      brokenWhen: 'C1 er «Nei», og D6 er «Gul» eller «Rød»',
      message:
        'Rusmiddelbruk er gul eller rød, men mottakeren er registrert uten rusproblem. Sett rusmiddelbruk til grønn, eller svar ja på rusproblem.',
      questions: ['D6', 'C1'],
    })
  })
})
