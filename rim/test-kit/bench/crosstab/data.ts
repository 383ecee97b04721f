import type { CountedItem, Group, RowKeys } from '#core/dataset'
import { createRandom } from '#core/foundation'
import type { SurveyDesign } from '#core/statistics'

export const itemCount = 50
export const groupCount = 36
const municipalities = 350
export const values = [0, 1, 2, 3, 4]

/** Made-up answers in columns that threads can share. Plain data: it is sent to threads as it is. */
export interface BenchData {
  readonly size: number
  /** Answers 0 to 4, or 252 for a missing one. */
  readonly items: readonly Uint8Array[]
  /** 1 for those in the group. */
  readonly flags: readonly Uint8Array[]
  readonly municipality: Uint32Array
  /** Unequal weights, also within a municipality. */
  readonly weights: Float64Array
}

/** The same data for the same size on every machine: 50 questions, 36 groups of 1.5 to 51 %, 350 municipalities. */
export function benchData(size: number): BenchData {
  const random = createRandom(20_201_122)
  const bytes = (): Uint8Array => new Uint8Array(new SharedArrayBuffer(size))
  const municipality = new Uint32Array(new SharedArrayBuffer(4 * size))
  const level = new Uint8Array(size)
  const places = municipalityTable()
  for (let row = 0; row < size; row++) {
    const bits = random.bits()
    const place = places[bits >>> 16]!
    municipality[row] = place
    const own = (bits & 127) + ((bits >>> 8) & 127) + ((place * 37) % 41) - 20
    level[row] = Math.min(255, Math.max(0, own))
  }
  const items = Array.from({ length: itemCount }, (_, at) => {
    const data = bytes()
    const missing = Math.floor(65_536 * (0.06 + 0.08 * ((((at + 1) * 7) % 10) / 10)))
    const shift = (((at + 1) * 29) % 60) - 30
    for (let row = 0; row < size; row++) {
      const bits = random.bits()
      const z = level[row]! + ((bits >>> 16) & 127) + shift
      data[row] = (bits & 65_535) < missing ? 252 : z < 120 ? 0 : z < 155 ? 1 : z < 190 ? 2 : z < 230 ? 3 : 4
    }
    return data
  })
  const flags = Array.from({ length: groupCount }, (_, at) => {
    const data = bytes()
    const share = Math.floor(65_536 * (0.015 + (0.495 * at) / (groupCount - 1)))
    for (let row = 0; row < size; row++) {
      const limit = at % 3 === 2 ? (share * (384 - level[row]!)) / 256 : share
      data[row] = random.bits() >>> 16 < limit ? 1 : 0
    }
    return data
  })
  const weights = new Float64Array(new SharedArrayBuffer(8 * size))
  for (let row = 0; row < size; row++) {
    weights[row] = 1 + (municipality[row]! % 7) * 0.5 + (random.bits() >>> 8) / 2 ** 24
  }
  return { size, items, flags, municipality, weights }
}

/** Municipalities by size, a few large and many small: the municipality of each of 65,536 equal shares. */
function municipalityTable(): Uint16Array {
  const sizes = Array.from({ length: municipalities }, (_, at) => (at + 3) ** -0.9)
  const all = sizes.reduce((sum, one) => sum + one, 0)
  const table = new Uint16Array(65_536)
  let place = 0
  let upTo = sizes[0]!
  for (let share = 0; share < table.length; share++) {
    const at = ((share + 0.5) / table.length) * all
    while (upTo < at && place < municipalities - 1) upTo += sizes[++place]!
    table[share] = place
  }
  return table
}

export function itemsOf(data: BenchData): CountedItem[] {
  return data.items.map((column) => ({ data: column, values }))
}

export function groupsOf(data: BenchData): Group[] {
  return data.flags.map((column) => ({ inside: { data: column, low: 1, high: 1 } }))
}

export function keysOf(data: BenchData): RowKeys {
  return { data: data.municipality, count: municipalities }
}

/** Municipalities drawn within six strata. */
export function designOf({ size, weights, municipality }: BenchData): SurveyDesign {
  const stratum = municipality.map((place) => Math.floor(place / 60))
  return { size, weights, stages: [{ stratum, cluster: municipality }], lonely: 'fail' }
}

const collapsed = [0, 0, 1, 2, 2]

/** The five answers put together to three; others stay missing. */
export function collapse(answers: Uint8Array): Uint8Array {
  return answers.map((answer) => collapsed[answer] ?? answer)
}
