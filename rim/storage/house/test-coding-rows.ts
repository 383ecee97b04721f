import { v7 } from 'uuid'
import { surveyPlaces, surveyWave } from './test-survey-rows.ts'

/** Rows of the coding of services: of each municipality a coding and a mask, and an older wave that is done. */
export async function fillServiceCoding<Place extends { readonly municipality: string }>(
  seed: (table: string, row: Readonly<Record<string, unknown>>) => Promise<void>,
  places: readonly Place[],
  staff: string,
): Promise<void> {
  for (const place of places) {
    const { participant } = surveyPlaces[place.municipality as keyof typeof surveyPlaces]
    const text = { id: v7(), wave: surveyWave, participant, text_hash: Buffer.alloc(32, 7) }
    await seed('survey_service_coding', {
      ...text,
      code: 'nav',
      original: 'other',
      reason: 'Bedre slik',
      coded_by: staff,
    })
    await seed('survey_text_mask', { ...text, words: '{1}', masked_by: staff })
  }
  const done = v7()
  await seed('survey_wave', {
    id: done,
    instrument: 'brukertilfredshet@2017.1',
    year: 2017,
    title_nb: 'a',
    title_nn: 'b',
    title_en: 'c',
    opens_on: '2017-02-01',
    closes_on: '2017-03-31',
    state: 'closed',
    opened_at: '2017-02-01T08:00:00Z',
    closed_at: '2017-04-10T08:00:00Z',
  })
  await seed('survey_coding_closing', { wave: done, texts: 2, closed_by: staff })
}
