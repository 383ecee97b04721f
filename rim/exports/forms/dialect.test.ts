import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition, Question } from '#core/instruments'
import { type Dialect, readCondition, writeCondition } from './dialect.ts'
import { fhirPath } from './fhirpath.ts'
import { negatesBlank } from './losses.ts'
import { xPath } from './xpath.ts'

const text = { nb: 'x', nn: 'x', origin: { nb: 'printed', nn: 'printed' } } as const
const base = { text, required: false, allowsUnknown: true, allowsRefused: true } as const
const choices = ['a', 'b2', 'c_c'].map((code) => ({ code, label: text }))
const questions: readonly Question[] = [
  { ...base, code: 'one', number: '1', type: 'choice', choices },
  {
    ...base,
    code: 'plain',
    number: '2',
    type: 'choice',
    choices,
    allowsUnknown: false,
    allowsRefused: false,
  },
  { ...base, code: 'many', number: '3', type: 'multi', choices },
  { ...base, code: 'number_1', number: '4', type: 'integer', min: -5, max: 300 },
  { ...base, code: 'words', number: '5', type: 'text', lines: 1, longest: 10 },
]
/** A reference to a question, as XLSForm writes it. */
const ref = (name: string): string => `\${${name}}`
const find = (code: string) => questions.find((one) => one.code === code)

const anyChoice = fc.constantFrom('one', 'plain')
const code = fc.constantFrom('a', 'b2', 'c_c')
const number = fc.integer({ min: -5, max: 300 })
const several = <T>(of: fc.Arbitrary<T>) => fc.uniqueArray(of, { minLength: 2, maxLength: 3 })
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ op: fc.constant('is' as const), question: anyChoice, value: code }),
  fc.record({ op: fc.constant('is' as const), question: fc.constant('number_1'), value: number }),
  fc.record({ op: fc.constant('in' as const), question: anyChoice, values: several(code) }),
  fc.record({ op: fc.constant('in' as const), question: fc.constant('number_1'), values: several(number) }),
  fc.record({ op: fc.constant('has' as const), question: fc.constant('many'), value: code }),
  fc.record({
    op: fc.constant('countAtLeast' as const),
    question: fc.constant('many'),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    op: fc.constantFrom('atLeast' as const, 'atMost' as const),
    question: fc.constant('number_1'),
    value: number,
  }),
  fc.record({
    op: fc.constant('answered' as const),
    question: fc.constantFrom(...questions.map((one) => one.code)),
  }),
  fc.record({
    op: fc.constant('missing' as const),
    question: fc.constantFrom('one', 'many'),
    kind: fc.constantFrom('blank' as const, 'notAsked' as const, 'unknown' as const, 'refused' as const),
  }),
)

/** Several values of one question are written as "or", and come back as "in". */
const isOneQuestion = (all: readonly Condition[]): boolean =>
  all.every((one) => one.op === 'is' && all[0]?.op === 'is' && one.question === all[0].question)

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.record({ op: fc.constant('not' as const), condition: tie('condition') }),
    fc
      .record({
        op: fc.constantFrom('and' as const, 'or' as const),
        all: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }),
      })
      .filter(({ op, all }) => op === 'and' || !isOneQuestion(all)),
  ),
}))

const dialects: readonly (readonly [string, Dialect])[] = [
  ['FHIRPath', fhirPath],
  ['XPath', xPath],
]

describe.each(dialects)('a condition in %s', (_name, dialect) => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(condition, (given) => {
        const written = writeCondition(given, dialect, find)
        expect(written).not.toBeNull()
        expect(readCondition(written!, dialect, (one) => find(one)?.type)).toEqual(given)
      }),
    )
  })

  it('is not read where a part of it is cut off or unknown, and reading ends', () => {
    fc.assert(
      fc.property(condition, fc.nat(), (given, at) => {
        const written = writeCondition(given, dialect, find)!
        const cut = written.slice(0, at % written.length)
        const read = readCondition(cut, dialect, (one) => find(one)?.type)
        // what is cut can still say something, but never the whole
        expect(read).not.toEqual(given)
        expect(readCondition(`${written} and today()`, dialect, (one) => find(one)?.type)).toBeNull()
      }),
    )
    expect(readCondition('('.repeat(5000), dialect, () => undefined)).toBeNull()
    expect(readCondition('', dialect, () => undefined)).toBeNull()
  })

  it('cannot ask whether a number is unknown, which nobody can answer there', () => {
    const given: Condition = { op: 'missing', question: 'number_1', kind: 'unknown' }
    expect(
      writeCondition({ op: 'or', all: [given, { op: 'answered', question: 'one' }] }, dialect, find),
    ).toBeNull()
  })
})

it('writes what people know from each language', () => {
  const given: Condition = {
    op: 'and',
    all: [
      { op: 'is', question: 'plain', value: 'a' },
      { op: 'not', condition: { op: 'has', question: 'many', value: 'b2' } },
      { op: 'answered', question: 'one' },
    ],
  }
  expect(writeCondition(given, xPath, find)).toBe(
    `${ref('plain')} = 'a' and not(selected(${ref('many')}, 'b2')) and (${ref('one')} != '' and not(selected(${ref('one')}, 'x-unknown')) and not(selected(${ref('one')}, 'x-refused')))`,
  )
  expect(writeCondition(given.all[0]!, fhirPath, find)).toBe(
    "%resource.descendants().where(linkId='plain').answer.value.code = 'a'",
  )
})

it('reads the ways of others', () => {
  const read = (expression: string) => readCondition(expression, xPath, (one) => find(one)?.type)
  expect(read(`selected(${ref('one')}, 'a')`)).toEqual({ op: 'is', question: 'one', value: 'a' })
  expect(read(`${ref('one')}="a" or ${ref('one')} = "b2"`)).toEqual({
    op: 'in',
    question: 'one',
    values: ['a', 'b2'],
  })
  expect(read(`${ref('number_1')}='5'`)).toEqual({ op: 'is', question: 'number_1', value: 5 })
  expect(read(`${ref('number_1')} > 17 and ${ref('number_1')} < 20`)).toEqual({
    op: 'and',
    all: [
      { op: 'atLeast', question: 'number_1', value: 18 },
      { op: 'atMost', question: 'number_1', value: 19 },
    ],
  })
  expect(read(`${ref('one')} != 'a'`)).toEqual({
    op: 'not',
    condition: { op: 'is', question: 'one', value: 'a' },
  })
})

it('tells where two-valued logic counts a blank answer as "no"', () => {
  const has: Condition = { op: 'has', question: 'many', value: 'a' }
  const not: Condition = { op: 'not', condition: has }
  const answered: Condition = { op: 'answered', question: 'many' }
  expect(
    [has, not, { op: 'and', all: [answered, not] } as const, { op: 'or', all: [answered, not] } as const].map(
      negatesBlank,
    ),
  ).toEqual([false, true, false, true])
})
