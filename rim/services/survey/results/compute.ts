import { type Decision, type LinearSolver, type PolicyName, policies } from '#core/disclosure'
import type { Instrument } from '#core/instruments'
import { packRelease, unpackRelease } from '#core/releases'
import {
  type CommentChapter,
  type ComparedMapping,
  type ReportModel,
  regionColumn,
  releaseSurvey,
  type SurveyTables,
  surveyReleaseOf,
  surveyTables,
} from '#core/reports'
import type { RecipientCoverage } from '#core/survey'
import { type CountryReport, countryModels, type PlaceReport, placeModelsOf, robustOf } from './models.ts'
import type { WaveData } from './wave-data.ts'

/** Which report. */
export type WantedReport = { readonly kind: 'country' } | PlaceReport

/** What the thread is asked: first to decide, then for the reports that follow the decision, one at a time. */
export type SurveyAsked =
  | {
      readonly kind: 'decide'
      /** Names what is decided, for what is asked afterwards. */
      readonly release: string
      readonly policy: PolicyName
      readonly now: WaveData
      /** What was decided of the same wave and policy, and shown: `packRelease`, the oldest first. */
      readonly before: readonly string[]
      /** Earlier waves, the oldest first, each with what was decided of it last and shown. */
      readonly earlier: readonly { readonly data: WaveData; readonly decided: string | null }[]
      /** The forms of the family, oldest first. */
      readonly versions: readonly Instrument[]
      readonly comments: CommentChapter | null
      readonly coverage: RecipientCoverage | null
      /** A round of the mapping that those who answered are compared with; null: none. */
      readonly mapping: ComparedMapping | null
      /** ISO date. */
      readonly made: string
      readonly dataHash: string
    }
  | {
      readonly kind: 'report'
      readonly release: string
      readonly language: 'nb' | 'nn'
      readonly report: WantedReport
    }

/** How much may be shown, for whoever approves. */
export interface SurveySummary {
  readonly answers: number
  readonly participants: number
  readonly municipalities: number
  /** Places with a report of their own. */
  readonly reports: number
  /** Numbers that stand in a table, and those of them that are withheld. */
  readonly numbers: number
  readonly withheld: number
}

/** What it answers. */
export type SurveyComputed =
  | {
      readonly kind: 'decide'
      /** `packRelease`: to be kept sealed. */
      readonly record: string
      readonly summary: SurveySummary
      /** Codes of the regions with a report of their own. */
      readonly regions: readonly string[]
      /** Numbers of the places with a report of their own. */
      readonly places: readonly string[]
    }
  | { readonly kind: 'report'; readonly models: readonly ReportModel[] }

interface Decided {
  readonly release: string
  readonly report: CountryReport
}

/** Decides and computes, and remembers what was decided last: all its reports are asked for afterwards. */
export function createSurveyComputer(solver: LinearSolver): (asked: SurveyAsked) => SurveyComputed {
  let last: Decided | undefined
  return (asked) => {
    if (asked.kind === 'decide') {
      const policy = policies[asked.policy]
      const before = asked.before.map((record) => unpackRelease(record).decision)
      const release = releaseSurvey(asked.now, policy, solver, before)
      const tables = surveyTables(release)
      const earlier = asked.earlier.map(({ data, decided }) =>
        surveyTables(
          decided === null
            ? releaseSurvey(data, policy, solver)
            : surveyReleaseOf(data, unpackRelease(decided).decision),
        ),
      )
      const { made, dataHash, versions, comments, coverage, mapping, now } = asked
      const previous = asked.earlier.at(-1)
      const robust = robustOf(
        now,
        tables,
        previous && { data: previous.data, tables: earlier.at(-1)! },
        versions,
      )
      last = {
        release: asked.release,
        report: { tables, earlier, versions, made, dataHash, robust, comments, coverage, mapping },
      }
      return {
        kind: 'decide',
        record: packed(asked, release.decision),
        summary: summaryOf(asked.now, tables),
        regions: [...new Set(now.places.flatMap(({ region }) => (region ? [region.code] : [])))]
          .filter((code) => tables.hasPlace(regionColumn(code)))
          .sort(),
        places: tables.ownPlaces.map(({ number }) => number),
      }
    }
    // a thread that has died has forgotten it; the whole is begun anew
    if (last?.release !== asked.release) throw new Error('what was decided is forgotten')
    const { report, language } = asked
    const models =
      report.kind === 'country'
        ? countryModels(last.report, language)
        : placeModelsOf(last.report, report, language)
    return { kind: 'report', models }
  }
}

const packed = (
  { release, now, made }: Extract<SurveyAsked, { kind: 'decide' }>,
  decision: Decision,
): string =>
  packRelease({
    facts: {
      name: `survey ${release}`,
      round: String(now.wave.year),
      synthetic: now.wave.synthetic,
      made,
      reason: 'survey',
      besides: [],
    },
    decision,
  })

function summaryOf({ wave, dataset }: WaveData, tables: SurveyTables): SurveySummary {
  let [numbers, withheld] = [0, 0]
  for (const { code } of tables.questions) {
    for (const row of tables.groups(code).cells) {
      for (const { count } of row) {
        if ('value' in count) numbers++
        else if (count.symbol === ':') {
          numbers++
          withheld++
        }
      }
    }
  }
  return {
    answers: dataset.size,
    participants: wave.participants,
    municipalities: wave.municipalities,
    reports: tables.ownPlaces.length,
    numbers,
    withheld,
  }
}
