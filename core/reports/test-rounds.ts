import { datasetFromRegistrations, type Registration } from '#core/dataset'
import { type LinearSolver, policies } from '#core/disclosure'
import type { Territory } from '#core/foundation'
import { codeBook, type Instrument } from '#core/instruments'
import { type CountryRound, countryRound, deriveColumns, derivedVariables } from '#core/mapping'
import {
  type ReleaseScope,
  type ReportModel,
  type RoundRelease,
  releaseRound,
  type ShownTable,
} from './index.ts'

/** What the tests' rounds are made with: the core loads nothing itself. */
export interface TestGround {
  readonly versions: readonly Instrument[]
  readonly territory: Territory
  readonly solver: LinearSolver
  draw(
    form: Instrument,
    count: number,
    place: { municipality: string; round: string },
    seed: number,
  ): Registration[]
}

/**
 * Rounds of made-up municipalities. Rogaland: Stavanger, Time, Klepp, Randaberg and (in 2020 only) Strand; Oslo, which is a
 * county by itself; and Storfjord in the far north, which is very small. In 2018 Time mapped the substance group only.
 */
export function createTestRounds({ versions, territory, solver, draw }: TestGround) {
  const form = versions.find((version) => version.id === 'brukerplan@2020.1')!
  const older = versions.find((version) => version.id === 'brukerplan@2018.1')!
  /** Registrations of a municipality in 2020 or 2018. */
  const people = (
    municipality: string,
    round: '2018' | '2020',
    count: number,
    seed: number,
  ): Registration[] => draw(round === '2020' ? form : older, count, { municipality, round }, seed)
  const roundOf = (round: string, ...registrations: readonly Registration[][]): CountryRound => {
    const data = deriveColumns(datasetFromRegistrations(registrations.flat(), versions, { synthetic: true }))
    return countryRound(data, territory, form.inclusion, round)
  }
  const release = (country: CountryRound, scope: ReleaseScope = 'country'): RoundRelease =>
    releaseRound(country, policies.default, solver, { scope })
  /** What every request of a report has. */
  const details = <L extends 'nb' | 'nn'>(municipality: string, language: L) => ({
    municipality,
    language,
    made: '2020-12-15',
    codeBook: codeBook(form, language, derivedVariables(language)),
  })
  const own2020 = people('1121', '2020', 120, 11)
  const own2018 = people('1121', '2018', 90, 12).filter(({ answers }) => answers.substance_problem === 'yes')
  const country2018 = (): CountryRound =>
    roundOf(
      '2018',
      own2018,
      people('1103', '2018', 200, 13),
      people('1120', '2018', 150, 14),
      people('1127', '2018', 130, 15),
      people('0301', '2018', 220, 16),
    )
  const rogaland2020 = [
    own2020,
    people('1103', '2020', 240, 1),
    people('1120', '2020', 160, 17),
    people('1127', '2020', 110, 18),
    people('1130', '2020', 60, 19),
  ]
  const country2020 = (): CountryRound =>
    roundOf('2020', ...rogaland2020, people('0301', '2020', 300, 3), people('5425', '2020', 7, 4))
  return {
    versions,
    solver,
    people,
    roundOf,
    release,
    details,
    own2020,
    own2018,
    rogaland2020,
    country2018,
    country2020,
  }
}

/** Every table of a model, those beside figures too. */
export const tablesOf = (model: ReportModel): ShownTable[] =>
  model.sections.flatMap((section) =>
    section.nodes.flatMap((node) => (node.type === 'table' || node.type === 'figure' ? [node.table] : [])),
  )

/** Every text of a section's lists and paragraphs. */
export const textsOf = (model: ReportModel, section: string): string[] =>
  model.sections
    .filter(({ id }) => id === section)
    .flatMap(({ nodes }) =>
      nodes.flatMap((node) =>
        node.type === 'list' ? node.items : node.type === 'paragraph' ? [node.text] : [],
      ),
    )
