import { createLinker, type LinkedCells } from '#core/disclosure'
import { createRandom } from '#core/foundation'

/**
 * Linked tables of a made-up country, to time protection on: region (350 municipalities in 15 counties, the country) by
 * answer (5 points, the same in 3, all) by sex (two, both) and, with more than one age, by age (each, all). Every
 * total is printed, so every cell stands in several sums.
 */
export function linkedTables(ages: number, municipalities = 350, counties = 15): LinkedCells {
  const inner = innerCounts(ages, municipalities)
  const range = (size: number): number[] => Array.from({ length: size }, (_, at) => at)
  const regions: [string, number[]][] = [
    ...range(municipalities).map((m): [string, number[]] => [`m${m}`, [m]]),
    ...range(counties).map((c): [string, number[]] => [
      `c${c}`,
      range(municipalities).filter((m) => m % counties === c),
    ]),
    ['country', range(municipalities)],
  ]
  const answers: [string, number[]][] = [
    ...range(5).map((a): [string, number[]] => [`a${a}`, [a]]),
    ['low', [0, 1]],
    ['high', [3, 4]],
    ['all', range(5)],
  ]
  const sexes: [string, number[]][] = [
    ['s0', [0]],
    ['s1', [1]],
    ['both', [0, 1]],
  ]
  const ageGroups: [string, number[]][] = [
    ...(ages > 1 ? range(ages).map((g): [string, number[]] => [`g${g}`, [g]]) : []),
    ['ages', range(ages)],
  ]
  const linker = createLinker()
  const key = (region: string, answer: string, sex: string, age: string): string =>
    `${region}/${answer}/${sex}/${age}|`
  const at = (...names: [string, string, string, string]): number => linker.find(key(...names))!
  const everywhere = (visit: (names: [string, string, string, string]) => void): void => {
    for (const [region] of regions) {
      for (const [answer] of answers) {
        for (const [sex] of sexes) for (const [age] of ageGroups) visit([region, answer, sex, age])
      }
    }
  }
  const members = new Map([...regions, ...answers, ...sexes, ...ageGroups])
  everywhere((names) => {
    const [ms, as, ss, gs] = names.map((name) => members.get(name)!) as [
      number[],
      number[],
      number[],
      number[],
    ]
    let count = 0
    for (const m of ms) {
      for (const a of as)
        for (const s of ss) for (const g of gs) count += inner[((m * 5 + a) * 2 + s) * ages + g]!
    }
    linker.cell(key(...names), { count, cost: 1 + count, protection: count > 0 && count < 5 ? 5 : 0 })
  })
  everywhere(([region, answer, sex, age]) => {
    const total = at(region, answer, sex, age)
    const sum = (parts: [string, string, string, string][]): void =>
      linker.sum(
        total,
        parts.map((part) => at(...part)),
      )
    if (sex === 'both')
      sum([
        [region, answer, 's0', age],
        [region, answer, 's1', age],
      ])
    if (age === 'ages' && ages > 1) sum(range(ages).map((g) => [region, answer, sex, `g${g}`]))
    if (answer === 'all') {
      sum(range(5).map((a) => [region, `a${a}`, sex, age]))
      sum(['low', 'a2', 'high'].map((part) => [region, part, sex, age]))
    }
    if (answer === 'low')
      sum([
        [region, 'a0', sex, age],
        [region, 'a1', sex, age],
      ])
    if (answer === 'high')
      sum([
        [region, 'a3', sex, age],
        [region, 'a4', sex, age],
      ])
    if (region.startsWith('c') && region !== 'country') {
      sum(members.get(region)!.map((m) => [`m${m}`, answer, sex, age]))
    }
    if (region === 'country') sum(range(counties).map((c) => [`c${c}`, answer, sex, age]))
  })
  return linker.build()
}

/** Most municipalities are small, a few are large. */
function innerCounts(ages: number, municipalities: number): Int32Array {
  const random = createRandom('linked tables')
  const share = (): number => random.below(1_000_000) / 1_000_000
  const inner = new Int32Array(municipalities * 10 * ages)
  for (let m = 0; m < municipalities; m++) {
    const size = Math.exp(1 + 5 * share() * share())
    for (let i = 0; i < 10 * ages; i++) {
      inner[m * 10 * ages + i] = Math.floor(((size * (0.3 + share())) / ages) * 3 * share() * share())
    }
  }
  return inner
}
