import type { Random } from '#core/foundation'
import type { FitGround } from './ground.ts'

/** The counts of a search as they stand, with what each exchange would change. */
export interface Board {
  readonly values: Uint8Array
  /** How far the counts are outside their spans, added up. */
  outside(): number
  /** A count that is outside its span, by chance. */
  broken(random: Random): { readonly cell: number; readonly tooMany: boolean }
  /** One draw of somebody who may exchange and is in the stratum or not and has the value or not; null: it met another. */
  draw(wish: Wish, random: Random): number | null
  /** What the weighted sum grows by when two people exchange values; below zero is better. */
  change(one: number, other: number): number
  exchange(one: number, other: number): void
  /** Makes every count that is outside weigh one more. */
  weighBroken(): void
}

interface Wish {
  readonly stratum: number
  readonly inside: boolean
  readonly value: number
  readonly holds: boolean
}

/** A board with everybody's value at the start. Cells are numbered `stratum * width + value`. */
export function boardOf({ strata, width, wanted, open }: FitGround, start: Uint8Array): Board {
  const values = start.slice()
  const { of, member, names } = strata
  const size = names.length * width
  const low = new Int32Array(size)
  const high = new Int32Array(size).fill(start.length)
  wanted.forEach((row, stratum) => {
    row?.forEach((span, value) => {
      if (span === null) return
      low[stratum * width + value] = span.low
      high[stratum * width + value] = span.high
    })
  })
  const counts = new Int32Array(size)
  of.forEach((mine, person) => {
    for (const stratum of mine) counts[stratum * width + values[person]!]!++
  })
  const weights = new Int32Array(size).fill(1)
  /** What one more and one less would cost, weighted. */
  const more = new Int32Array(size)
  const less = new Int32Array(size)
  const off = new Int32Array(size)
  const brokenCells: number[] = []
  const placeOf = new Int32Array(size).fill(-1)
  let outside = 0

  const distance = (cell: number, count: number): number =>
    count < low[cell]! ? low[cell]! - count : count > high[cell]! ? count - high[cell]! : 0
  const priced = (cell: number): void => {
    const now = off[cell]!
    more[cell] = weights[cell]! * (distance(cell, counts[cell]! + 1) - now)
    less[cell] = weights[cell]! * (distance(cell, counts[cell]! - 1) - now)
  }
  const recount = (cell: number): void => {
    const now = distance(cell, counts[cell]!)
    outside += now - off[cell]!
    off[cell] = now
    if (now > 0 && placeOf[cell]! < 0) placeOf[cell] = brokenCells.push(cell) - 1
    else if (now === 0 && placeOf[cell]! >= 0) {
      const last = brokenCells.pop()!
      if (last !== cell) {
        brokenCells[placeOf[cell]!] = last
        placeOf[last] = placeOf[cell]!
      }
      placeOf[cell] = -1
    }
    priced(cell)
  }
  for (let cell = 0; cell < size; cell++) recount(cell)
  const inside = names.map((_, stratum) =>
    open.filter((person) => member[person * names.length + stratum] === 1),
  )
  const holders = Array.from({ length: width }, (_, value) =>
    open.filter((person) => values[person] === value),
  )
  const holderAt = new Int32Array(values.length)
  for (const people of holders) {
    for (const [at, person] of people.entries()) holderAt[person] = at
  }

  const move = (person: number, value: number): void => {
    for (const stratum of of[person]!) {
      const [from, to] = [stratum * width + values[person]!, stratum * width + value]
      counts[from]!--
      counts[to]!++
      recount(from)
      recount(to)
    }
    const mine = holders[values[person]!]!
    const last = mine.pop()!
    if (last !== person) {
      mine[holderAt[person]!] = last
      holderAt[last] = holderAt[person]!
    }
    holderAt[person] = holders[value]!.push(person) - 1
    values[person] = value
  }
  /** What it costs that somebody goes from one value to another in the strata that the other person is not in. */
  const moved = (person: number, from: number, to: number, without: number): number => {
    let sum = 0
    const mine = of[person]!
    for (let at = 0; at < mine.length; at++) {
      const stratum = mine[at]!
      if (member[without * names.length + stratum] === 0)
        sum += less[stratum * width + from]! + more[stratum * width + to]!
    }
    return sum
  }
  /** The shortest list that has everybody who is wished for. */
  const peopleFor = (wish: Wish): readonly number[] => {
    const [those, holding] = [inside[wish.stratum]!, holders[wish.value]!]
    if (!wish.inside) return wish.holds ? holding : open
    return wish.holds && holding.length < those.length ? holding : those
  }
  return {
    values,
    outside: () => outside,
    broken: (random) => {
      const cell = brokenCells[random.below(brokenCells.length)]!
      return { cell, tooMany: counts[cell]! > high[cell]! }
    },
    draw: (wish, random) => {
      const people = peopleFor(wish)
      if (people.length === 0) return null
      const person = people[random.below(people.length)]!
      const isInside = member[person * names.length + wish.stratum] === 1
      return isInside === wish.inside && (values[person] === wish.value) === wish.holds ? person : null
    },
    change: (one, other) =>
      moved(one, values[one]!, values[other]!, other) + moved(other, values[other]!, values[one]!, one),
    exchange: (one, other) => {
      const mine = values[one]!
      move(one, values[other]!)
      move(other, mine)
    },
    weighBroken: () => {
      for (const cell of brokenCells) {
        weights[cell]!++
        priced(cell)
      }
    },
  }
}
