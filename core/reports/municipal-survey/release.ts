import type { RawMeanTable } from '#core/dataset'
import {
  baseKey,
  choiceKey,
  createLinkers,
  type Decision,
  decide,
  type LinearSolver,
  type Linker,
  type Linkers,
  linkAsked,
  linkFrequencies,
  linkMeans,
  linkSame,
  type Policy,
  peopleKey,
  rowKey,
} from '#core/disclosure'
import { ProblemError, problem } from '#core/foundation'
import type { MunicipalAnswers } from '#core/survey'
import { reportProblems } from '../problems.ts'
import { allColumn, type MunicipalCounts, municipalCounts } from './counts.ts'

/** The survey to the municipalities as it may be shown: its answers, counted, and the decision that all its files follow. */
export interface MunicipalSurveyRelease {
  readonly answers: MunicipalAnswers
  readonly counted: MunicipalCounts
  readonly decision: Decision
  readonly policy: Policy
}

/**
 * Decides what may be shown of the survey to the municipalities, in every table at once. Cells are of municipalities and not of
 * persons, but are held to the same rules, so that no single one is told of.
 *
 * @throws problem 1521 where the answers are too few, or too uneven, to be protected.
 */
export function releaseMunicipalSurvey(
  answers: MunicipalAnswers,
  policy: Policy,
  solver: LinearSolver,
): MunicipalSurveyRelease {
  const counted = municipalCounts(answers)
  const decision = decide(linked(answers, counted, policy), policy, solver)
  if (decision.counts.unresolved + decision.sums.unresolved > 0) {
    throw new ProblemError(problem(reportProblems.notProtected))
  }
  return { answers, counted, decision, policy }
}

/** Every count that the files show or let a reader compute, with the sums that tie them. */
function linked(answers: MunicipalAnswers, counted: MunicipalCounts, policy: Policy): Linkers {
  const linkers = createLinkers()
  for (const { raw, names } of counted.tables) {
    names.forEach((name, column) => {
      linkers.counts.cell(peopleKey(name), { count: raw.everyone[column]! })
    })
  }
  const open = openCounts(linkers)
  for (const table of counted.tables) {
    const into = table.open ? open.all : table.routed ? linkers : open.leftOut
    linkFrequencies(into, table.raw, policy, (at) => table.names[at]!)
  }
  preferKeys(linkers.counts, answers, counted)
  for (const mean of counted.means) linkMean(linkers, mean.raw, mean, counted, policy)
  nameGroups(linkers.counts, counted)
  for (const question of counted.routed) {
    const router = counted.tables.find(({ id }) => id === `points_${question.among}`)?.raw
    for (const table of counted.tables) {
      if (table.question !== question.code) continue
      for (const name of table.names) {
        const about = { table: router?.id ?? '', row: question.choice, whether: 'in' } as const
        linkAsked(linkers.counts, table.raw, router, about, name)
      }
    }
  }
  return linkers
}

/**
 * Who has answered is no answer, and neither is who has none: few who did not answer, or who ticked "vet ikke", are not sensitive,
 * since nothing can be said of what they think.
 */
function openCounts({ counts, sums }: Linkers): { readonly all: Linkers; readonly leftOut: Linkers } {
  const openWhere =
    (isOpen: (key: string) => boolean): Linker['cell'] =>
    (key, rest) =>
      counts.cell(key, isOpen(key) ? { ...rest, protection: 0 } : rest)
  return {
    all: { counts: { ...counts, cell: openWhere(() => true) }, sums },
    leftOut: { counts: { ...counts, cell: openWhere((key) => key.includes('|notasked:')) }, sums },
  }
}

/** How much more than its count the category is worth that a question is read by, where something must be withheld. */
const keyWorth = 4

function preferKeys(counts: Linker, { questions }: MunicipalAnswers, { tables }: MunicipalCounts): void {
  for (const { code, key } of questions) {
    for (const { raw, names, by } of tables.filter(({ question }) => question === code)) {
      const row = by ? raw.rows.findIndex((one) => one.code === key) : -1
      if (row < 0) continue
      names.forEach((name, column) => {
        const count = raw.counts[row]![column]!
        counts.cell(rowKey(raw, row, name), { count, cost: keyWorth * (1 + count) })
      })
    }
  }
}

function linkMean(
  linkers: Linkers,
  raw: RawMeanTable,
  { name, question, names }: MunicipalCounts['means'][number],
  { tables }: MunicipalCounts,
  policy: Policy,
): void {
  const base = (row: number): string | undefined => {
    const table = tables.find((one) => one.question === question && one.names.includes(names[row]!))
    return table && baseKey(table.raw, table.names.indexOf(names[row]!), names[row]!)
  }
  linkMeans(linkers, raw, policy, () => name, base)
}

/** How many are in a group is also a row of the table of the groups. */
function nameGroups(counts: Linker, { tables }: MunicipalCounts): void {
  const groups = tables.filter(({ id }) => id.startsWith('groups_'))
  for (const { raw, names, by } of groups) {
    raw.rows.forEach(({ code }) => {
      linkSame(
        counts,
        choiceKey(names[0]!, raw.question, code),
        peopleKey(groupName(names[0]!, `${by}:${code}`)),
      )
    })
  }
}

const groupName = (all: string, column: string): string =>
  all.replace(new RegExp(`/${allColumn}$`), `/${column}`)
