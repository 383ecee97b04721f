import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Problem, ProblemError } from '#core/foundation'
import { readJson } from '#rim/assets'
import { parseInstrument } from './parse.ts'

const path = 'core/instruments/data/brukerplan/2020.1.json'
type Loose = Record<string, unknown>
const fresh = (): Loose => readJson(path) as Loose
const problemsOf = (json: unknown): readonly Problem[] => {
  try {
    parseInstrument(json)
    return []
  } catch (error) {
    if (error instanceof ProblemError) return error.problems
    throw error
  }
}

describe('parseInstrument', () => {
  it('freezes to the bottom', () => {
    const instrument = parseInstrument(fresh())
    const first = instrument.sections[0]!.questions[0]!
    expect(Object.isFrozen(first.text.origin)).toBe(true)
    expect(() => {
      ;(first as { code: string }).code = 'gender'
    }).toThrow(TypeError)
  })

  it('tells every mistake at once, with its place', () => {
    const json = fresh()
    const sections = json.sections as { questions: Loose[] }[]
    sections[0]!.questions[0]!.required = 'yes'
    sections[0]!.questions[1]!.colour = 'blue'
    delete json.source
    expect(problemsOf(json).map((met) => [met.number, met.details.path, met.details.expected])).toEqual([
      [1000, '$.source', 'present'],
      [1000, '$.source', 'text'],
      [1000, '$.sections[0].questions[0].required', 'true | false'],
      [1000, '$.sections[0].questions[1].colour', 'absent'],
    ])
  })

  it('refuses an id that is not family@version', () => {
    const json = fresh()
    json.id = 'brukerplan@2020.2'
    expect(problemsOf(json)[0]).toMatchObject({
      number: 1001,
      details: { id: 'brukerplan@2020.2', expected: 'brukerplan@2020.1' },
    })
  })

  it.each([
    ['an operator it does not know', { op: 'equals', question: 'sex', value: 'male' }],
    ['an empty "or"', { op: 'or', all: [] }],
    ['an empty "in"', { op: 'in', question: 'sex', values: [] }],
    ['a fraction', { op: 'atLeast', question: 'age', value: 17.5 }],
    ['a misspelt member', { op: 'is', question: 'sex', values: 'male' }],
    ['exclusive in a single choice', null],
  ])('refuses %s', (_, condition) => {
    const json = fresh()
    const sections = json.sections as { questions: (Loose & { choices: Loose[] })[] }[]
    const question = sections[0]!.questions[0]!
    if (condition) question.askedWhen = condition
    else question.choices[0]!.exclusive = true
    expect(problemsOf(json).map((met) => met.number)).toContain(1000)
  })

  it('refuses a condition nested beyond reason instead of running out of stack', () => {
    let condition: unknown = { op: 'answered', question: 'sex' }
    for (let i = 0; i < 5000; i++) condition = { op: 'not', condition }
    const json = fresh()
    ;(json.rules as Loose[])[0]!.brokenWhen = condition
    expect(problemsOf(json)[0]!.details.expected).toMatch(/levels/)
  })

  it('either gives a form or tells problems, whatever it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(problemsOf(json).length).toBeGreaterThan(0)
      }),
      { numRuns: 200, seed: 1 },
    )
  })

  it('notices any one member taken away', () => {
    // every place of the file: its path as keys
    const places: (string | number)[][] = []
    const walk = (value: unknown, keys: (string | number)[]): void => {
      if (typeof value !== 'object' || value === null) return
      for (const [name, member] of Object.entries(value)) {
        const key = Array.isArray(value) ? Number(name) : name
        if (!Array.isArray(value)) places.push([...keys, key])
        walk(member, [...keys, key])
      }
    }
    walk(fresh(), [])
    const optional = new Set(['help', 'askedWhen', 'exclusive', 'unit', 'note', 'choices'])
    fc.assert(
      fc.property(fc.constantFrom(...places), (keys) => {
        const json = fresh()
        const name = keys.at(-1) as string
        const holder = keys.slice(0, -1).reduce<Loose>((value, key) => value[key as string] as Loose, json)
        fc.pre(!optional.has(name) && !keys.includes('choices'))
        delete holder[name]
        expect(problemsOf(json).length).toBeGreaterThan(0)
      }),
      { numRuns: 150, seed: 2 },
    )
  })
})
