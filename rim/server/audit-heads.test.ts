import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Seal } from '#core/audit'
import { headNotes } from './audit-heads.ts'

const folder = mkdtempSync(join(tmpdir(), 'heads-'))
afterAll(() => rmSync(folder, { recursive: true }))

const seal = (number: number, letter: string): Seal =>
  ({ number, hash: letter.repeat(64), at: '2026-11-22T08:00:00.000Z' }) as Seal

it('notes each seal once, also after a new start, and one that has become another', () => {
  const file = join(folder, 'heads')
  const numbersIn = () =>
    readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(0, line.indexOf(':') + 2))
  const note = headNotes(file)
  // more than is read at a start
  for (let number = 1; number <= 30; number++) note(seal(number, 'a'))
  for (let time = 0; time < 3; time++) note(seal(30, 'a'))
  expect(numbersIn()).toHaveLength(30)
  const again = headNotes(file)
  again(seal(30, 'a'))
  again(seal(31, 'a'))
  again(seal(31, 'b'))
  expect(numbersIn().slice(28)).toEqual(['29:a', '30:a', '31:a', '31:b'])
  expect(statSync(file).mode & 0o777).toBe(0o600)
})
