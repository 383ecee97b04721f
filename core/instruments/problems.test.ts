import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { instrumentProblemKinds, kinds } from './problems.ts'

const sources = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'problems.ts')
  .map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8'))
  .join('\n')

describe('the catalogue of problems', () => {
  it('has one number for each kind, 1000 to 1099', () => {
    const numbers = instrumentProblemKinds.map((kind) => kind.number)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.every((number) => number >= 1000 && number <= 1099)).toBe(true)
  })
  it.each(Object.entries(kinds))('%s is used, and has both texts with the same places', (name, kind) => {
    expect(sources).toMatch(new RegExp(`kinds\\.${name}\\b`))
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()
    expect(kind.text.nb).not.toBe('')
    expect(places(kind.text.nn)).toEqual(places(kind.text.nb))
    expect(kind.text.nn).not.toMatch(/\b(ikke|hvilke[nt]?|skjemaet skal være|noen)\b/)
  })
})
