import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createRandom } from '#core/foundation'
import { cellKeyTable } from './cell-key-table.ts'
import { noisyCount, noisyTable } from './noisy-count.ts'
import { cellKey, recordKeys } from './record-keys.ts'

const secret = 'a secret for the tests only'
const table = cellKeyTable({ bound: 8, variance: 6.5, smallest: 5 })
const lastRow = table.rows.at(-1)!
const ids = Array.from({ length: 20_000 }, (_, at) => `2020-${at}`)
const keys = recordKeys(ids, secret)
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at)
const draw = createRandom('cells')
const someRecords = (size: number): number[] => {
  const members = new Set<number>()
  while (members.size < size) members.add(draw.below(ids.length))
  return [...members]
}
const shown = (members: readonly number[]): number =>
  noisyCount(members.length, cellKey(keys, members), table)
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
/** Pearson's statistic less its degrees of freedom, in standard deviations. */
const excess = (observed: readonly number[], expected: readonly number[]): number => {
  const statistic = observed.reduce((sum, o, i) => sum + (o - expected[i]!) ** 2 / expected[i]!, 0)
  return (statistic - (observed.length - 1)) / Math.sqrt(2 * (observed.length - 1))
}

test('record keys are SHA-256 of key and id, whatever the kind of secret', () => {
  const sha = (text: string): string => createHash('sha256').update(text).digest('hex')
  const key = sha(`record keys text ${secret}`).slice(0, 32)
  expect(keys[17]).toBe(Number.parseInt(sha(`${key}2020-17`).slice(0, 8), 16))
  const bytes = Uint8Array.from(range(0, 16))
  const bytesKey = sha('record keys bytes 000102030405060708090a0b0c0d0e0f').slice(0, 32)
  expect(recordKeys(['ø'], bytes)[0]).toBe(Number.parseInt(sha(`${bytesKey}ø`).slice(0, 8), 16))
  expect(() => recordKeys(['a'], 'short')).toThrow(RangeError)
})

test('77,000 record keys within their budget of computing', () => {
  // 0.6 s on a busy machine of two cores; the budget is three times that
  const many = range(0, 77_000).map((at) => `2020-${at}`)
  const before = process.cpuUsage()
  expect(recordKeys(many, secret).length).toBe(77_000)
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1e6).toBeLessThan(1.8)
})

test('record keys and cell keys are uniform', () => {
  const bins = (values: readonly number[]): number[] => {
    const counts = new Array<number>(64).fill(0)
    for (const value of values) counts[Math.floor(value / 2 ** 26)]!++
    return counts
  }
  expect(Math.abs(excess(bins([...keys]), new Array(64).fill(keys.length / 64)))).toBeLessThan(3)
  const cells = range(0, 10_000).map(() => cellKey(keys, someRecords(1 + draw.below(9))))
  expect(Math.abs(excess(bins(cells), new Array(64).fill(cells.length / 64)))).toBeLessThan(3)
  // neighbours: the key of a cell and that of the cell with one more have nothing to do with each other. Every record is
  // used once, since chi-square wants independent draws.
  const joint = new Array<number>(64).fill(0)
  for (let at = 0; at < keys.length; at += 2) {
    const one = Math.floor(cellKey(keys, [at]) / 2 ** 29)
    const two = Math.floor(cellKey(keys, [at, at + 1]) / 2 ** 29)
    joint[8 * one + two]!++
  }
  expect(Math.abs(excess(joint, new Array(64).fill(keys.length / 2 / 64)))).toBeLessThan(3)
})

test('averaging: the same people asked for in 1,000 ways give one answer', () => {
  const members = someRecords(23)
  const answers = new Set<number>()
  for (let way = 0; way < 1000; way++) {
    const order = members.map((member) => [draw.bits(), member] as const).sort(([a], [b]) => a - b)
    answers.add(shown(order.map(([, member]) => member)))
  }
  expect(answers.size).toBe(1)
})

test('why keys: noise drawn anew for every question is averaged away', () => {
  const members = someRecords(23)
  const once = shown(members)
  const anew = range(0, 1000).map(() => noisyCount(23, draw.bits(), table))
  expect(Math.round(mean(anew))).toBe(23)
  // the standard error of that mean is 0.08; with keys the attacker is left with the noise of one answer
  expect(Math.abs(mean(anew) - 23)).toBeLessThan(4 * Math.sqrt(6.5 / 1000))
  expect(range(0, 1000).map(() => shown(members))).toEqual(new Array(1000).fill(once))
})

test('noise follows the table, is 0 on average, and has the variance stated, for every count', () => {
  for (const count of [1, 2, 3, 4, 5, 8, 12, 13, 40]) {
    const row = table.rows[Math.min(count, table.rows.length) - 1]!
    const draws = 20_000
    const noise = range(0, draws).map(() => noisyCount(count, draw.bits(), table) - count)
    expect(Math.abs(mean(noise)), `${count}`).toBeLessThan(4 * Math.sqrt(6.5 / draws))
    const usual = row.noise.flatMap((v, i) =>
      row.probability[i]! * draws >= 5 ? [[v, row.probability[i]!] as const] : [],
    )
    const observed = usual.map(([v]) => noise.filter((one) => one === v).length)
    const expected = usual.map(([, p]) => p * draws)
    const rare = draws - observed.reduce((a, b) => a + b)
    expect(rare).toBeLessThanOrEqual(25)
    expect(excess(observed, expected), `${count}`).toBeLessThan(4)
  }
})

test('real cells: unbiased in the long run, none of 1 to 4, zero stays zero', () => {
  const noise = range(0, 5000).map(() => {
    const size = 1 + draw.below(40)
    const value = shown(someRecords(size))
    expect(value === 0 || value >= 5).toBe(true)
    expect(Math.abs(value - size)).toBeLessThanOrEqual(8)
    return value - size
  })
  expect(Math.abs(mean(noise))).toBeLessThan(4 * Math.sqrt(6.5 / 5000))
  expect(shown([])).toBe(0)
})

test('differencing: how two cells that differ by one person differ does not tell whether by one more, one fewer or five', () => {
  const differences = (more: number): Map<number, number> => {
    const found = new Map<number, number>()
    for (let i = 0; i < 20_000; i++) {
      const members = someRecords(30 + more)
      const difference = shown(members) - shown(members.slice(more))
      found.set(difference, (found.get(difference) ?? 0) + 1 / 20_000)
    }
    return found
  }
  const one = differences(1)
  const five = differences(5)
  const swapped = new Map([...one].map(([difference, share]) => [-difference, share]))
  for (const other of [swapped, five]) {
    let together = 0
    for (const [difference, share] of one) together += Math.min(share, other.get(difference) ?? 0)
    // 1: the two cannot be told apart; a guess between them is right in 1 - together / 2 of the cases
    expect(together).toBeGreaterThan(0.55)
  }
  // no difference that is seen at all often has only one explanation
  for (const [difference, share] of one)
    if (share > 0.005) expect(swapped.get(difference)).toBeGreaterThan(0.0005)
  // and the true difference is not what is usually seen
  expect(one.get(1)).toBeLessThan(0.15)
})

test('the limit of the method: a difference other than 0 tells that the people differ', () => {
  // so somebody who may leave out a single person by filters learns whether that person is in the cell, in most cases
  const differ = range(0, 5000).filter(() => {
    const members = someRecords(30)
    return shown(members) !== shown(members.slice(1))
  })
  const sameNoise = lastRow.probability.reduce((sum, p, i) => sum + p * (lastRow.probability[i - 1] ?? 0), 0)
  expect(differ.length / 5000).toBeCloseTo(1 - sameNoise, 1)
  expect(differ.length / 5000).toBeGreaterThan(0.85)
})

test('a table: percentages of noisy figures, capped, withheld by the noisy base', () => {
  const keyed = (members: readonly number[]) => ({ count: members.length, key: cellKey(keys, members) })
  const columns = [range(0, 60), range(100, 107), []]
  const rows = [columns, columns.map((members) => members.slice(0, 30))]
  const made = noisyTable(
    rows.map((row) => row.map(keyed)),
    columns.map(keyed),
    table,
    20,
  )
  expect(made.bases).toEqual(columns.map(shown))
  expect(made.counts).toEqual(rows.map((row) => row.map(shown)))
  expect(made.percents[0]).toEqual([
    { value: 100 },
    made.bases[1] === 0 ? { symbol: '.' } : { symbol: ':' },
    { symbol: '.' },
  ])
  expect(made.percents[1]![0]).toEqual({ value: (100 * made.counts[1]![0]!) / made.bases[0]! })
  expect(made.standardDeviation).toBeCloseTo(Math.sqrt(6.5), 12)
  // a count that its own noise lifts above its base
  const over = noisyTable([[{ count: 30, key: 4294967295 }]], [{ count: 30, key: 0 }], table, 10)
  expect(over).toMatchObject({ counts: [[38]], bases: [22], percents: [[{ value: 100 }]] })
  expect(() => noisyTable([[{ count: 3, key: 1 }]], [], table, 10)).toThrow(RangeError)
})

test('faults of the program are refused', () => {
  expect(() => noisyCount(-1, 0, table)).toThrow(RangeError)
  expect(() => noisyCount(1.5, 0, table)).toThrow(RangeError)
  expect(() => noisyCount(3, 2 ** 32, table)).toThrow(RangeError)
  expect(() => cellKey(keys, [ids.length])).toThrow(RangeError)
})
