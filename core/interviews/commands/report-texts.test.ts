import { expect, test } from 'vitest'
import { applied, emptyProject, firstConflict, type Project } from '../project/index.ts'
import { editOver, type ReportWriting, textWritten } from './index.ts'

const writing = (change: Partial<ReportWriting> = {}): ReportWriting => ({
  study: 's1',
  language: 'nb',
  section: 'about',
  node: 'about_purpose',
  kind: 'replaced',
  after: null,
  text: 'Vår tekst.',
  replaced: 'Formålet var dette.',
  ...change,
})
const write = (project: Project, change?: Partial<ReportWriting>): Project =>
  applied(project, textWritten(project, writing(change)))
const texts = ({ edit }: Project) =>
  [...edit.values()].map(({ language, change, text }) => [language, change, text])

test('one edit lies over a text in each language, whatever is done with it', () => {
  const first = write(emptyProject)
  expect(textWritten(first, writing())).toEqual([])
  const both = write(first, { language: 'nn', text: 'Teksten vår.' })
  const out = write(both, { kind: 'removed', text: '' })
  expect(texts(out)).toEqual([
    ['nb', 'removed', ''],
    ['nn', 'replaced', 'Teksten vår.'],
  ])
  const back = write(out, { kind: 'withdrawn' })
  expect(editOver(back, 'nb', 'about_purpose')).toBeUndefined()
  expect(editOver(back, 'nn', 'about_purpose')?.text).toBe('Teksten vår.')
  expect(textWritten(back, writing({ kind: 'withdrawn' }))).toEqual([])
})

test('an edit with an id of its own, as from another program, is the one that is changed', () => {
  const [made] = textWritten(emptyProject, writing())
  const taken = applied(emptyProject, [{ ...made!, id: 'e7', after: { ...made!.after!, id: 'e7' } }])
  expect([...write(taken, { text: 'Ny.' }).edit.values()]).toMatchObject([{ id: 'e7', text: 'Ny.' }])
})

test('of two who begin on the same text at once, the second is refused; not on others, nor in another study', () => {
  const first = write(emptyProject)
  const other = (change: Partial<ReportWriting>) =>
    firstConflict(first, textWritten(emptyProject, writing({ text: 'Den andres.', ...change })))
  expect(other({})).not.toBeNull()
  for (const change of [{ node: 'about_why' }, { language: 'nn' }, { study: 's2' }] as const) {
    expect(other(change)).toBeNull()
  }
})

test('a text that is added is known by its own id, and goes when it is withdrawn', () => {
  const added = { kind: 'added', node: 'own1', after: 'about_purpose', text: 'Et tillegg.' } as const
  const there = write(emptyProject, added)
  expect(editOver(there, 'nb', 'own1')).toMatchObject({ id: 'own1', after: 'about_purpose', replaced: '' })
  expect(texts(write(there, { ...added, kind: 'withdrawn' }))).toEqual([])
})
