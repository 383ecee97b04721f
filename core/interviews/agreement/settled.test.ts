import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  all,
  applied,
  type Coding,
  emptyProject,
  inverse,
  type Memo,
  operation,
  type Project,
} from '../project/index.ts'
import { type Comparison, sideBySide } from './consensus.ts'
import { type AgreedCoding, settled } from './settled.ts'

const double = { interview: 'i', version: 'v', first: 'kari', second: 'ola' }
const coding = fc.record({
  code: fc.constantFrom('a', 'b', 'c'),
  start: fc.integer({ min: 0, max: 60 }),
  length: fc.integer({ min: 1, max: 15 }),
  coder: fc.constantFrom('kari', 'ola'),
})

const projectOf = (
  given: readonly { code: string; start: number; length: number; coder: string }[],
): Project =>
  applied(
    emptyProject,
    given.map(({ length, ...one }, at) =>
      operation(null, {
        kind: 'coding',
        id: `k${at}`,
        interview: 'i',
        version: 'v',
        end: one.start + length,
        starred: at % 2 === 0,
        tentative: false,
        adrift: false,
        ...one,
      }),
    ),
  )
const of = (project: Project, coder: string): readonly Coding[] =>
  [...all(project, 'coding')].filter((one) => one.coder === coder)
const differences = (project: Project): readonly Comparison[] =>
  sideBySide(of(project, 'kari'), of(project, 'ola')).filter(({ kind }) => kind !== 'same')

const sidesOf = ({ first, second }: Comparison): readonly AgreedCoding[] =>
  [first, second].flatMap((side) => (side ? [side] : []))
const outcomes: readonly ((difference: Comparison) => readonly AgreedCoding[])[] = [
  () => [],
  (one) => sidesOf(one).slice(0, 1),
  (one) => sidesOf(one).slice(-1),
  ({ start, end }) => [{ code: 'd', start, end }],
]

test('once every difference is settled there is none left, and each can be undone', () => {
  fc.assert(
    fc.property(
      fc.array(coding, { maxLength: 14 }),
      fc.array(fc.nat(3), { minLength: 60, maxLength: 60 }),
      (given, choices) => {
        let project = projectOf(given)
        let next = 0
        for (const choice of choices) {
          const [difference] = differences(project)
          if (!difference) break
          const { first, second } = difference
          const agreed = outcomes[choice]!(difference)
          const operations = settled(project, double, difference, agreed, () => `n${next++}`)
          const now = applied(project, operations)
          expect(applied(now, inverse(operations))).toEqual(project)
          // nothing but what the difference is about is touched
          const about = new Set([...(first?.codings ?? []), ...(second?.codings ?? [])])
          for (const { kind, id, before } of operations) {
            if (kind === 'coding' && before !== null) expect(about.has(id)).toBe(true)
          }
          for (const coder of ['kari', 'ola']) {
            for (const { code, start, end } of agreed) {
              expect(of(now, coder)).toContainEqual(expect.objectContaining({ code, start, end }))
            }
          }
          project = now
        }
        expect(differences(project)).toEqual([])
      },
    ),
    { seed: 1, numRuns: 300 },
  )
})

test('a coding that is moved to what is agreed keeps its star and its memos; one that is dropped takes its memos along', () => {
  const memo: Memo = {
    kind: 'memo',
    id: 'm',
    about: { kind: 'coding', id: 'k0' },
    interview: 'i',
    type: 'note',
    text: 'x',
    author: 'kari',
  }
  const project = applied(
    projectOf([
      { code: 'a', start: 0, length: 10, coder: 'kari' },
      { code: 'a', start: 2, length: 10, coder: 'ola' },
    ]),
    [operation(null, memo)],
  )
  const [difference] = differences(project)
  expect(difference?.kind).toBe('boundaries')
  const agreed = [{ code: 'a', start: 0, end: 12 }]
  const kept = applied(
    project,
    settled(project, double, difference!, agreed, () => 'n'),
  )
  expect(differences(kept)).toEqual([])
  expect(of(kept, 'kari')).toEqual([expect.objectContaining({ id: 'k0', end: 12, starred: true })])
  expect(kept.memo.size).toBe(1)
  const dropped = applied(
    project,
    settled(project, double, difference!, [], () => 'n'),
  )
  expect([...all(dropped, 'coding')]).toEqual([])
  expect(dropped.memo.size).toBe(0)
})
