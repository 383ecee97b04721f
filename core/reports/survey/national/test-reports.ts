import type { Instrument } from '#core/instruments'
import { backgroundVariables, type TableQuestion } from '#core/survey'
import { numbersIn } from '../../edits/text-of.ts'
import type { ReportModel, ReportNode, ShownTable } from '../../model.ts'
import { groupColumns, handTables, type QuestionCounts } from '../parts/test-tables.ts'
import { everybodyColumn, knownColumn, type SurveyTables } from '../tables.ts'
import { nationalModels } from './models.ts'

/** Made-up waves and reports of the given forms, oldest first. */
export interface TestReports {
  formOf(version: string): Instrument
  /** The same for the same seed. */
  wave(version: string, year: number, seed: number, withheld?: number): SurveyTables
  modelsOf(seed: number, language?: 'nb' | 'nn', withheld?: number): ReportModel[]
}

export function testReports(versions: readonly Instrument[]): TestReports {
  const formOf = (version: string): Instrument =>
    versions.find(({ id }) => id === `brukertilfredshet@${version}`)!
  const wave: TestReports['wave'] = (version, year, seed, withheld = 0) => {
    const next = dice(seed)
    const counts = new Map<string, QuestionCounts>()
    return handTables(formOf(version), year, (question) => {
      const known = counts.get(question.code) ?? randomCounts(question, next, withheld)
      counts.set(question.code, known)
      return known
    })
  }
  return {
    formOf,
    wave,
    modelsOf: (seed, language = 'nb', withheld = 0) =>
      nationalModels({
        tables: wave('2021.1', 2021, seed, withheld),
        earlier: [wave('2017.1', 2017, seed + 1, withheld), wave('2019.1', 2019, seed + 2, withheld)],
        versions,
        language,
        made: '2021-06-01',
      }),
  }
}

/** Numbers of a small generator: the same for the same seed, and no two seeds alike. */
const dice = (seed: number): (() => number) => {
  let state = seed * 2654435761 + 12345
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Counts of every group of a question, that add up to those known and to everybody; some withheld. */
function randomCounts(question: TableQuestion, next: () => number, withheld: number): QuestionCounts {
  const counts: Record<string, (number | null)[]> = {}
  const everybody = question.categories.map(() => 0)
  const add = (to: (number | null)[], of: readonly (number | null)[]): void => {
    for (const [at, one] of of.entries()) to[at] = to[at]! + one!
  }
  const people = question.categories.map(() => 60 + Math.floor(next() * 500))
  add(everybody, people)
  counts[everybodyColumn] = everybody
  for (const variable of backgroundVariables) {
    const rest = [...people]
    const known = question.categories.map(() => 0)
    for (const { code } of variable.groups) {
      const own = rest.map((left) => Math.floor((left * next()) / 2))
      if (variable.kind === 'exclusive') for (const [at, one] of own.entries()) rest[at]! -= one
      add(known, own)
      counts[`${variable.code}:${code}`] = own
    }
    if (variable.kind === 'exclusive') counts[knownColumn(variable.code)] = known
  }
  for (const column of groupColumns) {
    if (next() < withheld) counts[column] = question.categories.map(() => null)
  }
  return counts
}

export const editionOf = (models: readonly ReportModel[], edition: ReportModel['edition']): ReportModel =>
  models.find((model) => model.edition === edition)!
export const nodesOf = (model: ReportModel): ReportNode[] => model.sections.flatMap(({ nodes }) => [...nodes])
export const tableOf = (model: ReportModel, id: string): ShownTable | undefined => {
  const node = nodesOf(model).find((one) => one.id === id)
  return node && (node.type === 'table' || node.type === 'figure') ? node.table : undefined
}
export const textsOf = (node: ReportNode): readonly string[] =>
  node.type === 'paragraph' ? [node.text] : node.type === 'list' ? node.items : []
export const cellsOf = (table: ShownTable | undefined): string[] =>
  (table?.rows ?? []).flatMap(({ cells }) => cells.map(({ text }) => text.replace(/[\s\u00a0]%$/, '')))

/** Numbers that a text has of its own: ages, years and the fractions' words are not results. */
export const resultsIn = (text: string): string[] =>
  numbersIn(
    text
      .replaceAll(/«[^»]*»/g, '')
      .replaceAll(/\b\d+(?:–\d+)? år/g, '')
      .replaceAll(/\b(?:2017|2019|2021)\b/g, '')
      .replaceAll(/[Vv]edlegg 2/g, ''),
  ).map((one) => one.replaceAll(' ', '\u00a0'))
