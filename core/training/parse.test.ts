import { describe, expect, it } from 'vitest'
import { ProblemError } from '#core/foundation'
import { createRegistry } from '#core/instruments'
import { loadInstruments, readJson } from '#rim/assets'
import { parseTrainingCase } from './parse.ts'

const instruments = createRegistry(loadInstruments())
const json = readJson('core/training/data/brukerplan/roger.json') as Record<string, unknown>
const read = (value: unknown) => parseTrainingCase(value, (id) => instruments.get(id))
function refusal(value: unknown): string {
  try {
    read(value)
  } catch (cause) {
    if (cause instanceof ProblemError) return cause.message
    throw cause
  }
  return 'nothing was refused'
}
const answers = json.answers as Record<string, unknown>
const explanations = json.explanations as Record<string, unknown>
const without = (from: Record<string, unknown>, name: string) =>
  Object.fromEntries(Object.entries(from).filter(([key]) => key !== name))

describe('reading a training case', () => {
  it('takes one that is whole, and freezes it', () => {
    const one = read(structuredClone(json))
    expect(one).toEqual(json)
    expect([Object.isFrozen(one), Object.isFrozen(one.explanations.housing)]).toEqual([true, true])
  })

  it.each<[string, unknown, RegExp]>([
    ['no object', null, /1730.*«\$»/],
    ['another member', { ...json, extra: 1 }, /1730.*\$\.extra.*absent/],
    ['a member missing', without(json, 'sex'), /1730.*\$\.sex/],
    ['a code of other letters', { ...json, code: 'Roger' }, /1730.*\$\.code/],
    ['a year as text', { ...json, birthYear: '1962' }, /1730.*birthYear/],
    ['a language missing', { ...json, title: { nb: 'a', nn: 'b' } }, /1730.*\$\.title\.en/],
    ['an empty text', { ...json, text: { nb: ' ', nn: 'b', en: 'c' } }, /1730.*\$\.text\.nb/],
    [
      'a life area unexplained',
      { ...json, explanations: without(explanations, 'network') },
      /1730.*explanations\.network/,
    ],
    ['warnings that are no list', { ...json, keptWarnings: {} }, /1730.*keptWarnings/],
    ['a warning without reason', { ...json, keptWarnings: [{ rule: 1142 }] }, /1730.*\[0\]\.reason/],
    ['a form that is not known', { ...json, instrument: 'brukerplan@1999.1' }, /1002/],
    ['a choice that the form lacks', { ...json, answers: { ...answers, housing: 'blue' } }, /1731.*1044/],
    ['a required field left out', { ...json, answers: without(answers, 'network') }, /1731.*1047/],
    ['a field left open', { ...json, answers: without(answers, 'violence') }, /1731.*violence = blank/],
    ['a warning that nobody keeps', { ...json, keptWarnings: [] }, /1731.*1142/],
    [
      'a warning kept that is not met',
      { ...json, answers: { ...answers, housing: 'yellow' } },
      /1731.*1142 ≠ keptWarnings/,
    ],
    ['another age than the year gives', { ...json, birthYear: 1963 }, /1731.*age ≠ 57/],
    ['another sex', { ...json, sex: 'female' }, /1731.*sex ≠ female/],
    [
      'somebody who does not belong',
      { ...json, year: 1970, answers: { ...answers, age: { missing: 'blank' } } },
      /1731.*included/,
    ],
  ])('refuses %s', (_, value, told) => {
    expect(refusal(value)).toMatch(told)
  })
})
