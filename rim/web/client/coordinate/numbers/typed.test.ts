import { expect, it } from 'vitest'
import type { EnteredSpec } from '#core/mapping'
import { countOf, nothingTyped, pastedCounts, pasteInto, restZero, sentOf, typedOf } from './typed.ts'

const label = { nb: '', nn: '' }
const spec: EnteredSpec = {
  group: 'mental',
  table: 'sex',
  chapter: 'background',
  title: label,
  note: null,
  kind: 'single',
  base: 'own',
  required: false,
  rows: ['male', 'female', 'unanswered'].map((code) => ({ code, label, alone: true })),
}

it('a typed number is a whole one, as people and spreadsheets write it', () => {
  expect(['12', ' 1 204 ', '1\u00a0204', '0', ''].map(countOf)).toEqual([12, 1204, 1204, 0, null])
  for (const text of ['-1', '1,5', '1.5', 'tolv', '1000000', '1e3'])
    expect(countOf(text), text).toBeUndefined()
})

it('what is no number stays where it is typed, and is not sent', () => {
  const typed = { base: '9', rows: { male: '4', female: 'fem' }, note: ' Fra fagsystemet ' }
  expect(sentOf(spec, typed)).toEqual({ base: 9, counts: { male: 4 }, note: 'Fra fagsystemet' })
  expect(sentOf({ ...spec, base: 'everyone' }, typed).base).toBeNull()
  expect(sentOf(spec, nothingTyped)).toEqual({ base: null, counts: {}, note: '' })
  const stored = {
    ...sentOf(spec, typed),
    group: 'mental',
    table: 'sex',
    revision: 1,
    changedAt: '',
  } as const
  expect(typedOf(stored)).toEqual({ base: '9', rows: { male: '4' }, note: 'Fra fagsystemet' })
})

it('a column from a spreadsheet is put in from where it is pasted, with its labels or without', () => {
  expect(pastedCounts('12')).toBeNull()
  expect(pastedCounts('12\r\n')).toBeNull()
  expect(pastedCounts('12\r\n7\r\n')).toEqual(['12', '7'])
  expect(pastedCounts('Mann\t12\nKvinne\t7')).toEqual(['12', '7'])
  const typed = { base: '1', rows: { male: '1' }, note: '' }
  expect(pasteInto(spec, typed, 'female', ['7', '0', '99']).rows).toEqual({
    male: '1',
    female: '7',
    unanswered: '0',
  })
  expect(pasteInto(spec, typed, 'male', ['7']).rows).toEqual({ male: '7' })
})

it('the rest is nothing when asked for, and what is typed stays', () => {
  expect(restZero(spec, { base: '', rows: { male: '3', female: ' ' }, note: '' }).rows).toEqual({
    male: '3',
    female: '0',
    unanswered: '0',
  })
})
