import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { placeAll, placeFiles } from './place-files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-files-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const names = ['1.txt', '2.txt', '3.txt', '4.txt']
const files = names.map((name) => ({ name, bytes: Buffer.from(`ny ${name}`) }))
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')

it('puts files in a folder that it makes, over those that were there, and leaves nothing else', () => {
  const under = join(folder, 'a', 'b')
  expect(placeFiles(under, files)).toEqual(names.map((name) => join(under, name)))
  expect(placeFiles(under, [{ name: '1.txt', bytes: Buffer.from('nyere') }])).toHaveLength(1)
  expect(readdirSync(under)).toEqual(names)
  expect(readFileSync(join(under, '1.txt'), 'utf8')).toBe('nyere')
})

it('leaves the folder as it was where one file cannot be put in its place', () => {
  writeFileSync(join(folder, '1.txt'), 'gammel')
  mkdirSync(join(folder, '3.txt'))
  writeFileSync(join(folder, '3.txt', 'noe'), 'i mappen')
  expect(() => placeFiles(folder, files)).toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/)
  expect(readdirSync(folder).sort()).toEqual(['1.txt', '3.txt'])
  expect(read('1.txt')).toBe('gammel')
  expect(read('3.txt/noe')).toBe('i mappen')
})

it('touches nothing where one file cannot be made', () => {
  writeFileSync(join(folder, '1.txt'), 'gammel')
  const failing = (): void => {
    throw new Error('full disk')
  }
  const whole = (path: string): void => writeFileSync(path, 'ny')
  expect(() =>
    placeAll([
      { path: join(folder, '1.txt'), write: whole },
      { path: join(folder, 'b', '2.txt'), write: failing },
    ]),
  ).toThrow('full disk')
  expect(read('1.txt')).toBe('gammel')
  expect(readdirSync(folder, { recursive: true }).map(String).sort()).toEqual(['1.txt', 'b'])
})
