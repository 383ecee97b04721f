import { expect, test } from 'vitest'
import { ProblemError, type ProblemKind, problem, problemText } from './problems.ts'

const tooMany: ProblemKind = {
  number: 199,
  severity: 'warning',
  text: {
    nb: '{n} er for mange. Høyst {most}.',
    nn: '{n} er for mange. Høgst {most}.',
    en: '{n} is too many. At most {most}.',
  },
}

test('a problem carries number, severity, details as texts and its place', () => {
  const met = problem(tooMany, { n: 12, most: '10' }, { file: 'a.csv', row: 3, column: 'children_count' })
  expect(met).toEqual({
    number: 199,
    severity: 'warning',
    text: tooMany.text,
    details: { n: '12', most: '10' },
    where: { file: 'a.csv', row: 3, column: 'children_count' },
  })
  expect('where' in problem(tooMany)).toBe(false)
})

test('it is told in each language, and never half-filled', () => {
  const met = problem(tooMany, { n: 12, most: 10 })
  expect(problemText(met, 'nb')).toBe('12 er for mange. Høyst 10.')
  expect(problemText(met, 'nn')).toBe('12 er for mange. Høgst 10.')
  expect(problemText(met, 'en')).toBe('12 is too many. At most 10.')
  expect(() => problemText(problem(tooMany, { n: 12 }), 'nb')).toThrow('{most}')
})

test('the error carries all problems, one a line', () => {
  const error = new ProblemError(problem(tooMany, { n: 12, most: 10 }), problem(tooMany, { n: 20, most: 10 }))
  expect(error).toBeInstanceOf(Error)
  expect(error.name).toBe('ProblemError')
  expect(error.problems).toHaveLength(2)
  expect(error.message).toBe('199: 12 er for mange. Høyst 10.\n199: 20 er for mange. Høyst 10.')
})
