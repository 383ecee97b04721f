import { v7 } from 'uuid'
import type { Desks } from '#rim/services'
import { surveyCodes } from '#rim/services'
import { within } from '#rim/storage'
import type { TestDatabase } from './database.ts'
import { dayFromNow } from './day-from-now.ts'

/** A wave of the survey that is open, and codes of it. */
export interface AnsweringWorld {
  readonly wave: string
  readonly participant: string
  readonly service: string
  /** Codes nobody has used, in clear. */
  issue(count: number): Promise<readonly string[]>
}

/**
 * Opens a wave in a municipality with one service. The municipality must be there already.
 *
 * @param refusalOffered whether one may say that one would rather not answer
 * @param opens days from now
 * @param closes days from now
 */
export async function openAnswering(
  { database, desks }: { readonly database: TestDatabase; readonly desks: Desks },
  {
    refusalOffered = true,
    opens = -5,
    closes = 20,
    year = 2026,
    language = 'nb',
  }: {
    readonly refusalOffered?: boolean
    readonly opens?: number
    readonly closes?: number
    readonly year?: number
    readonly language?: 'nb' | 'nn' | 'en'
  } = {},
): Promise<AnsweringWorld> {
  const [wave, participant, service] = [v7(), v7(), v7()]
  await database.seed('survey_wave', {
    id: wave,
    instrument: 'brukertilfredshet@2021.1',
    year,
    title_nb: `Brukerundersøkelsen ${year}`,
    title_nn: `Brukarundersøkinga ${year}`,
    title_en: `The user survey ${year}`,
    opens_on: dayFromNow(opens),
    closes_on: dayFromNow(closes),
    refusal_offered: refusalOffered,
    state: 'open',
    opened_at: new Date().toISOString(),
  })
  await database.seed('survey_participant', {
    id: participant,
    wave,
    municipality: '1101',
    origin: 'drawn',
    region: 'stavanger',
    size_class: 'medium',
    probability: '0.4',
    invited_at: new Date().toISOString(),
    answer_by: dayFromNow(5),
    answer: 'accepted',
    answered_at: new Date().toISOString(),
  })
  await database.seed('survey_service', {
    id: service,
    participant,
    name: 'Rusteamet',
    kind: 'substance_service',
    state: 'joined',
  })
  return {
    wave,
    participant,
    service,
    issue: async (count) => {
      const order = v7()
      const row = { id: order, service, copies: count, language, paper: false }
      // made already: one that waits is made by the program's own task, which begins by voiding its codes
      await database.seed('survey_order', { ...row, state: 'made', made_at: new Date().toISOString() })
      return within(desks.house, { desk: 'house' }, (work) =>
        surveyCodes.issue(desks, work, { order, count }),
      )
    },
  }
}
