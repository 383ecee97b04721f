import { expect, it } from 'vitest'
import type { TextPart, TextSection } from './answers.ts'
import { chaptersOf } from './chapters.ts'

const text = (id: string, more: Partial<TextPart> = {}): TextPart => ({
  ...{ type: 'text', id, section: 'a', state: 'generated', list: false, generated: 'Tekst.', text: '' },
  ...{ follows: null, conflict: null, replaced: '', unknown: [], edits: 0 },
  ...more,
})
const table = { type: 'shown', id: 't', what: 'table', title: 'Tabell' } as const
const figure = { type: 'shown', id: 'f', what: 'figure', title: 'Figur' } as const
const section = (id: string, level: 1 | 2, parts: TextSection['parts'], number = ''): TextSection => ({
  ...{ id, level, parts, number },
  title: `Om ${id}`,
})

it('gathers sections under their chapter, and leaves out those of tables alone', () => {
  const chapters = chaptersOf({
    sections: [
      section('a', 1, [text('a1')], '1'),
      section('b', 2, [figure]),
      section('c', 2, [table]),
      section('d', 1, []),
      section('e', 2, [text('e1')]),
      section('f', 1, [table]),
      section('g', 2, [table]),
    ],
  })
  expect(chapters.map(({ name, sections }) => [name, sections.map(({ id }) => id)])).toEqual([
    ['1 Om a', ['a', 'b']],
    ['Om d', ['d', 'e']],
  ])
})

it('counts what is written and what no longer goes with the numbers', () => {
  const conflict = { kind: 'changed', now: 'Ny.', stale: [] } as const
  const [chapter] = chaptersOf({
    sections: [
      section('a', 1, [text('a1'), text('a2', { state: 'removed' })]),
      section('b', 2, [text('b1', { state: 'replaced', conflict }), figure]),
    ],
  })
  expect(chapter).toMatchObject({ conflicts: 1, written: 2 })
})
