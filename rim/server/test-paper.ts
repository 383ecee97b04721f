import { v7 } from 'uuid'
import { advanceBatch, completePaper, openPaper, surveyCodes } from '#rim/services'
import { within } from '#rim/storage'
import type { World } from '#rim/test-kit'
import type { Target } from './test-target.ts'

/** What lies in the reception of paper forms. */
export type PaperPlace = Pick<Target, 'envelopes' | 'batch' | 'freeCode' | 'openForm' | 'differingForm'>

const seen = { sex: 'female', birth_year: 1980 }

/**
 * Envelopes that came in, and paper forms of a wave: one that nobody has begun, one that the survey clerk has open, one whose
 * two entries differ and which she has open too, and a batch with one more.
 */
export async function furnishPaper(
  { database, desks, staff }: World,
  { wave, participant, service }: Pick<Target, 'wave' | 'participant' | 'service'>,
): Promise<PaperPlace> {
  const [order, envelopes] = [v7(), v7()]
  await database.seed('survey_order', { id: order, service, copies: 10, language: 'nb', paper: true })
  const place = { wave, participant, service, day: '2026-02-10' }
  await database.seed('survey_envelope', { id: envelopes, ...place, received: 3 })
  const codes = await within(desks.house, { desk: 'house' }, (work) =>
    surveyCodes.issue(desks, work, { order, count: 4 }),
  )
  const [freeCode, openCode, differingCode, heldCode] = codes as [string, string, string, string]
  const [clerk, colleague] = [{ staff: staff['survey-clerk'] }, { staff: v7() }]
  const open = (who: typeof clerk, typed: string) => openPaper(desks, who, { wave, typed, takeOver: false })
  const enter = async (who: typeof clerk, code: string, helped: boolean) => {
    const { turn, language } = await open(who, code)
    await completePaper(desks, who, { wave, code, turn, language, entry: { seen, helped } })
  }
  await enter(colleague, differingCode, true)
  const rules = { wave, instrument: 'brukertilfredshet@2021.1', share: 0.1, limit: 0.005 }
  const scope = { desk: 'survey', role: 'survey-clerk', staff: clerk.staff } as const
  await within(desks.house, scope, (work) => advanceBatch(desks, work, rules, 1))
  await enter(clerk, differingCode, false)
  await enter(colleague, heldCode, false)
  return {
    envelopes,
    batch: '2',
    freeCode,
    openForm: { code: openCode, turn: (await open(clerk, openCode)).turn },
    differingForm: { code: differingCode, turn: (await open(clerk, differingCode)).turn },
  }
}
