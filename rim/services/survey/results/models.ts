import type { LocalText } from '#core/foundation'
import { codeBook, type Instrument } from '#core/instruments'
import {
  type CommentChapter,
  type ComparedMapping,
  continuedFrom,
  methodBlocks,
  nationalModels,
  placeModels,
  type ReportedPlace,
  type ReportModel,
  type SurveyTables,
} from '#core/reports'
import { type RecipientCoverage, type RobustMarks, robustMarks } from '#core/survey'
import type { WaveData } from './wave-data.ts'

/** What all reports of a release are made of. */
export interface CountryReport {
  readonly tables: SurveyTables
  /** Of earlier waves, the oldest first. */
  readonly earlier: readonly SurveyTables[]
  /** The forms of the family, oldest first. */
  readonly versions: readonly Instrument[]
  /** ISO date. */
  readonly made: string
  readonly dataHash: string
  /** The marks by other methods. */
  readonly robust: RobustMarks
  /** The open comments; null while the work on them goes on. */
  readonly comments: CommentChapter | null
  /** Null where the inhabitants are not known. */
  readonly coverage: RecipientCoverage | null
  /** A round of the mapping to compare with; null: none. */
  readonly mapping: ComparedMapping | null
}

/** A region's report, or a participant's. */
export type PlaceReport =
  | { readonly kind: 'region'; readonly code: string; readonly name: LocalText }
  | {
      readonly kind: 'place'
      readonly number: string
      /** Names of the services that handed out the form there. */
      readonly services: readonly string[]
    }

/** The marks of a wave by other methods, beside the wave before where there is one. */
export function robustOf(
  now: WaveData,
  tables: SurveyTables,
  before: { readonly data: WaveData; readonly tables: SurveyTables } | undefined,
  versions: readonly Instrument[],
): RobustMarks {
  const wave = ({ dataset, design }: WaveData, { questions }: SurveyTables) => ({
    dataset,
    questions,
    design,
  })
  return robustMarks(
    wave(now, tables),
    before && {
      ...wave(before.data, before.tables),
      sourceOf: continuedFrom(now.instrument, before.data.instrument, versions),
    },
  )
}

/** Why the table of who answered has no column of the mapping. */
const noMapping: LocalText = {
  nb: 'De som svarte, er ikke sammenlignet med dem som er kartlagt i kommunene.',
  nn: 'Dei som svara, er ikkje samanlikna med dei som er kartlagde i kommunane.',
}

/** The country's report in one language: one model of each edition. */
export function countryModels(report: CountryReport, language: 'nb' | 'nn'): readonly ReportModel[] {
  const { tables, earlier, versions, made, dataHash, robust, comments, coverage, mapping } = report
  const before = earlier.at(-1)
  const blocks = methodBlocks(
    {
      waves: [...earlier, tables].map((one) => ({ tables: one })),
      robust,
      ...(before && {
        before: {
          tables: before,
          sourceOf: continuedFrom(tables.instrument, before.instrument, versions),
        },
      }),
      mapping,
      coverage,
    },
    language,
  )
  return nationalModels({
    ...{ tables, earlier, versions, language, made, dataHash, blocks },
    ...(mapping === null && { notes: [noMapping] }),
    ...(comments && { comments }),
  })
}

/** A region's or a participant's report in one language. */
export function placeModelsOf(
  { tables, earlier, versions, made, dataHash }: CountryReport,
  wanted: PlaceReport,
  language: 'nb' | 'nn',
): readonly ReportModel[] {
  return placeModels({
    reported: reportedOf(tables, wanted),
    ...{ tables, earlier, versions, language, made, dataHash },
    codeBook: codeBook(tables.instrument, language),
    ...(wanted.kind === 'place' && { services: wanted.services.map((name) => ({ nb: name, nn: name })) }),
  })
}

function reportedOf({ ownPlaces }: SurveyTables, wanted: PlaceReport): ReportedPlace {
  if (wanted.kind === 'region') return wanted
  const place = ownPlaces.find(({ number }) => number === wanted.number)
  if (!place) throw new RangeError(`${wanted.number} has no report of its own`)
  return { kind: 'municipality', place }
}
