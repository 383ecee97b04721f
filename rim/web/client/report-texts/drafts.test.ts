import { expect, it } from 'vitest'
import type { TextPart } from './answers.ts'
import { createDrafts, type Draft, standingOf } from './drafts.ts'

const draft = (text: string): Draft => ({ text, follows: null, seen: '', generated: null })

it('keeps what is written of each report by itself, and tells while something is not saved', () => {
  const told: boolean[] = []
  const drafts = createDrafts((some) => told.push(some))
  drafts.set('nb', 'a', draft('Her.'))
  drafts.set('nn', 'a', draft('Der.'))
  drafts.set('nb', 'b', draft('Og her.'))
  expect([...drafts.of('nb')].map(([id, { text }]) => [id, text])).toEqual([
    ['a', 'Her.'],
    ['b', 'Og her.'],
  ])
  expect(drafts.of('nn').get('a')?.text).toBe('Der.')
  expect(told).toEqual([true])
  for (const [report, id] of [
    ['nb', 'a'],
    ['nb', 'b'],
    ['nb', 'b'],
  ] as const)
    drafts.set(report, id, null)
  expect(told).toEqual([true])
  drafts.set('nn', 'a', null)
  expect(told).toEqual([true, false])
  expect(drafts.of('nb').size + drafts.of('nn').size).toBe(0)
})

it('gives the same object until something is different, and tells of it then', () => {
  const drafts = createDrafts(() => undefined)
  let told = 0
  const leave = drafts.subscribe(() => told++)
  drafts.set('nb', 'a', draft('Her.'))
  const there = drafts.of('nb')
  drafts.set('nn', 'a', draft('Der.'))
  expect(drafts.of('nb')).toBe(there)
  expect(drafts.of('en')).toBe(drafts.of('sv'))
  leave()
  drafts.set('nb', 'a', draft('Annet.'))
  expect(drafts.of('nb')).not.toBe(there)
  expect(told).toBe(2)
})

it('knows when another has written, and not when what is generated is another', () => {
  const part: TextPart = {
    ...{
      type: 'text',
      id: 'a',
      section: 's',
      state: 'replaced',
      list: false,
      generated: 'Nå.',
      text: 'Vår.',
    },
    ...{ follows: null, conflict: null, replaced: 'Før.', unknown: [], edits: 1 },
  }
  const seen = standingOf(part)
  expect(standingOf({ ...part, generated: 'Ny.', unknown: ['8'] })).toBe(seen)
  const others: readonly Partial<TextPart>[] = [
    { text: 'Den andres.' },
    { state: 'removed' },
    { replaced: 'Nå.' },
    { follows: 'b' },
    { edits: 2 },
  ]
  for (const other of others) expect(standingOf({ ...part, ...other })).not.toBe(seen)
})
