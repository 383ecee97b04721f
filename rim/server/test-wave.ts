import { v7 } from 'uuid'
import { drawMunicipalities, samplingPlan } from '#core/survey'
import { loadTerritory } from '#rim/assets'
import type { World } from '#rim/test-kit'
import type { Target } from './test-target.ts'

/** What the survey's rows of a municipality are called by. */
export type SurveyPlace = Pick<
  Target,
  'wave' | 'draw' | 'participant' | 'service' | 'surveyOrder' | 'paper' | 'paperLanguage' | 'surveyTemplate'
>

/**
 * A wave of the survey that is open, drawn from the country, and in each of the municipalities a participant that has
 * accepted and a service that has joined.
 */
export async function furnishSurvey(
  { database, staff }: World,
  municipalities: readonly string[],
): Promise<ReadonlyMap<string, SurveyPlace>> {
  const { seed } = database
  const [wave, draw] = [v7(), v7()]
  const lastWave = { year: 2026, codes: municipalities }
  const made = drawMunicipalities(loadTerritory(), samplingPlan({ year: 2026, lastWave }), 'til prøve')
  await seed('survey_wave', {
    id: wave,
    instrument: 'brukertilfredshet@2021.1',
    year: 2026,
    title_nb: 'Undersøkelsen 2026',
    title_nn: 'Undersøkinga 2026',
    title_en: 'The survey of 2026',
    opens_on: '2026-01-01',
    closes_on: '2099-12-31',
    state: 'open',
    opened_at: '2026-01-01T08:00:00Z',
  })
  await seed('survey_draw', {
    id: draw,
    wave,
    number: 1,
    seed: made.seed,
    plan: JSON.stringify(made.plan),
    frame_hash: made.frameHash,
    result: JSON.stringify(made.result),
    result_hash: made.resultHash,
    drawn_by: staff['national-coordinator'],
  })
  const places = municipalities.map(async (municipality): Promise<[string, SurveyPlace]> => {
    const [participant, service, surveyOrder] = [v7(), v7(), v7()]
    await seed('survey_participant', {
      id: participant,
      wave,
      municipality,
      origin: 'last-wave',
      region: 'west_stavanger',
      size_class: municipality === '1103' ? 'large' : 'medium',
      probability: 1,
      invited_at: '2026-01-02T08:00:00Z',
      answer_by: '2026-02-01',
      answer: 'accepted',
      answered_at: '2026-01-10T08:00:00Z',
    })
    await seed('survey_service', {
      id: service,
      participant,
      name: 'Rusteamet',
      kind: 'counselling',
      state: 'joined',
    })
    await seed('survey_order', {
      id: surveyOrder,
      service,
      copies: 30,
      language: 'nb',
      paper: true,
      state: 'waiting',
    })
    const asked = { surveyOrder, paper: 'information', paperLanguage: 'nn' }
    return [
      municipality,
      { wave, draw, participant, service, ...asked, surveyTemplate: 'survey-field-reminder' },
    ]
  })
  return new Map(await Promise.all(places))
}
