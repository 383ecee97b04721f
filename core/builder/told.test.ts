import { expect, it } from 'vitest'
import { datasetFromRegistrations } from '#core/dataset'
import { recordKeys } from '#core/disclosure'
import { countryRound, deriveColumns } from '#core/mapping'
import { loadInstruments, loadTerritory } from '#rim/assets'
import { randomRegistrations } from '#rim/test-kit'
import {
  type BuilderGround,
  buildTable,
  readRequest,
  shownTables,
  type TableRequest,
  withheldIn,
} from './index.ts'

const versions = loadInstruments().filter(({ family }) => family === 'brukerplan')
const form = versions.find(({ id }) => id === 'brukerplan@2020.1')!
const registrations = randomRegistrations(form, 90, { municipality: '1103', round: '2020' }, 1)
const dataset = deriveColumns(datasetFromRegistrations(registrations, versions, { synthetic: true }))
const round = countryRound(dataset, loadTerritory(), form.inclusion, '2020')
const meanSecret = 'for the tests of what is told'
const ids = registrations.map((_, at) => `r${at}`)
const ground: BuilderGround = {
  round,
  keys: { perRecord: recordKeys(ids, meanSecret), meanSecret },
  versions,
}
const built = (more: Partial<TableRequest>, withheld: (people: { count: number }) => boolean = () => false) =>
  buildTable(
    { ...ground, withheld },
    readRequest({
      ...{ version: 1, round: '2020', place: { kind: 'country' }, rows: 'housing', measure: 'count' },
      ...more,
    }),
  )

it.each([{}, { measure: 'percent_of_column' }, { rows: 'sex', measure: 'mean_index' }] as const)(
  'tells as many as are shown with the sign: %o',
  (more) => {
    const answer = built({ columns: more.rows === undefined ? 'sex' : null, ...more })
    const [table] = shownTables(answer, 'nb')
    const texts = table!.rows.flatMap(({ cells }) => cells.map(({ text }) => text))
    const { cells, of, text } = withheldIn(answer, 'nn')
    // a page of percentages and means has the numbers of people beside
    expect(cells).toBeLessThanOrEqual(texts.filter((one) => one === ':').length)
    expect(of).toBeLessThanOrEqual(texts.length)
    expect(text === null).toBe(cells === 0)
    if (text !== null) expect(text).toContain(`${cells} av ${of} tal er haldne tilbake`)
  },
)

it('says nothing where nothing is withheld, and counts every cell where all is', () => {
  expect(withheldIn(built({ rows: 'sex', filters: [] }), 'nb')).toEqual({ cells: 0, of: 2, text: null })
  const all = withheldIn(
    built({ rows: 'sex' }, () => true),
    'nb',
  )
  expect(all).toEqual({
    cells: 2,
    of: 2,
    text: '2 av 2 tall er holdt tilbake (:), fordi de gjelder få mottakere eller er holdt tilbake i rapportene.',
  })
})
