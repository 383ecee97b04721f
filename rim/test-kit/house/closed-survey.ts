import { v4, v7 } from 'uuid'
import type { Actor } from '#core/access'
import { questionsOf } from '#core/instruments'
import { surveyRespondents } from '#core/synthetic'
import { divided, textSealer } from '#rim/services'
import { createSurveyHouse, type SurveyHouse } from './survey.ts'

/** A training house with a closed wave: so many answers of each participant, and some that came out without theirs. */
export interface ClosedHouse extends SurveyHouse {
  readonly nora: Actor
  coordinatorOf(municipality: string): Actor
}

const regions = ['west_stavanger', 'east']

/** Makes one. Participants are 1101, 1102 …, in the two regions in turn. */
export async function createClosedHouse(
  answers: readonly number[],
  options: { readonly training?: boolean; readonly outside?: number } = {},
): Promise<ClosedHouse> {
  const { training = true, outside = 0 } = options
  const house = await createSurveyHouse({ participants: answers.length, training })
  const { database, participants, wave } = house
  for (const [at, { id }] of participants.entries()) {
    const region = regions[at % regions.length]
    await database.sql(
      "set session_replication_role = replica; update lyttepost.survey_participant set region = '" +
        `${region}', weight = ${at + 1.5} where id = '${id}'; set session_replication_role = origin`,
    )
  }
  await seedAnswers(house, wave, [
    ...participants.map(({ id }, at) => ({ id, answers: answers[at]! })),
    { id: '', answers: outside },
  ])
  await database.sql(
    'set session_replication_role = replica; ' +
      "update lyttepost.survey_wave set state = 'closed', closed_at = '2021-04-12T08:00:00Z', responsible = 'x', contact = 'y'; " +
      'set session_replication_role = origin',
  )
  const nora = actor('national-coordinator', house.staff)
  return { ...house, nora, coordinatorOf: (municipality) => actor('coordinator', v7(), municipality) }
}

/**
 * Puts answers straight into a wave, as they are when they have left their pools. A participant `''`: they came out without
 * theirs.
 */
export async function seedAnswers(
  { database, desks }: Pick<SurveyHouse, 'database' | 'desks'>,
  wave: string,
  participants: readonly { readonly id: string; readonly answers: number }[],
  seed = 1,
): Promise<void> {
  const instrument = desks.surveys.get('brukertilfredshet@2021.1')
  const services = [{ id: 'a', name: 'NAV', kind: 'nav' }]
  const respondents = surveyRespondents(
    instrument,
    {
      participants: participants
        .filter(({ answers }) => answers > 0)
        .map((participant) => ({ ...participant, services })),
      web: 0,
      days: ['2021-02-01'],
    },
    seed,
  )
  const seal = await textSealer(desks, wave)
  const written = new Set(
    questionsOf(instrument)
      .filter(({ type }) => type === 'text')
      .map(({ code }) => code),
  )
  if (!written.has('service_of_form')) throw new Error('the form asks no more which service gave it')
  await database.seed(
    'survey_answer',
    ...respondents.map(({ participant, channel, answers }) => {
      const parts = divided(instrument, answers)
      return {
        id: v4(),
        wave,
        participant: participant === '' ? null : participant,
        channel: participant === '' ? null : channel,
        language: participant === '' ? null : 'nb',
        answers: JSON.stringify(parts.answers),
        texts: seal({ ...parts.texts, service_of_form: 'NAV', open_comment: 'hemmelig kommentar' }),
      }
    }),
  )
}

const actor = (role: Actor['role'], staff: string, municipality: string | null = null): Actor => ({
  role,
  level: 'high',
  staff,
  municipality,
  unit: null,
  territories: [],
})
