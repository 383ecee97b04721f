import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ProblemError } from '#core/foundation'
import type { ReportModel } from '#core/reports'
import {
  exportSurveyFile,
  findSurveyScreen,
  listReleasedSurveys,
  listSurveyFiles,
  listSurveyParts,
  listSurveyReleases,
  type Scope,
  type Work,
  within,
} from '#rim/storage'
import { type ClosedHouse, createClosedHouse } from '#rim/test-kit'
import { scopeOf } from '../../house/sessions.ts'
import { approveResults, askForResults } from './ask.ts'
import { makeSurveyResults } from './make-results.ts'
import { createResultsWorkshop, type ResultsWorkshop } from './workshop.ts'

let house: ClosedHouse
let workshop: ResultsWorkshop
const faults: unknown[] = []

const nation = <T>(act: (work: Work) => Promise<T>): Promise<T> =>
  within(house.desks.house, scopeOf(house.nora), act)
const inPlace = <T>(municipality: string, act: (work: Work) => Promise<T>): Promise<T> =>
  within(house.desks.house, scopeOf(house.coordinatorOf(municipality)), act)
const inCounty = <T>(territories: readonly string[], act: (work: Work) => Promise<T>): Promise<T> => {
  const scope: Scope = { desk: 'territory', territories, staff: house.staff, role: 'regional-adviser' }
  return within(house.desks.house, scope, act)
}
const problemOf = (act: Promise<unknown>): Promise<number | undefined> =>
  act.then(
    () => undefined,
    (cause: unknown) => (cause instanceof ProblemError ? cause.problems[0]!.number : -1),
  )
const ask = (by = house.staff): Promise<string> =>
  nation((work) => askForResults(house.desks, work, house.wave, { policy: 'as-published-2021', by }))
const make = (): Promise<number> =>
  makeSurveyResults(house.desks, { workshop, onFault: (cause) => faults.push(cause) })

/** The rows of a report's tables as text: label and cells. */
const rowsOfModel = ({ sections }: ReportModel): string[] =>
  sections
    .flatMap(({ nodes }) => nodes)
    .flatMap((node) => (node.type === 'table' ? node.table.rows : []))
    .filter(({ role }) => role !== 'heading')
    .map(({ label, cells }) => [label, ...cells.map(({ text }) => text)].join('|'))

/** The same of an HTML page; what is for the ear alone, and the signs before marked numbers, are left out. */
const rowsOfPage = (html: string): readonly string[] =>
  html.split('</tr>').map((row) =>
    row
      .slice(row.lastIndexOf('<tr'))
      .replaceAll(/<span class="aloud">[^<]*<\/span>|<span aria-hidden="true">[^<]* <\/span>/g, '')
      .replaceAll(/<\/t[hd]>(?=.)/g, '|')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  )

beforeAll(async () => {
  house = await createClosedHouse([14, 4, 12], { outside: 6 })
  workshop = createResultsWorkshop(2)
}, 60_000)
afterAll(async () => {
  await workshop?.close()
  await house?.close()
})

describe('the results of a closed wave', () => {
  let first: string

  it('are made by the task: the country, the regions, and the places with answers enough', async () => {
    first = await ask()
    expect(await problemOf(ask())).toBe(4506)
    const made = await make()
    expect(faults).toEqual([])
    expect(made).toBe(1)
    const parts = await nation((work) => listSurveyParts(work, first))
    expect(parts.map(({ scope, outcome }) => `${scope} ${outcome}`)).toEqual([
      'country report',
      'place/1101 report',
      'place/1102 few',
      'place/1103 report',
      'region/west_stavanger report',
    ])
    const files = await nation((work) => listSurveyFiles(work, first))
    // the country, a place and a region each at least, four formats in two written forms
    expect(files).toHaveLength(parts.filter(({ outcome }) => outcome === 'report').length * 2 * 4)
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length)
  }, 400_000)

  it('are shown to nobody before the nation approves them, and then to those they are about', async () => {
    const seen = async (work: Work) => ({
      releases: (await listReleasedSurveys(work, house.wave)).length,
      parts: (await listSurveyParts(work, first)).map(({ scope }) => scope),
      files: (await listSurveyFiles(work, first)).length,
    })
    const nothing = { releases: 0, parts: [], files: 0 }
    expect(await inPlace('1101', seen)).toEqual(nothing)
    expect(await inCounty(['11'], seen)).toEqual(nothing)
    await nation((work) => approveResults(house.desks, work, first, house.staff))
    expect(await inPlace('1101', seen)).toEqual({
      releases: 1,
      parts: ['country', 'place/1101', 'region/west_stavanger'],
      files: 24,
    })
    // too few answers here, and in the region
    expect(await inPlace('1102', seen)).toEqual({
      releases: 1,
      parts: ['country', 'place/1102'],
      files: 8,
    })
    expect(await inCounty(['11'], seen)).toEqual({
      releases: 1,
      parts: ['country', 'region/west_stavanger'],
      files: 16,
    })
    expect(await inCounty(['18'], seen)).toEqual({ releases: 1, parts: ['country'], files: 8 })
  })

  it("refuse another municipality's files, and log what is taken out", async () => {
    const file = { release: first, scope: 'place/1101', language: 'nb', edition: 'document' } as const
    expect(await inPlace('1103', (work) => exportSurveyFile(work, file))).toBeNull()
    const own = await inPlace('1101', (work) => exportSurveyFile(work, file))
    expect(own?.type).toBe('application/pdf')
    expect(own?.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const logged = await house.database.sql(
      "select municipality, details->>'scope' as scope from lyttepost.audit_event where verb = 'export' and noun = 'survey-release'",
    )
    expect(logged).toEqual([{ municipality: '1101', scope: 'place/1101' }])
    const other = await inPlace('1103', (work) => findSurveyScreen(work, first, 'place/1101', 'nb'))
    expect(other).toBeNull()
  })

  it('have the same tables in the page that is downloaded as on the screen', async () => {
    const file = { release: first, language: 'nb', edition: 'page' } as const
    for (const scope of ['country', 'place/1101', 'region/west_stavanger']) {
      const page = (await inPlace('1101', (work) => exportSurveyFile(work, { ...file, scope })))!
      const screen = (await inPlace('1101', (work) =>
        findSurveyScreen(work, first, scope, 'nb'),
      )) as ReportModel
      const shown = rowsOfModel(screen)
      expect(shown.length).toBeGreaterThan(30)
      expect(rowsOfPage(page.bytes.toString('utf8'))).toEqual(expect.arrayContaining(shown))
    }
  })

  it('are superseded by newer ones when those are approved, and stay listed', async () => {
    const second = await ask()
    expect(await make()).toBe(1)
    expect(await problemOf(nation((work) => approveResults(house.desks, work, first, house.staff)))).toBe(
      4507,
    )
    await nation((work) => approveResults(house.desks, work, second, house.staff))
    const all = await nation((work) => listSurveyReleases(work, house.wave))
    expect(all.map(({ number, state, supersededAt }) => [number, state, supersededAt !== null])).toEqual([
      [2, 'released', false],
      [1, 'released', true],
    ])
    // the same answers and rules give the same data
    expect(all[0]!.dataHash).toBe(all[1]!.dataHash)
    expect((await inPlace('1101', (work) => listReleasedSurveys(work, house.wave))).length).toBe(2)
  }, 400_000)

  it('follow the published rule in a training house alone', async () => {
    const real = { ...house.desks, training: false }
    const asked = nation((work) =>
      askForResults(real, work, house.wave, { policy: 'as-published-2021', by: house.staff }),
    )
    expect(await problemOf(asked)).toBe(4509)
  })
})
