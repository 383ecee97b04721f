import { surveyPlaces, surveyWave } from './test-survey-rows.ts'

/** A code, a draft, a row of a pool, an answer and a count of each municipality's participant. */
export async function fillAnswers<Place extends { readonly municipality: string }>(
  seed: (table: string, row: Readonly<Record<string, unknown>>) => Promise<void>,
  places: readonly Place[],
): Promise<void> {
  const wave = surveyWave
  const sealed = Buffer.alloc(8192, 1)
  for (const [index, place] of places.entries()) {
    const { participant, service, order } = surveyPlaces[place.municipality as keyof typeof surveyPlaces]
    const hash = Buffer.alloc(32, index)
    await seed('survey_code', {
      hash,
      wave,
      participant,
      service,
      survey_order: order,
      state: 'started',
      channel: 'web',
    })
    await seed('survey_draft', { hash, sealed })
    await seed('survey_pool', { wave, participant, channel: 'web', language: 'nb', sealed })
    await seed('survey_answer', {
      wave,
      participant,
      channel: 'web',
      language: 'nb',
      answers: '{"gender": "female"}',
      texts: sealed,
    })
    await seed('survey_count', {
      wave,
      participant,
      service,
      day: '2021-02-10',
      channel: 'web',
      slot: 0,
      finished: 1,
    })
  }
}
