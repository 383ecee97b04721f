import { createHash } from 'node:crypto'
import { v4, v7 } from 'uuid'

/** The participant of the survey and its service in each of two municipalities: rows that point at them lie there. */
export const surveyPlaces = {
  '1101': {
    participant: '00000000-0000-7000-8000-000000110101',
    service: '00000000-0000-7000-8000-000000110102',
    order: '00000000-0000-7000-8000-000000110103',
  },
  '1103': {
    participant: '00000000-0000-7000-8000-000000110301',
    service: '00000000-0000-7000-8000-000000110302',
    order: '00000000-0000-7000-8000-000000110303',
  },
} as const

/** The municipality of a row that says it by its participant, its service or its order alone. */
export const surveyPlaceOf = (row: Readonly<Record<string, unknown>>): string | undefined =>
  Object.entries(surveyPlaces).find(([, { participant, service, order }]) =>
    [row.participant, row.service, row.survey_order].some(
      (id) => id === participant || id === service || id === order,
    ),
  )?.[0]

/** The wave that the rows below are of. */
export const surveyWave = '00000000-0000-7000-8000-000000002021'

/** What was released of it. */
const surveyRelease = '00000000-0000-7000-8000-000000002022'

/** Rows of the survey: a wave and its draw, and of each municipality a participant, a service and what it ordered. */
export async function fillSurvey<Place extends { readonly municipality: string }>(
  seed: (table: string, row: Readonly<Record<string, unknown>>) => Promise<void>,
  places: readonly Place[],
): Promise<void> {
  const wave = surveyWave
  await seed('survey_wave', {
    id: wave,
    instrument: 'brukertilfredshet@2021.1',
    year: 2021,
    title_nb: 'Undersøkelsen',
    title_nn: 'Undersøkinga',
    title_en: 'The survey',
    opens_on: '2021-02-01',
    closes_on: '2021-03-31',
    state: 'open',
    opened_at: '2021-02-01T08:00:00Z',
  })
  await seed('survey_draw', {
    id: v7(),
    wave,
    number: 1,
    seed: 'frø',
    plan: '{}',
    frame_hash: 'a'.repeat(64),
    result: '{}',
    result_hash: 'b'.repeat(64),
  })
  await seed('survey_batch', { wave, number: 1, seed: 'frø til trekking' })
  await seed('survey_sheet', { hash: Buffer.alloc(32, 1), wave, first_entry: Buffer.alloc(8220, 1) })
  await fillResults(seed)
  await seed('survey_text', {
    ...{ id: v7(), wave, scope: 'country', language: 'nb', section: 'summary', node: 'summary-1', number: 1 },
    ...{ kind: 'removed', text: '', replaced: 'Det som stod', written_by: v7() },
  })
  for (const place of places) {
    const { participant, service, order } = surveyPlaces[place.municipality as keyof typeof surveyPlaces]
    await seed('survey_participant', {
      id: participant,
      wave,
      municipality: place.municipality,
      origin: 'drawn',
      region: 'stavanger',
      size_class: 'medium',
      probability: '0.4',
      invited_at: '2021-01-01T08:00:00Z',
      answer_by: '2021-01-20',
      answer: 'accepted',
      answered_at: '2021-01-10T08:00:00Z',
    })
    await seed('survey_service', {
      id: service,
      participant,
      // the nation and the survey desk know the services by name
      name: 'Rusteamet',
      kind: 'counselling',
      contact_name: 'Kontakt',
      state: 'joined',
    })
    await seed('survey_order', { id: order, service, copies: 30, language: 'nb', paper: true })
    await seed('survey_handed_out', { service, day: '2021-02-10', handed_out: 4, declined: 1 })
    await seed('survey_envelope', {
      id: v7(),
      wave,
      participant,
      service,
      day: '2021-02-10',
      received: 3,
      unusable: 1,
      reason: 'Koden var revet av',
    })
    await seed('survey_feedback', {
      id: v4(),
      wave,
      municipality: place.municipality,
      answers: '{"mirrors_target_group": "unsure"}',
    })
  }
}

/** What is frozen and approved of the wave: a part of the country, of two regions and of two municipalities, with a file each. */
async function fillResults(
  seed: (table: string, row: Readonly<Record<string, unknown>>) => Promise<void>,
): Promise<void> {
  const hash = '7'.repeat(64)
  await seed('survey_frozen', {
    ...{ wave: surveyWave, hash, answers: 3, coded: true, sealed: Buffer.alloc(40, 1) },
  })
  const at = '2021-04-12T08:00:00Z'
  await seed('survey_release', {
    ...{ id: surveyRelease, wave: surveyWave, number: 1, policy: 'default', state: 'released' },
    ...{ data_hash: hash, manifest: '{}', hash, decision: Buffer.alloc(40, 1) },
    ...{ made_at: at, released_by: v7(), released_at: at },
  })
  const readers = {
    country: [],
    'region/west_stavanger': ['1101', '11'],
    'region/west_bergen': ['46'],
    'place/1101': ['1101'],
    'place/1103': ['1103'],
  }
  for (const [scope, may] of Object.entries(readers)) {
    const municipality = scope.startsWith('place/') ? scope.slice(6) : null
    await seed('survey_release_part', {
      ...{ release: surveyRelease, scope, municipality, outcome: 'report', readers: may, screen_nb: '{}' },
    })
    const bytes = Buffer.from(scope)
    await seed('survey_release_file', {
      ...{ release: surveyRelease, scope, language: 'nb', edition: 'document', name: 'rapport.pdf' },
      ...{ type: 'application/pdf', size: bytes.length, bytes },
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
  }
}
