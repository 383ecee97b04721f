import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { canonicalHash } from '#core/foundation'
import { lyttepost } from '#rim/test-kit'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-waves-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('writes the training answers of a wave, always the same, and tells how many figures differ', async () => {
  const path = join(folder, 'svar-2019.csv')
  const { exit, out } = await lyttepost('synthetic', '--survey', '2019', '--out', path, '--json')
  expect([exit, JSON.parse(out)]).toEqual([
    0,
    { path, answers: 1336, figures: 143, differing: 0, seconds: expect.any(Number) },
  ])
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  expect(lines).toHaveLength(1337)
  expect(canonicalHash(lines.slice(0, 50)).slice(0, 12)).toBe('8865c7787c91')
})

it('sets each printed figure beside the computed one', async () => {
  const { exit, out } = await lyttepost('agreement', '--survey', '2017', '--json')
  const { agree, of, lines } = JSON.parse(out) as { agree: number; of: number; lines: { figure: string }[] }
  expect([exit, agree, of, lines.length]).toEqual([0, 100, 100, 100])
  expect(lines.map(({ figure }) => figure)).toContain('told:age.mean')
})

it('does not take a year without printed figures', async () => {
  const { exit } = await lyttepost('agreement', '--survey', '2020')
  expect(exit).not.toBe(0)
})
