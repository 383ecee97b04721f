import { expect, it } from 'vitest'
import { applied, emptyProject, type Project, type ReportWriting, textWritten } from '#core/interviews'
import { isAsShown } from './as-shown.ts'

const written = (change: Partial<ReportWriting> = {}): Project =>
  applied(
    emptyProject,
    textWritten(emptyProject, {
      ...{ study: 's', language: 'nb', section: 'a', node: 'a1', kind: 'replaced', after: null },
      ...{ text: 'Vår.', replaced: 'Før.' },
      ...change,
    }),
  )
const part = { id: 'a1', section: 'a', follows: null, generated: 'Nå.' }
const generated = { ...part, state: 'generated', text: '', replaced: '' } as const
const replaced = { ...part, state: 'replaced', text: 'Vår.', replaced: 'Før.' } as const

it('knows a text that is as the page shows it', () => {
  expect(isAsShown(emptyProject, 'nb', generated)).toBe(true)
  expect(isAsShown(emptyProject, 'nb', part)).toBe(true)
  expect(isAsShown(written(), 'nb', replaced)).toBe(true)
  expect(isAsShown(written(), 'nn', generated)).toBe(true)
  const removed = { ...part, state: 'removed', text: '', replaced: 'Før.' } as const
  expect(isAsShown(written({ kind: 'removed', text: '' }), 'nb', removed)).toBe(true)
  const added = { ...part, state: 'added', text: 'Vår.', replaced: '', follows: 'a0' } as const
  const project = written({ kind: 'added', after: 'a0' })
  expect(isAsShown(project, 'nb', added)).toBe(true)
  expect(isAsShown(project, 'nb', { ...added, follows: null })).toBe(false)
})

it('knows one that somebody has written of since', () => {
  expect(isAsShown(written(), 'nb', generated)).toBe(false)
  expect(isAsShown(emptyProject, 'nb', replaced)).toBe(false)
  expect(isAsShown(written({ text: 'Den andres.' }), 'nb', replaced)).toBe(false)
  expect(isAsShown(written({ replaced: 'Nå.' }), 'nb', replaced)).toBe(false)
  expect(isAsShown(written({ kind: 'removed', text: '' }), 'nb', replaced)).toBe(false)
})
