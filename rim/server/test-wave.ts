import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { v7 } from 'uuid'
import { drawMunicipalities, samplingPlan } from '#core/survey'
import { loadTerritory } from '#rim/assets'
import type { World } from '#rim/test-kit'
import type { Target } from './test-target.ts'

/** What the survey's rows of a municipality are called by. */
export type SurveyPlace = Pick<
  Target,
  | 'wave'
  | 'draw'
  | 'participant'
  | 'service'
  | 'surveyOrder'
  | 'paper'
  | 'paperLanguage'
  | 'surveyTemplate'
  | 'surveyRelease'
  | 'part'
  | 'regionPart'
  | 'language'
  | 'surveyEdition'
  | 'textNode'
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
  const results = await furnishResults(database, wave, municipalities, staff['national-coordinator'])
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
      {
        ...{
          wave,
          draw,
          participant,
          service,
          ...asked,
          surveyTemplate: 'survey-field-reminder',
          textNode: 'own-1',
        },
        ...{ ...results, part: `place-${municipality}` },
      },
    ]
  })
  return new Map(await Promise.all(places))
}

/** Results that are approved: a part of the region and of each municipality, with a file of each. */
async function furnishResults(
  { seed }: World['database'],
  wave: string,
  municipalities: readonly string[],
  staff: string,
): Promise<Pick<Target, 'surveyRelease' | 'regionPart' | 'language' | 'surveyEdition'>> {
  const surveyRelease = v7()
  const at = '2026-01-02T08:00:00Z'
  await seed('survey_release', {
    ...{ id: surveyRelease, wave, number: 1, policy: 'default', state: 'released' },
    ...{ data_hash: 'a'.repeat(64), manifest: '{}', hash: 'b'.repeat(64) },
    ...{ asked_by: staff, made_at: at, released_by: staff, released_at: at },
  })
  await seed('survey_release_part', {
    ...{ release: surveyRelease, scope: 'country', outcome: 'report' },
    documents: gzipSync(JSON.stringify({ nb: { sections: [] }, nn: { sections: [] } })),
  })
  const scopes = ['region/west_stavanger', ...municipalities.map((code) => `place/${code}`)]
  for (const scope of scopes) {
    const municipality = scope.startsWith('place/') ? scope.slice(6) : null
    const bytes = Buffer.from(scope)
    await seed('survey_release_part', {
      ...{ release: surveyRelease, scope, municipality, outcome: 'report' },
      readers: municipality === null ? [...municipalities, '11'] : [municipality],
      screen_nn: '{"title": "resultat"}',
    })
    await seed('survey_release_file', {
      ...{ release: surveyRelease, scope, language: 'nn', edition: 'document' },
      ...{ name: `${scope.replace('/', '-')}.pdf`, type: 'application/pdf', size: bytes.length },
      ...{ sha256: createHash('sha256').update(bytes).digest('hex'), bytes },
    })
  }
  return { surveyRelease, regionPart: 'region-west_stavanger', language: 'nn', surveyEdition: 'document' }
}
