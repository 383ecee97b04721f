import { type Column, recordKey } from '#core/dataset'
import { hashText } from '#core/foundation'
import { recordColumns } from './frame.ts'
import { mix } from './noise.ts'
import type { Work } from './work.ts'

const rounds = ['2015', '2016', '2017', '2018', '2019', '2020']
const unitLetters = ['h', 'n', 'b', 'f']
/** Assumed: registrations per unit. */
const perUnit = 90

/** Rows by round, municipality, unit type and then in an order that tells nothing. */
export function orderRows(work: Work): Uint32Array {
  const blocks = work.blocks.map((block, i) => ({ block, i }))
  blocks.sort(
    (a, b) =>
      a.block.round - b.block.round ||
      (a.block.number < b.block.number ? -1 : a.block.number > b.block.number ? 1 : 0) ||
      a.block.unitType - b.block.unitType ||
      a.i - b.i,
  )
  const groups = new Int32Array(work.blocks.length)
  let group = -1
  let last = ''
  for (const { block, i } of blocks) {
    const key = `${block.round}/${block.number}/${block.unitType}`
    if (key !== last) group++
    last = key
    groups[i] = group
  }
  const starts = new Uint32Array(group + 2)
  for (let row = 0; row < work.size; row++) starts[groups[work.block[row]!]! + 1]!++
  for (let g = 0; g <= group; g++) starts[g + 1]! += starts[g]!
  const next = Uint32Array.from(starts)
  const order = new Uint32Array(work.size)
  for (let row = 0; row < work.size; row++) order[next[groups[work.block[row]!]!]!++] = row
  const code = hashText('order') | 0
  for (let g = 0; g <= group; g++) {
    const rows = order.slice(starts[g]!, starts[g + 1]!)
    // the hash above, the position in the group below, in one exact number of at most 53 bits
    const keys = new Float64Array(rows.length)
    for (let i = 0; i < rows.length; i++) keys[i] = (mix(work.person[rows[i]!]!, code) >>> 0) * 2097152 + i
    keys.sort()
    for (let i = 0; i < keys.length; i++) order[starts[g]! + i] = rows[keys[i]! % 2097152]!
  }
  return order
}

/** Municipality, round, unit type, unit and person, in the final order. */
export function recordOf(work: Work, order: Uint32Array): Column[] {
  const size = order.length
  const municipalities: string[] = []
  const municipalityAt = new Map<string, number>()
  const units: string[] = []
  const unitAt = new Map<string, number>()
  const at = (keys: string[], known: Map<string, number>, key: string): number => {
    const found = known.get(key)
    if (found !== undefined) return found
    known.set(key, keys.length)
    keys.push(key)
    return keys.length - 1
  }
  const totals = new Map<string, number>()
  for (const block of work.blocks) {
    const key = `${block.round}/${block.number}/${block.unitType}`
    totals.set(key, (totals.get(key) ?? 0) + block.n)
  }
  const municipality = new Uint32Array(size)
  const unit = new Uint32Array(size)
  const person = new Uint32Array(size)
  const round = new Uint8Array(size)
  const unitType = new Uint8Array(size)
  for (let i = 0; i < size; i++) {
    const row = order[i]!
    const block = work.blocks[work.block[row]!]!
    municipality[i] = at(municipalities, municipalityAt, block.number)
    const total = totals.get(`${block.round}/${block.number}/${block.unitType}`) ?? 1
    const count = Math.max(1, Math.round(total / perUnit))
    const which = ((mix(work.person[row]!, 99) >>> 0) % count) + 1
    unit[i] = at(units, unitAt, `${block.number}-${unitLetters[block.unitType]}${which}`)
    person[i] = work.person[row]!
    round[i] = work.round[row]!
    unitType[i] = block.unitType
  }
  const persons = Array.from({ length: work.people.count }, (_, i) => `P${String(i + 1).padStart(7, '0')}`)
  return [
    recordKey('municipality', 'Kommune', municipalities, municipality),
    ...recordColumns(rounds, round, unitType),
    recordKey('unit', 'Enhet', units, unit),
    recordKey('person', 'Person', persons, person),
  ]
}
