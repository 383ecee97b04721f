import { describe, expect, it } from 'vitest'
import { loadInstruments, readJson } from '#rim/assets'
import { checkInstrument } from './check.ts'
import { formOf } from './form.ts'
import { parseInstrument } from './parse.ts'
import { reach } from './reach.ts'
import { session } from './session.ts'
import type { Condition, Instrument } from './types.ts'

const instruments = loadInstruments()
type Loose = Record<string, unknown>
interface LooseForm {
  sections: { code: string; questions: (Loose & { code: string; choices: Loose[] })[] }[]
  rules: (Loose & { brokenWhen: Condition; number: number; questions: string[] })[]
  mapping: { from: string; entries: (Loose & { question: string; kind: string })[] }
}

/** The 2020 form with one thing changed, checked. */
const numbersAfter = (change: (form: LooseForm) => unknown): number[] => {
  const json = readJson('core/instruments/data/brukerplan/2020.1.json') as LooseForm
  change(json)
  return checkInstrument(parseInstrument(json), instruments).map((met) => met.number)
}
const question = (form: LooseForm, code: string) =>
  form.sections.flatMap((section) => section.questions).find((one) => one.code === code)!
const set = (target: object, members: object): object => Object.assign(target, members)
const is = (code: string, value: string): Condition => ({ op: 'is', question: code, value })
const routed = (form: LooseForm, askedWhen: Condition): object =>
  set(question(form, 'violence'), { askedWhen })
const entry = (form: LooseForm, code: string) => form.mapping.entries.find((one) => one.question === code)!

describe('checkInstrument', () => {
  it('fails for a field renamed in any one rule', () => {
    const count = instruments.at(-1)!.rules.length
    for (let at = 0; at < count; at++) {
      const numbers = numbersAfter((form) => {
        const rule = form.rules[at]!
        rule.brokenWhen = JSON.parse(
          JSON.stringify(rule.brokenWhen).replace(/"question":"(\w+)"/, '"question":"$1_renamed"'),
        ) as Condition
      })
      expect(numbers, `rule at ${at}`).toEqual([1012])
    }
  })

  it.each<[string, (form: LooseForm) => unknown, number[]]>([
    ['a condition names a choice that is gone', (form) => routed(form, is('sex', 'man')), [1013]],
    [
      'an operator does not fit',
      (form) => routed(form, { op: 'atLeast', question: 'sex', value: 1 }),
      [1014],
    ],
    ['a rule points to a field that is gone', (form) => form.rules[0]!.questions.push('gone'), [1012]],
    [
      'two questions have the same code',
      (form) => set(question(form, 'violence'), { code: 'care_pathway' }),
      [1010, 1022],
    ],
    [
      'two questions have the same number',
      (form) => set(question(form, 'violence'), { number: 'A1' }),
      [1010],
    ],
    [
      'two choices have the same code',
      (form) => set(question(form, 'cognitive').choices[1]!, { code: 'known' }),
      [1010, 1022],
    ],
    ['two rules have the same number', (form) => set(form.rules[0]!, { number: 1101 }), [1018]],
    ['a rule has a number of the program', (form) => set(form.rules[0]!, { number: 1047 }), [1018]],
    ['a text is empty', (form) => set(question(form, 'violence').text as Loose, { nn: ' ' }), [1011]],
    ['a range is empty', (form) => set(question(form, 'age'), { max: 15 }), [1013, 1019, 1022]],
    ['a question has no choices', (form) => set(question(form, 'cognitive'), { choices: [] }), [1019, 1022]],
    [
      'the mapping forgets a question',
      (form) => set(form.mapping, { entries: form.mapping.entries.filter((one) => one.question !== 'sex') }),
      [1021],
    ],
    [
      'the mapping has a question twice',
      (form) => form.mapping.entries.push({ question: 'sex', kind: 'same' }),
      [1022],
    ],
    ['the mapping calls new what was there', (form) => set(entry(form, 'sex'), { kind: 'new' }), [1022]],
    ['the mapping drops what is there', (form) => set(entry(form, 'sex'), { kind: 'dropped' }), [1022]],
    ['what is called the same has another range', (form) => set(question(form, 'age'), { max: 111 }), [1022]],
    [
      'a recoding names a source that is not there',
      (form) => set(entry(form, 'substances').sources as string[], { 0: 'gone' }),
      [1022],
    ],
    [
      'a recoding forgets a choice',
      (form) => delete (entry(form, 'substances').choices as Loose)['substance_degree_heroin.none'],
      [1022],
    ],
    [
      'a recoding makes a choice that is not there',
      (form) =>
        set(entry(form, 'substances').choices as Loose, { 'substance_degree_heroin.none': 'nothing' }),
      [1022],
    ],
    ['the version before is not at hand', (form) => set(form.mapping, { from: 'brukerplan@2014.1' }), [1020]],
  ])('tells that %s', (_, change, numbers) => {
    expect([...new Set(numbersAfter(change))].sort()).toEqual(numbers)
  })

  it('tells a circle, whole', () => {
    const json = readJson('core/instruments/data/brukerplan/2020.1.json') as LooseForm
    set(question(json, 'substance_problem'), { askedWhen: is('injecting_equipment', 'yes') })
    const met = checkInstrument(parseInstrument(json), instruments)
    expect(met.map((one) => one.number)).toEqual([1015])
    expect(met[0]!.details.circle).toBe(
      'substance_problem → injecting_equipment → injecting → substance_problem',
    )
  })

  it('tells a question that nobody can come to, also through what it depends on', () => {
    const contradiction: Condition = { op: 'and', all: [is('sex', 'male'), is('pregnant', 'yes')] }
    expect(numbersAfter((form) => routed(form, contradiction))).toEqual([1016])
  })

  it('tells a rule that nobody can break', () => {
    const numbers = numbersAfter((form) => {
      form.rules[0]!.brokenWhen = {
        op: 'and',
        all: [
          { op: 'atLeast', question: 'age', value: 50 },
          { op: 'atMost', question: 'age', value: 49 },
        ],
      }
    })
    expect(numbers).toEqual([1024])
  })

  it('says so when a proof would take too long', () => {
    const numbers = numbersAfter((form) => {
      const names = question(form, 'services_municipal')
        .choices.slice(0, 11)
        .map((choice) => String(choice.code))
      const all = names.map((value): Condition => ({ op: 'has', question: 'services_municipal', value }))
      return routed(form, { op: 'and', all })
    })
    expect(numbers).toEqual([1017])
  })
})

describe('reach', () => {
  const all: readonly [Instrument, string, Condition][] = instruments.flatMap((instrument) => [
    ...instrument.sections.flatMap((section) =>
      section.questions.flatMap((one) =>
        one.askedWhen ? [[instrument, one.code, one.askedWhen] as [Instrument, string, Condition]] : [],
      ),
    ),
    ...instrument.rules.map(
      (rule) => [instrument, String(rule.number), rule.brokenWhen] as [Instrument, string, Condition],
    ),
  ])
  it('gives answers that the session agrees with', () => {
    for (const [instrument, name, condition] of all) {
      const found = reach(formOf(instrument), condition)
      expect(found.verdict, name).toBe('reachable')
      if (found.verdict !== 'reachable') continue
      const read = session(instrument, found.answers)
      const asked = read.states.get(name)?.state === 'asked'
      const broken = read.problems.some((met) => met.rule === Number(name))
      expect(asked || broken, `${instrument.id} ${name} ${JSON.stringify(found.answers)}`).toBe(true)
    }
  })
})
