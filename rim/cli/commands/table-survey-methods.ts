import { readFileSync } from 'node:fs'
import { keyColumnOf } from '#core/dataset'
import { formatNumber, type Language, ProblemError, problem } from '#core/foundation'
import { continuedFrom, type ShownRobust, type SurveyTables, shownRobust } from '#core/reports'
import type { DifferenceFlag } from '#core/statistics'
import {
  backgroundVariables,
  type EarlierRobustWave,
  type RobustComparison,
  type RobustMarks,
  type RobustWave,
  robustMarks,
  type TableQuestion,
} from '#core/survey'
import { loadInstruments } from '#rim/assets'
import type { PlainTable } from '#rim/exports'
import { readFileWeights } from '#rim/imports'
import { cliProblems } from '../problems.ts'
import { type AnswersFile, surveyFamily } from './survey-answers-file.ts'

/** One comparison by every method. Names are those of the printed report, whatever the language. Null: not shown, or no test. */
export interface MethodRow {
  readonly against: 'others' | 'before'
  readonly question: string
  readonly variable: string | null
  readonly group: string | null
  readonly category: string
  readonly n: number
  readonly otherN: number
  /** 0 to 100, not rounded. */
  readonly percent: number
  readonly otherPercent: number
  readonly published: DifferenceFlag
  readonly z: DifferenceFlag
  readonly clustered: DifferenceFlag
  readonly bh: DifferenceFlag
  readonly holm: DifferenceFlag
  readonly zP: number | null
  /** By weights and clusters: percent and percentage points. */
  readonly clusteredPercent: number | null
  readonly clusteredOtherPercent: number | null
  readonly standardError: number | null
  readonly degreesOfFreedom: number | null
  readonly clusteredP: number | null
  readonly bhP: number | null
  readonly holmP: number | null
}

/** Answers with the participants as clusters, weighted by the file's column `weight` where it has one; one stratum. */
export interface WeighedFile extends AnswersFile {
  readonly path: string
}

function robustWave({ path, dataset, questions }: WeighedFile): RobustWave {
  const read = readFileWeights(readFileSync(path))
  if (read && read.wrong.length > 0) {
    throw new ProblemError(
      problem(cliProblems.unevenWeights, { count: read.wrong.length }, { file: path, row: read.wrong[0]! }),
    )
  }
  const weights = read?.weights ?? new Map(keyColumnOf(dataset, 'participant').keys.map((key) => [key, 1]))
  return { dataset, questions, design: { weights, strata: new Map() } }
}

interface Wave {
  readonly file: WeighedFile
  /** Absent: everything is shown. */
  readonly tables?: SurveyTables
}

/** The report's comparisons by five methods: all as they are, or what the tables show. */
export function methodRows(now: Wave, before: Wave | undefined): readonly MethodRow[] {
  const sourceOf =
    before && continuedFrom(now.file.instrument, before.file.instrument, loadInstruments(surveyFamily))
  const older: EarlierRobustWave | undefined = before && sourceOf && { ...robustWave(before.file), sourceOf }
  const robust = robustMarks(robustWave(now.file), older)
  const { questions } = now.file
  if (!now.tables) return rawRows(robust, questions)
  const shownBefore = before?.tables && sourceOf ? { tables: before.tables, sourceOf } : undefined
  return shownRows(shownRobust(now.tables, robust, shownBefore), questions)
}

const numberOrNull = (value: number): number | null => (Number.isNaN(value) ? null : value)

const rawRows = ({ comparisons }: RobustMarks, questions: readonly TableQuestion[]): readonly MethodRow[] =>
  comparisons.map((one) => {
    const { x, n, otherX, otherN, zP, clustered, benjaminiHochberg, holm } = one
    const percent = (share: number): number | null => numberOrNull(100 * share)
    return {
      ...named(one, questions),
      ...{ n, otherN },
      percent: (100 * x) / n,
      otherPercent: (100 * otherX) / otherN,
      ...marksOf(one),
      zP: numberOrNull(zP),
      clusteredPercent: percent(clustered.share),
      clusteredOtherPercent: percent(clustered.otherShare),
      standardError: percent(clustered.standardError),
      degreesOfFreedom: clustered.degreesOfFreedom,
      clusteredP: numberOrNull(clustered.p),
      bhP: numberOrNull(benjaminiHochberg),
      holmP: numberOrNull(holm),
    }
  })

const shownRows = ({ comparisons }: ShownRobust, questions: readonly TableQuestion[]): readonly MethodRow[] =>
  comparisons.map((one) => {
    const { n, otherN, percent, otherPercent, zP, clustered } = one
    return {
      ...named(one, questions),
      ...{ n, otherN, percent, otherPercent },
      ...marksOf(one),
      zP,
      clusteredPercent: clustered?.percent ?? null,
      clusteredOtherPercent: clustered?.otherPercent ?? null,
      standardError: clustered?.standardError ?? null,
      degreesOfFreedom: clustered?.degreesOfFreedom ?? null,
      clusteredP: clustered?.p ?? null,
      bhP: clustered?.benjaminiHochberg ?? null,
      holmP: clustered?.holm ?? null,
    }
  })

type Named = Pick<RobustComparison, 'against' | 'question' | 'variable' | 'group' | 'category' | 'marks'>

function named({ against, question, variable, group, category }: Named, questions: readonly TableQuestion[]) {
  const asked = questions.find(({ code }) => code === question)!
  const by = backgroundVariables.find(({ code }) => code === variable)
  return {
    against,
    question: asked.number,
    variable: by?.published ?? null,
    group: by?.groups.find(({ code }) => code === group)?.label.nb ?? null,
    category: asked.categories.find(({ code }) => code === category)!.label.nb,
  }
}

const marksOf = ({ marks }: Named) => ({
  published: marks.published,
  z: marks.z,
  clustered: marks.clustered,
  bh: marks['benjamini-hochberg'],
  holm: marks.holm,
})

const words = {
  nb: { title: 'Merker etter metode', own: 'prosent', others: 'øvrige', before: 'forrige måling' },
  nn: { title: 'Merke etter metode', own: 'prosent', others: 'andre', before: 'førre måling' },
  en: { title: 'Marks by method', own: 'per cent', others: 'others', before: 'the wave before' },
} as const
const arrows = { higher: '▲', lower: '▼' } as const

/** The comparisons that some method marks, for a terminal. */
export function methodsText(rows: readonly MethodRow[], policy: string, language: Language): PlainTable {
  const say = words[language]
  const mark = (flag: DifferenceFlag): string => (flag ? arrows[flag] : '')
  const flags = ({ published, z, clustered, bh, holm }: MethodRow) => [published, z, clustered, bh, holm]
  const percent = (value: number): string => formatNumber(value, 'percent0', language)
  return {
    title: say.title,
    head: ['', '', '', '', say.own, say.others, 'published', 'z', 'clustered', 'bh', 'holm'],
    rows: rows
      .filter((row) => flags(row).some((flag) => flag !== null))
      .map((row) => [
        row.question,
        row.variable ?? say.before,
        row.group ?? '',
        row.category,
        percent(row.percent),
        percent(row.otherPercent),
        ...flags(row).map(mark),
      ]),
    notes: [policy],
  }
}
