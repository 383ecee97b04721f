import { v4 } from 'uuid'
import { surveyPlaces, surveyWave } from './test-survey-rows.ts'

/** A claim that has run out on each municipality's order of forms, and the order's file. */
export async function fillSurveyOrders<Place extends { readonly municipality: string }>(
  seed: (table: string, row: Readonly<Record<string, unknown>>) => Promise<void>,
  places: readonly Place[],
): Promise<void> {
  for (const place of places) {
    const { order } = surveyPlaces[place.municipality as keyof typeof surveyPlaces]
    await seed('survey_order_claim', {
      survey_order: order,
      claimed_by: v4(),
      claimed_until: '2021-01-30T08:00:00Z',
      attempts: 1,
    })
    await seed('survey_order_file', {
      survey_order: order,
      wave: surveyWave,
      name: 'skjema.pdf',
      pages: 4,
      sealed: Buffer.from([1]),
    })
  }
}
