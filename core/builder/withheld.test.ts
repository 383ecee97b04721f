import { expect, it } from 'vitest'
import { datasetFromRegistrations, type Registration } from '#core/dataset'
import { policies, recordKeys, type SafeFrequencyTable, withheldCells, withholds } from '#core/disclosure'
import { countryRound, deriveColumns, standardTables } from '#core/mapping'
import { releaseRound } from '#core/reports'
import { loadInstruments, loadLinearSolver, loadTerritory } from '#rim/assets'
import { randomRegistrations } from '#rim/test-kit'
import { buildTable, readRequest, withheldPeople } from './index.ts'

const versions = loadInstruments().filter(({ family }) => family === 'brukerplan')
const form = versions.find(({ id }) => id === 'brukerplan@2020.1')!
const draw = (municipality: string, count: number, seed: number): Registration[] =>
  randomRegistrations(form, count, { municipality, round: '2020' }, seed)
const registrations = [draw('1103', 260, 1), draw('1121', 90, 3), draw('0301', 300, 4)].flat()
const dataset = deriveColumns(datasetFromRegistrations(registrations, versions, { synthetic: true }))
const round = countryRound(dataset, loadTerritory(), form.inclusion, '2020')
const perRecord = recordKeys(
  registrations.map((_, at) => `r${at}`),
  'a secret of this test alone',
)
const keys = { perRecord, meanSecret: 'another secret' }

it('what a released report withholds is withheld in the builder, however it is asked for', async () => {
  const release = releaseRound(round, policies.default, await loadLinearSolver())
  const cells = withheldCells()
  cells.add(release.decision.counts)
  const withheld = withheldPeople(round, keys, cells)
  const ask = (
    place: string,
    group: 'substance' | 'mental',
    rows: string,
    hide: boolean,
  ): SafeFrequencyTable | null => {
    const request = readRequest({
      version: 1,
      round: '2020',
      place: { kind: 'municipality', code: place },
      group,
      rows,
    })
    try {
      const made = buildTable({ round, keys, versions, ...(hide ? { withheld } : {}) }, request)
      return made.table as SafeFrequencyTable
    } catch {
      return null
    }
  }
  let hidden = 0
  let wouldBeShown = 0
  for (const { number, mapped } of round.participants) {
    for (const group of ['substance', 'mental'] as const) {
      for (const spec of standardTables.filter(({ groups }) => groups.includes(group))) {
        const safe = ask(number, group, spec.id, true)
        const open = ask(number, group, spec.id, false)
        safe?.rows.forEach(({ code }, row) => {
          // looked up in the decision by the report's own name of the cell
          const choices = spec.rows?.find((one) => one.code === code)?.choices ?? [code]
          const key = `${group}/municipality/${number}/${mapped}|${spec.column}=${choices.join('+')}`
          const at = release.decision.counts.keys.indexOf(key)
          if (at < 0) return
          const isHidden = withholds(release.decision.counts, key, release.decision.counts.counts[at]!)
          if (!isHidden) return
          hidden++
          expect(safe.cells[row]![0]!.count, key).toEqual({ symbol: ':' })
          const before = open!.rows.findIndex((one) => one.code === code)
          if (before >= 0 && 'value' in open!.cells[before]![0]!.count) wouldBeShown++
        })
      }
    }
  }
  expect(hidden).toBeGreaterThan(50)
  // the second cells of sums, which are not small: with noise alone they would narrow the small ones down
  expect(wouldBeShown).toBeGreaterThan(10)
}, 120_000)
