import { canonicalHash, ProblemError, problem } from '#core/foundation'
import { kinds } from './problems.ts'
import { roadBetween } from './road.ts'
import type { Instrument } from './types.ts'

/** The forms that the program knows. */
export interface InstrumentRegistry {
  /** All forms, in the order of family and first round: the oldest version of a family first. */
  readonly list: readonly Instrument[]
  /** A form by its id, e.g. `brukerplan@2020.1`. Throws 1002 with the known ones. */
  get(id: string): Instrument
  /** The version of a family that a round uses. Throws 1003 with the rounds that have one. */
  forRound(family: string, round: string): Instrument
  /**
   * Takes in versions that were published since. One that is known already is passed over; throws 1004 where it is known
   * with another content, or is for a round of a version that it is not made from, and takes in nothing.
   *
   * @returns whether there was anything new.
   */
  learn(published: readonly Instrument[]): boolean
}

/**
 * Gathers forms. Throws 1004 where two have the same id, or two of a family are for the same round, unless the one is
 * made from the other: then the newer one mends the older, and is the round's.
 *
 * @example createRegistry(instruments).forRound('brukerplan', '2016').id // 'brukerplan@2015.1'
 */
export function createRegistry(instruments: readonly Instrument[]): InstrumentRegistry {
  let held = gather(instruments)
  return {
    get list() {
      return held.list
    },
    get(id) {
      const found = held.byId.get(id)
      if (!found)
        throw new ProblemError(
          problem(kinds.unknownInstrument, { id, known: [...held.byId.keys()].join(', ') }),
        )
      return found
    },
    forRound(family, round) {
      const found = held.byRound.get(`${family} ${round}`)
      if (!found) {
        const known = held.list.filter((one) => one.family === family).flatMap((one) => one.rounds)
        throw new ProblemError(
          problem(kinds.noInstrumentForRound, { family, round, known: known.join(', ') || '–' }),
        )
      }
      return found
    },
    learn(published) {
      const added = published.filter((one) => {
        const known = held.byId.get(one.id)
        return known === undefined || canonicalHash(known) !== canonicalHash(one)
      })
      if (added.length > 0) held = gather([...held.list, ...added])
      return added.length > 0
    },
  }
}

interface Held {
  readonly list: readonly Instrument[]
  readonly byId: ReadonlyMap<string, Instrument>
  readonly byRound: ReadonlyMap<string, Instrument>
}

function gather(instruments: readonly Instrument[]): Held {
  const list = [...instruments].sort((a, b) =>
    orderOf(a) < orderOf(b) ? -1 : orderOf(a) > orderOf(b) ? 1 : 0,
  )
  const byId = new Map<string, Instrument>()
  for (const instrument of list) claim(byId, instrument.id, instrument)
  const byRound = new Map<string, Instrument>()
  for (const instrument of list) {
    for (const round of instrument.rounds) {
      const what = `${instrument.family} ${round}`
      const first = byRound.get(what)
      if (first && isMadeFrom(instrument, first, byId)) byRound.set(what, instrument)
      else claim(byRound, what, instrument)
    }
  }
  return { list, byId, byRound }
}

/** Whether a version is made from another, by way of others perhaps. */
const isMadeFrom = (newer: Instrument, older: Instrument, byId: ReadonlyMap<string, Instrument>): boolean =>
  newer.id !== older.id && roadBetween(older.id, newer, (id) => byId.get(id)) !== null

function orderOf(instrument: Instrument): string {
  // the tenth version of a year comes after the second
  const version = instrument.version.replace(/\d+/g, (digits) => digits.padStart(6, '0'))
  return `${instrument.family} ${[...instrument.rounds].sort()[0] ?? ''} ${version}`
}

function claim(taken: Map<string, Instrument>, what: string, instrument: Instrument): void {
  const first = taken.get(what)
  if (first) {
    throw new ProblemError(problem(kinds.twoInstruments, { first: first.id, second: instrument.id, what }))
  }
  taken.set(what, instrument)
}
