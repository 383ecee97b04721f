import type { Random } from '#core/foundation'
import { type Board, boardOf } from './board.ts'
import type { FitGround } from './ground.ts'

/** A value for each person, and how far the counts are outside their spans, added up. */
export interface Fitted {
  readonly values: Uint8Array
  readonly outside: number
}

/** How many exchanges are looked at before the best is made. */
const looks = 60
/** How many exchanges are sought before the weights are taken off again. */
const steps = 2500
/** How many times the search goes on from its best. */
const attempts = 3

/**
 * Exchanges values between people until the counts of all strata lie within their spans, or until the steps are used up: a
 * search by least conflicts that makes what stays broken weigh more (Morris 1993, the breakout method). How many people
 * have each value stays as it is at the start, which must therefore be right. As few as can be are exchanged, so that
 * what hangs together at the start stays so. The best that was met is given back.
 */
export function fitValues(ground: FitGround, start: Uint8Array, random: Random): Fitted {
  let best = search(ground, start, random)
  for (let again = 1; again < attempts && best.outside > 0; again++) {
    const next = search(ground, best.values, random)
    if (next.outside < best.outside) best = next
  }
  return best
}

function search(ground: FitGround, start: Uint8Array, random: Random): Fitted {
  const board = boardOf(ground, start)
  let best: Fitted = { values: start.slice(), outside: board.outside() }
  for (let step = 0; step < steps && best.outside > 0; step++) {
    const pair = bestPair(ground, board, random)
    if (pair === null) continue
    if (pair.change >= 0) board.weighBroken()
    if (pair.change > 0) continue
    board.exchange(pair.one, pair.other)
    if (board.outside() < best.outside) best = { values: board.values.slice(), outside: board.outside() }
  }
  return best
}

/** The best of some exchanges that would mend one broken count; null where none was met. */
function bestPair(
  { width }: FitGround,
  board: Board,
  random: Random,
): { readonly one: number; readonly other: number; readonly change: number } | null {
  const { cell, tooMany } = board.broken(random)
  const [stratum, value] = [Math.floor(cell / width), cell % width]
  // too many: one goes, and somebody outside gives another value; too few: one inside gives up another value for it
  const giving = { stratum, value, inside: true, holds: tooMany }
  const taking = { stratum, value, inside: false, holds: !tooMany }
  let [one, other, change] = [-1, -1, Number.POSITIVE_INFINITY]
  for (let look = 0, tries = 0; look < looks && tries < 20 * looks; tries++) {
    const mine = board.draw(giving, random)
    const theirs = mine === null ? null : board.draw(taking, random)
    if (mine === null || theirs === null) continue
    look++
    const found = board.change(mine, theirs)
    if (found < change) [one, other, change] = [mine, theirs, found]
  }
  return one < 0 ? null : { one, other, change }
}
