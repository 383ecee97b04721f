import fc from 'fast-check'
import type { Code, Coding } from '../project/entities.ts'
import { applied, operation } from '../project/operations.ts'
import { emptyProject, type Project } from '../project/project.ts'
import { type TextVersion, textVersion, turnsOf } from '../texts/index.ts'

/** A text with turns of an interviewer and an informant. */
export const spoken = (interview: string, text: string): TextVersion =>
  textVersion({
    id: `${interview}-v1`,
    interview,
    number: 1,
    kind: 'deidentified',
    text,
    turns: turnsOf(
      text,
      new Map([
        ['INTERVJUER', 'interviewer'],
        ['MANN', 'informant'],
      ]),
    ),
  })

const code = (id: string, categories: readonly string[] = []): Code => ({
  kind: 'code',
  id,
  name: id,
  text: '',
  paint: 0,
  origin: { from: 'reading' },
  categories,
  place: 1,
})

export const coding = (id: string, interview: string, under: string, start: number, end: number): Coding => ({
  kind: 'coding',
  id,
  interview,
  version: `${interview}-v1`,
  start,
  end,
  code: under,
  coder: 'kari',
  starred: false,
  tentative: false,
  adrift: false,
})

/** Codes `a` to `e`: `a` and `b` in one category, `b` and `c` in another, both of one theme, `d` in a third of another; `e` in none. */
export const projectOf = (codings: readonly Coding[]): Project => {
  const categories = { c1: ['t1'], c2: ['t1'], c3: ['t2'] }
  const of = { a: ['c1'], b: ['c1', 'c2'], c: ['c2'], d: ['c3'], e: [] }
  return applied(emptyProject, [
    ...Object.entries(categories).map(([id, themes]) =>
      operation(null, { kind: 'category', id, name: id, text: '', themes, place: 1 }),
    ),
    ...Object.entries(of).map(([id, under]) => operation(null, code(id, under))),
    ...codings.map((one) => operation(null, one)),
  ])
}

/** Length of the texts that random codings lie in. */
export const length = 60

/** Codings anywhere in three interviews, under five codes, some adrift. */
export const codings: fc.Arbitrary<readonly Coding[]> = fc
  .array(
    fc.tuple(
      fc.constantFrom('i1', 'i2', 'i3'),
      fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      fc.nat(length - 1),
      fc.integer({ min: 1, max: 15 }),
      fc.nat(9),
    ),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map(([interview, under, start, wide, drift], at) => ({
      ...coding(`k${at}`, interview, under, start, Math.min(length, start + wide)),
      adrift: drift === 0,
    })),
  )
