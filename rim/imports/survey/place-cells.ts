import { type Cells, digitsOf, isBlank } from './cells.ts'

/** Municipality numbers, and codes of city districts. */
export interface PlaceCells extends Cells {
  /** Rows whose number lacked its leading zero so far. */
  readonly shortened: number
  /** Whether the number of the row taken last did. */
  readonly short: boolean
  /** The numbers in ascending order, and each row's position among them; `missing` stands for no number. */
  data(rows: number): { readonly keys: readonly string[]; readonly data: Uint32Array }
}

/**
 * @param known whether there is such a participant; asked once for each number.
 * @param missing the key of rows without a number.
 */
export function placeCells(known: (participant: string) => boolean, missing: string): PlaceCells {
  const found = new Map<number, number>()
  const keys: string[] = []
  let none = -1
  let held = new Uint32Array(0)
  let shortened = 0
  let short = false
  const keyAt = (key: string): number => keys.push(key) - 1
  const positionOf = (number: number): number => {
    let at = found.get(number)
    if (at === undefined) {
      const spelled = String(number)
      const participant = spelled.padStart(spelled.length > 4 ? 6 : 4, '0')
      at = known(participant) ? keyAt(participant) : -1
      found.set(number, at)
    }
    return at
  }
  const blank = (): number => {
    if (none < 0) none = keyAt(missing)
    return none
  }
  return {
    grow(capacity) {
      const larger = new Uint32Array(capacity).fill(blank())
      larger.set(held)
      held = larger
    },
    take(bytes, from, to, row) {
      short = false
      if (isBlank(bytes, from, to)) {
        held[row] = blank()
        return true
      }
      const number = digitsOf(bytes, from, to)
      // a number below 100 is none of a municipality's, with its zeros or without
      const at = number < 100 ? -1 : positionOf(number)
      if (at < 0) return false
      held[row] = at
      let first = from
      while (bytes[first] === 0x20 || bytes[first] === 0x09) first++
      // a spreadsheet that takes the number for an amount drops its zero
      short = bytes[first] !== 0x30 && keys[at]!.charCodeAt(0) === 0x30
      if (short) shortened++
      return true
    },
    get shortened() {
      return shortened
    },
    get short() {
      return short
    },
    data(rows) {
      const used = new Uint8Array(keys.length)
      for (let row = 0; row < rows; row++) used[held[row]!] = 1
      const order = keys.map((key, at) => ({ key, at })).filter(({ at }) => used[at] === 1)
      order.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
      const position = new Uint32Array(keys.length)
      order.forEach(({ at }, now) => {
        position[at] = now
      })
      return {
        keys: order.map(({ key }) => key),
        data: held.slice(0, rows).map((at) => position[at]!),
      }
    },
  }
}
