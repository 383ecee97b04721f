import { ProblemError, problem } from '#core/foundation'
import { kinds } from './problems.ts'
import type { Instrument } from './types.ts'

/** The forms that the program knows. */
export interface InstrumentRegistry {
  /** All forms, in the order of family and first round: the oldest version of a family first. */
  readonly list: readonly Instrument[]
  /** A form by its id, e.g. `brukerplan@2020.1`. Throws 1002 with the known ones. */
  get(id: string): Instrument
  /** The version of a family that a round uses. Throws 1003 with the rounds that have one. */
  forRound(family: string, round: string): Instrument
}

/**
 * Gathers forms. Throws 1004 where two have the same id, or two of a family are for the same round.
 *
 * @example createRegistry(instruments).forRound('brukerplan', '2016').id // 'brukerplan@2015.1'
 */
export function createRegistry(instruments: readonly Instrument[]): InstrumentRegistry {
  const list = [...instruments].sort((a, b) =>
    orderOf(a) < orderOf(b) ? -1 : orderOf(a) > orderOf(b) ? 1 : 0,
  )
  const byId = new Map<string, Instrument>()
  const byRound = new Map<string, Instrument>()
  for (const instrument of list) {
    claim(byId, instrument.id, instrument)
    for (const round of instrument.rounds) claim(byRound, `${instrument.family} ${round}`, instrument)
  }
  return {
    list,
    get(id) {
      const found = byId.get(id)
      if (!found)
        throw new ProblemError(problem(kinds.unknownInstrument, { id, known: [...byId.keys()].join(', ') }))
      return found
    },
    forRound(family, round) {
      const found = byRound.get(`${family} ${round}`)
      if (!found) {
        const known = list.filter((one) => one.family === family).flatMap((one) => one.rounds)
        throw new ProblemError(
          problem(kinds.noInstrumentForRound, { family, round, known: known.join(', ') || '–' }),
        )
      }
      return found
    },
  }
}

function orderOf(instrument: Instrument): string {
  return `${instrument.family} ${[...instrument.rounds].sort()[0] ?? ''} ${instrument.version}`
}

function claim(taken: Map<string, Instrument>, what: string, instrument: Instrument): void {
  const first = taken.get(what)
  if (first) {
    throw new ProblemError(problem(kinds.twoInstruments, { first: first.id, second: instrument.id, what }))
  }
  taken.set(what, instrument)
}
