import { expect, it } from 'vitest'
import { findIdentifiers } from '#core/privacy'
import { tellsNothing } from '#core/survey'
import { calibratedWave } from '#core/synthetic'
import { loadInstruments, loadLexicon, loadTerritory } from '#rim/assets'
import { codingRead } from './comments.ts'

const form = loadInstruments('brukertilfredshet').find(({ rounds }) => rounds.includes('2021'))!
const comments = calibratedWave(form, loadTerritory()).respondents.flatMap(({ answers }) => {
  const comment = answers.open_comment
  return typeof comment === 'string' && !tellsNothing(comment) ? [comment] : []
})

it('reads the comments of the training wave of 2021 to the counts of the report', () => {
  const counts: Record<string, number> = {}
  for (const comment of comments) {
    const { overall, services } = codingRead(comment)
    for (const name of [overall, ...Object.keys(services).map((service) => `${service}.${overall}`)])
      counts[name] = (counts[name] ?? 0) + 1
  }
  expect(counts).toEqual({
    praise: 175,
    criticism: 95,
    mixed: 79,
    neutral: 51,
    'substance_service.praise': 24,
    'substance_service.criticism': 2,
    'substance_service.neutral': 1,
    'lar.praise': 4,
    'lar.criticism': 13,
    'lar.neutral': 2,
    'nav.praise': 5,
    'nav.criticism': 14,
    'nav.mixed': 2,
    'nav.neutral': 3,
    'housing_support.praise': 9,
    'housing_support.criticism': 8,
    'housing_support.neutral': 1,
    'neighbourhood.criticism': 5,
  })
})

it('has names, places and telephone numbers among them for the cleaning to find', () => {
  const lexicon = loadLexicon()
  const found = comments.flatMap((comment) => findIdentifiers(comment, lexicon).map(({ kind }) => kind))
  for (const kind of ['name', 'place', 'phone'] as const)
    expect([kind, found.filter((one) => one === kind).length > 5]).toEqual([kind, true])
})
