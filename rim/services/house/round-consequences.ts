import { type Consequences, consequencesOf } from '#core/mapping'
import { answersStored, listRounds, type StoredRound, type Work } from '#rim/storage'
import type { Desks } from './desks.ts'

/** What becomes another with a form, with how much that is stored it concerns. */
export interface CountedConsequences extends Consequences {
  /** Stored answers by question, of the fields' `stored`; -1: fewer than five, but some. */
  readonly answers: Readonly<Record<string, number>>
}

/** The same after the round before. */
export interface RoundConsequences extends CountedConsequences {
  /** The round that the older form was last used in; null: there is none. */
  readonly before: Pick<StoredRound, 'id' | 'name' | 'year' | 'instrument'> | null
}

/**
 * The consequence list of a form. The answers are counted by the database across all municipalities and rounds, which is
 * logged. Throws problem 1002 for a form that is not known.
 *
 * @param before a day, `YYYY-MM-DD`: the last round that opened before it is compared with; absent: the last of all.
 */
export async function roundConsequences(
  { instruments }: Desks,
  work: Work,
  instrument: string,
  before?: string,
): Promise<RoundConsequences> {
  const to = instruments.get(instrument)
  const versions = instruments.list.filter(({ family }) => family === to.family)
  const known = (round: StoredRound) => versions.find(({ id }) => id === round.instrument)
  const last = (await listRounds(work)).find(
    (round) => known(round) !== undefined && (before === undefined || round.opensOn < before),
  )
  const told = consequencesOf((last && known(last)) ?? null, to, versions)
  return {
    ...(await counted(work, told)),
    before: last ? { id: last.id, name: last.name, year: last.year, instrument: last.instrument } : null,
  }
}

/** Counts what is stored across all municipalities and rounds, which is logged. */
export async function counted(work: Work, told: Consequences): Promise<CountedConsequences> {
  const asked = [...new Set(told.fields.flatMap(({ stored }) => stored))]
  const answers = asked.length === 0 ? new Map() : await answersStored(work, asked, 'consequences')
  return { ...told, answers: Object.fromEntries(answers) }
}
