import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#core/foundation'
import { compareGroupWithRest, type SurveyDesign } from '../design/index.ts'
import {
  type CubeComparisons,
  type CubeGroup,
  type CubeItem,
  compareGroups,
  comparisonIndex,
  joinComparisons,
  proportions,
  weightedCube,
} from './index.ts'

/** Relative difference, or absolute where the true value is about 0: variances there are sums of rounding errors. */
function far(found: number, wanted: number): number {
  return Math.abs(found - wanted) / Math.max(Math.abs(wanted), 1e-4)
}

describe('against R 4.2.2, package survey 4.1-1', () => {
  const file = (name: string): string =>
    readFileSync(new URL(`../reference/${name}`, import.meta.url), 'utf8')
  const [head, ...lines] = file('cube.csv').trim().split('\n')
  const names = head!.split(',')
  const cells = lines.map((line) => line.split(','))
  const numbers = (name: string): number[] => {
    const at = names.indexOf(name)
    return cells.map((row) => (row[at] === '' ? 252 : Number(row[at])))
  }
  const bytes = (name: string): Uint8Array => Uint8Array.from(numbers(name))
  const items: CubeItem[] = [3, 5, 2, 4].map((values, at) => ({ data: bytes(`i${at + 1}`), values }))
  const groups: CubeGroup[] = [1, 2, 3, 4, 5].map((flag) => {
    const data = bytes(`f${flag}`)
    const inside = { data, low: 1, high: 1 }
    return flag === 5 ? { inside, known: { data, low: 0, high: 1 } } : { inside }
  })
  const design = (corrected: boolean): SurveyDesign => ({
    size: cells.length,
    weights: Float64Array.from(numbers('weight')),
    stages: [
      {
        stratum: Uint32Array.from(numbers('stratum')),
        cluster: Uint32Array.from(numbers('cluster')),
        ...(corrected ? { populationClusters: Float64Array.from(numbers('population')) } : {}),
      },
    ],
    lonely: 'fail',
  })
  // the shares of each value, and last the mean answer
  const measures = items.map(({ values }) => [
    ...proportions(values),
    Array.from({ length: values }, (_, at) => at),
  ])
  interface Wanted {
    readonly design: string
    readonly item: number
    readonly group: number
    readonly value: number
    readonly p1: number
    readonly se1: number
    readonly p0: number
    readonly se0: number
    readonly difference: number
    readonly seDifference: number
    readonly df1: number
    readonly df0: number
    readonly df: number
  }
  const wanted = (JSON.parse(file('cube.json')) as { results: Wanted[] }).results

  it.each([
    ['plain', false],
    ['corrected', true],
  ] as const)('%s design', (name, corrected) => {
    const found = compareGroups(weightedCube(design(corrected), items, groups), measures)
    const own = wanted.filter((one) => one.design === name)
    expect(own.length).toBe(90)
    for (const one of own) {
      const at = comparisonIndex(
        found,
        one.item,
        one.group,
        one.value < 0 ? items[one.item]!.values : one.value,
      )
      const pairs: [string, number, number][] = [
        ['p1', found.estimates[at]!, one.p1],
        ['se1', found.standardErrors[at]!, one.se1],
        ['p0', found.restEstimates[at]!, one.p0],
        ['se0', found.restStandardErrors[at]!, one.se0],
        ['difference', found.differences[at]!, one.difference],
        ['seDifference', found.differenceStandardErrors[at]!, one.seDifference],
      ]
      for (const [what, mine, theirs] of pairs) {
        expect(far(mine, theirs), `${JSON.stringify(one)}: ${what} is ${mine}`).toBeLessThan(1e-10)
      }
      const table = one.item * groups.length + one.group
      expect([
        found.degreesOfFreedom[table],
        found.restDegreesOfFreedom[table],
        found.differenceDegreesOfFreedom[table],
      ]).toEqual([one.df1, one.df0, one.df])
    }
  })
})

interface Case {
  readonly design: SurveyDesign
  readonly items: CubeItem[]
  readonly groups: CubeGroup[]
}

/** Small random designs, with empty groups, missing answers, clusters without rows and lonely strata. */
function caseOf(seed: number, size: number): Case {
  const source = createRandom(seed)
  const random = (below: number): number => source.below(below)
  const clusters = 1 + random(9)
  const stratumOf = Array.from({ length: clusters }, () => random(3))
  const cluster = Uint32Array.from({ length: size }, () => random(clusters) * 2)
  const items = Array.from({ length: 1 + random(4) }, () => {
    const values = 1 + random(9)
    const data = Uint8Array.from({ length: size }, () => (random(6) === 0 ? 252 + random(4) : random(values)))
    return { data, values }
  })
  const asked = Uint8Array.from({ length: size }, () => random(5))
  const groups = Array.from({ length: random(9) }, (): CubeGroup => {
    const data = Uint8Array.from({ length: size }, () => (random(9) === 0 ? 255 : random(5)))
    const inside = { data, low: random(3), high: 2 + random(2) }
    return random(2) === 0 ? { inside } : { inside, known: { data: asked, low: random(3), high: 3 } }
  })
  const stratum = cluster.map((code) => stratumOf[code / 2]!)
  const populations = [30, 200, 9]
  const populationClusters = Float64Array.from(stratum, (code) => populations[code]!)
  return {
    design: {
      size,
      weights: Float64Array.from({ length: size }, () => (random(7) === 0 ? 0 : 0.1 + random(1000) / 100)),
      stages: [random(2) === 0 ? { stratum, cluster } : { stratum, cluster, populationClusters }],
      lonely: 'certainty',
    },
    items,
    groups,
  }
}

const equal = (found: number, wanted: number): void => {
  if (Number.isNaN(wanted)) expect(found).toBeNaN()
  else expect(Math.abs(found - wanted)).toBeLessThan(1e-9)
}

function expectRowByRow({ design, items, groups }: Case): void {
  const found = compareGroups(weightedCube(design, items, groups))
  for (const [i, item] of items.entries()) {
    for (const [g, { inside, known }] of groups.entries()) {
      const among = Uint8Array.from({ length: design.size }, (_, row) =>
        known === undefined || (known.data[row]! >= known.low && known.data[row]! <= known.high) ? 1 : 0,
      )
      const group = inside.data.map((byte) => (byte >= inside.low && byte <= inside.high ? 1 : 0))
      for (let value = 0; value < item.values; value++) {
        const column = Float64Array.from(item.data, (byte) =>
          byte < item.values ? Number(byte === value) : Number.NaN,
        )
        const wanted = compareGroupWithRest(design, column, group, among)
        const at = comparisonIndex(found, i, g, value)
        equal(found.restEstimates[at]!, wanted.estimates[0])
        equal(found.estimates[at]!, wanted.estimates[1])
        equal(found.restStandardErrors[at]!, wanted.standardErrors[0])
        equal(found.standardErrors[at]!, wanted.standardErrors[1])
        equal(found.differences[at]!, wanted.difference)
        const both = wanted.standardErrors.every((one) => !Number.isNaN(one))
        equal(found.differenceStandardErrors[at]!, both ? wanted.standardError : Number.NaN)
        const df = found.differenceDegreesOfFreedom[i * groups.length + g]
        expect(df).toBe(Math.max(0, wanted.degreesOfFreedom))
      }
    }
  }
}

describe('the cube', () => {
  it('gives what the row-by-row estimators give, also for empty groups and lonely strata', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(1, 2, 7, 40, 300), (seed, size) =>
        expectRowByRow(caseOf(seed, size)),
      ),
      { seed: 1, numRuns: 120 },
    )
  })

  it('gives the same with clusters so large that many groups are counted in one pass', () => {
    for (const seed of [1, 2, 3, 4]) expectRowByRow(caseOf(seed, 8_000))
  })

  it('gives the same for items by themselves, put together again', () => {
    const { design, items, groups } = caseOf(11, 500)
    const alone = items.map((item) => compareGroups(weightedCube(design, [item], groups)))
    const together = compareGroups(weightedCube(design, items, groups))
    const joined: CubeComparisons = joinComparisons(alone)
    expect(items.length).toBeGreaterThan(1)
    expect(joined.measures).toEqual(together.measures)
    expect(joined.degreesOfFreedom).toEqual(together.degreesOfFreedom)
    for (const key of ['estimates', 'standardErrors', 'differenceStandardErrors'] as const) {
      expect(joined[key].length).toBe(together[key].length)
      for (const [at, value] of together[key].entries()) equal(joined[key][at]!, value)
    }
  })

  it('takes a domain as rows that are not counted, not as a smaller design', () => {
    const { design, items, groups } = caseOf(5, 400)
    const among = Uint8Array.from({ length: 400 }, (_, row) => Number(design.stages[0]!.cluster[row]! !== 0))
    const weights = design.weights.map((weight, row) => weight * among[row]!)
    expect(compareGroups(weightedCube(design, items, groups, among))).toEqual(
      compareGroups(weightedCube({ ...design, weights }, items, groups)),
    )
  })

  it('does not change means and errors with the scale of the weights', () => {
    const { design, items, groups } = caseOf(6, 400)
    const weights = design.weights.map((weight) => weight * 1000)
    const one = compareGroups(weightedCube(design, items, groups))
    const other = compareGroups(weightedCube({ ...design, weights }, items, groups))
    expect(one.estimates.length).toBeGreaterThan(0)
    for (const [at, value] of one.standardErrors.entries()) equal(other.standardErrors[at]!, value)
    for (const [at, value] of one.estimates.entries()) equal(other.estimates[at]!, value)
  })

  it('gives no standard error where a stratum of one cluster forbids it', () => {
    const data = Uint8Array.of(0, 1, 0, 1, 1, 0)
    const design: SurveyDesign = {
      size: 6,
      weights: new Float64Array(6).fill(2),
      stages: [{ stratum: Uint32Array.of(0, 0, 0, 0, 1, 1), cluster: Uint32Array.of(0, 0, 1, 1, 2, 2) }],
      lonely: 'fail',
    }
    const inside = { data: Uint8Array.of(1, 1, 1, 0, 0, 0), low: 1, high: 1 }
    const groups = [{ inside }, { inside: { ...inside, low: 0, high: 0 } }]
    const found = compareGroups(weightedCube(design, [{ data, values: 2 }], groups), [[[0, 1]]])
    expect(found.estimates[0]).toBe(1 / 3)
    // the group lies in the stratum of two clusters, the rest also in the other
    expect(found.standardErrors[0]).toBeGreaterThan(0)
    expect(found.restStandardErrors[0]).toBeNaN()
    expect(found.differenceStandardErrors[0]).toBeNaN()
    expect(found.standardErrors[1]).toBeNaN()
    const certain = compareGroups(
      weightedCube({ ...design, lonely: 'certainty' }, [{ data, values: 2 }], groups),
      [[[0, 1]]],
    )
    expect(certain.restStandardErrors[0]).toBeGreaterThan(0)
  })

  it('refuses what it cannot estimate', () => {
    const { design, items, groups } = caseOf(7, 50)
    const refused = (change: Partial<SurveyDesign>): void =>
      expect(() => weightedCube({ ...design, ...change }, items, groups)).toThrow(RangeError)
    refused({ lonely: 'adjust' })
    refused({ lonely: 'average' })
    refused({ stages: [] })
    refused({ size: 51 })
    refused({ calibrations: [{ columns: [design.weights], regressionWeights: design.weights }] })
    const [stage] = design.stages
    const populationClusters = new Float64Array(50).fill(100)
    refused({ stages: [{ ...stage!, populationClusters }, stage!] })
    refused({ stages: [{ ...stage!, cluster: new Uint32Array(50) }] })
    const cube = weightedCube(design, items, groups)
    expect(() => compareGroups(cube, [])).toThrow(RangeError)
    expect(() => compareGroups(cube, items.map(() => [[1]]).slice(1))).toThrow(RangeError)
  })
})
