import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ProblemError } from '#core/foundation'
import { assetPath } from '#rim/assets'
import { cliProblems } from '../problems.ts'
import { readingFailure, writing } from './shared.ts'

const refusal = (code: string, path?: string): Error =>
  Object.assign(new Error(code), { code, syscall: 'open', ...(path === undefined ? {} : { path }) })
const writingTo = (places: string | readonly string[], cause: unknown): Promise<unknown> =>
  writing(places, () => {
    throw cause
  }).catch((thrown: unknown) => (thrown instanceof ProblemError ? thrown.problems[0] : thrown))

it.each([
  ['ENOENT', 'ut'],
  ['EISDIR', 'ut.partial'],
  ['ENOTEMPTY', join('ut', 'a.pdf.partial')],
  ['EROFS', '.'],
  ['ENOSPC', undefined],
  ['EACCES', 'ut'],
  ['EPERM', 'ut'],
  ['ENOTDIR', 'ut'],
  ['EEXIST', 'ut'],
  ['ENAMETOOLONG', 'ut'],
])('tells %s as a place that cannot be written to, by its name', async (code, path) => {
  expect(await writingTo('ut', refusal(code, path))).toMatchObject({
    number: cliProblems.placeNotWritable.number,
    details: { path: 'ut' },
  })
})

it('names the one of several places that was refused', async () => {
  const met = await writingTo(['data.lyttepost', 'avvist'], refusal('EISDIR', join('avvist', 'a.csv')))
  expect(met).toMatchObject({ details: { path: 'avvist' } })
})

it('does not blame the place, or the file, for a fault of the program', async () => {
  const fault = new TypeError('x is not a function')
  expect(await writingTo('ut', fault)).toBe(fault)
  expect(readingFailure('data.lyttepost', fault)).toBe(fault)
  try {
    readFileSync(assetPath('core/finnes-ikke.json'))
  } catch (ours) {
    expect(await writingTo('ut', ours)).toBe(ours)
    expect(readingFailure('data.lyttepost', ours)).toBe(ours)
  }
  expect(readingFailure('data.lyttepost', refusal('EACCES', 'data.lyttepost'))).toBeInstanceOf(ProblemError)
})
