import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { canonicalHash, createRandom } from '#core/foundation'
import { cellKeyRules, houseTable } from './cell-key-rules.ts'
import { noisyMean } from './noisy-mean.ts'
import { type KeyedFrequencyTable, protectKeyedFrequencies } from './protect-keyed.ts'

const text = (word: string) => ({ nb: word, nn: word })
const origin = {
  source: text('test'),
  round: '2020',
  population: text('alle'),
  notes: [],
  synthetic: true,
}
const item = (code: string) => ({ code, label: text(code) })

it('the rules are locked under their version', () => {
  const path = new URL('../data/locked-policies.json', import.meta.url)
  const locked = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>
  expect(locked[cellKeyRules.ruleVersion]).toBe(canonicalHash(cellKeyRules))
  for (const [name, value] of Object.entries(cellKeyRules)) {
    if (typeof value === 'number')
      expect(canonicalHash({ ...cellKeyRules, [name]: value + 1 })).not.toBe(locked['cell-key-1'])
  }
})

it('shows noisy figures of ten and more, and neither small ones nor zeros; percentages of noisy figures', () => {
  const key = 2 ** 31
  const raw: KeyedFrequencyTable = {
    id: 'test',
    title: text('test'),
    shape: 'partition',
    rows: [item('many'), item('few'), item('none')],
    columns: [item('open'), item('closed'), item('then')],
    cells: [
      [
        { count: 60, key },
        { count: 60, key },
        { count: 0, key: 0 },
      ],
      [
        { count: 4, key: 4294967295 - 4294967295 * 0.2 },
        { count: 40, key },
        { count: 0, key: 0 },
      ],
      [
        { count: 0, key: 0 },
        { count: 0, key: 0 },
        { count: 0, key: 0 },
      ],
    ].map((row) => row.map((cell) => ({ ...cell, key: Math.floor(cell.key) }))),
    bases: [
      { count: 64, key },
      { count: 100, key },
      { count: 0, key: 0 },
    ],
    closed: [false, true, false],
    available: [
      [true, true, false],
      [true, true, false],
      [true, true, false],
    ],
    percentBases: null,
  }
  const made = protectKeyedFrequencies(raw, { origin })
  expect(made.columns.map(({ base }) => base)).toEqual([{ value: 64 }, { symbol: ':' }, { symbol: '..' }])
  expect(made.cells[0]).toEqual([
    { count: { value: 60 }, percent: { value: (100 * 60) / 64 } },
    { count: { symbol: ':' }, percent: { symbol: ':' } },
    { count: { symbol: '..' }, percent: { symbol: '..' } },
  ])
  expect(made.cells[1]![0]).toEqual({ count: { symbol: ':' }, percent: { symbol: ':' } })
  expect(made.cells[2]![0]).toEqual({ count: { symbol: ':' }, percent: { symbol: ':' } })
  const hidden = protectKeyedFrequencies(raw, { origin, withheld: ({ count }) => count === 60 })
  expect(hidden.cells[0]![0]).toEqual({ count: { symbol: ':' }, percent: { symbol: ':' } })
})

it('the noise of a mean: right on average, as wide for one person as a count’s, and not to be found by remainders', () => {
  const random = createRandom('means')
  const range = { low: 8, high: 32 }
  const draws = 20_000
  const sums = Array.from({ length: draws }, () => {
    const key = random.bits()
    // 1,000 people of 20 each, the middle of the range: the noise of the number of people then moves nothing
    const { n, mean } = noisyMean({ count: 1000, key, sum: 20_000 }, houseTable, range, 'a', 10)
    return ((mean! - 20) * n) / 12
  })
  const mean = sums.reduce((a, b) => a + b, 0) / draws
  const variance = sums.reduce((a, b) => a + (b - mean) ** 2, 0) / draws
  expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(6.6 / draws))
  expect(variance).toBeGreaterThan(6.5 + 1 / 12 - 0.3)
  expect(variance).toBeLessThan(6.5 + 1 / 12 + 0.3)
  const tenths = new Array<number>(10).fill(0)
  for (const sum of sums) tenths[Math.floor((((sum % 1) + 1) % 1) * 10)]!++
  for (const count of tenths) expect(Math.abs(count - draws / 10)).toBeLessThan(5 * Math.sqrt(draws / 10))
  const once = { count: 40, key: 12345, sum: 800 }
  expect(noisyMean(once, houseTable, range, 'a', 10)).toEqual(noisyMean(once, houseTable, range, 'a', 10))
  expect(noisyMean(once, houseTable, range, 'a', 10)).not.toEqual(noisyMean(once, houseTable, range, 'b', 10))
  expect(noisyMean({ count: 1, key: 5, sum: 30 }, houseTable, range, 'a', 10).mean).toBeNull()
})
