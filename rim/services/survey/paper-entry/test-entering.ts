import { v7 } from 'uuid'
import { ProblemError } from '#core/foundation'
import type { PaperEntry } from '#core/survey'
import type { SurveyHouse } from '#rim/test-kit'
import { asClerk, type Clerk } from './clerk.ts'
import {
  advanceBatch,
  type BatchStep,
  completePaper,
  type OpenedSheet,
  openPaper,
  settlePaper,
} from './index.ts'

/** Three clerks; they need no row of their own. */
export const [siri, sigurd, solveig] = [v7(), v7(), v7()].map((staff) => ({ staff })) as [Clerk, Clerk, Clerk]

/** Something that can be on a paper form. */
export const onPaper = (seen: PaperEntry['seen'] = {}, helped: PaperEntry['helped'] = null): PaperEntry => ({
  seen: { sex: 'female', birth_year: 1980, ...seen },
  helped,
})

/** The numbers of the problems that something is refused with; none where it is not. */
export const numbers = async (attempt: Promise<unknown>): Promise<readonly number[]> => {
  const met = await attempt.then(
    () => [],
    (cause: unknown) => {
      if (cause instanceof ProblemError) return cause.problems
      throw cause
    },
  )
  return met.map(({ number }) => number)
}

/** What somebody does at the reception of a house. */
export function receptionOf({ desks, wave }: SurveyHouse) {
  const open = (clerk: Clerk, typed: string, takeOver = false): Promise<OpenedSheet> =>
    openPaper(desks, clerk, { wave, typed, takeOver })
  const entered = ({ code, turn, language }: OpenedSheet, entry: PaperEntry) => ({
    wave,
    code,
    turn,
    entry,
    language,
  })
  return {
    open,
    entered,
    /** Opens a form and enters it to the end. */
    enter: async (clerk: Clerk, code: string, entry: PaperEntry = onPaper()) =>
      completePaper(desks, clerk, entered(await open(clerk, code), entry)),
    /** Settles a form whose entries differ: the first entry is right. */
    settleAsFirst: async (clerk: Clerk, code: string) => {
      const sheet = await open(clerk, code)
      const looked = Object.fromEntries(
        sheet.differing.map((field) => [field, sheet.entry.seen[field] ?? null]),
      )
      await settlePaper(desks, clerk, { wave, code, turn: sheet.turn, looked })
    },
    /** Takes a batch to its next step. */
    advance: (number: number, { share = 0.1, limit = 0.01 } = {}): Promise<BatchStep | null> =>
      asClerk(desks.house, siri, (work) =>
        advanceBatch(desks, work, { wave, instrument: 'brukertilfredshet@2021.1', share, limit }, number),
      ),
  }
}
