import { type PolicyName, policies } from '#core/disclosure'
import { type LocalText, sayIn, slug, textIn } from '#core/foundation'
import type { CodeBook, Instrument } from '#core/instruments'
import type { RecipientCoverage } from '#core/survey'
import { codeBookRows } from '../../code-book-rows.ts'
import { fileEndings } from '../../file-endings.ts'
import { madeFacts, writerWords } from '../../ground.ts'
import type { ReportModel } from '../../model.ts'
import { saidCount } from '../../numbers-said.ts'
import { words as reportWords } from '../../words.ts'
import type { SurveyTables } from '../tables.ts'
import { ownAnswers } from './basis.ts'
import { placeChapters } from './chapters.ts'
import { ownColumn, placeColumns, type ReportedPlace } from './columns.ts'
import { findingOf, type PlaceGround } from './findings.ts'
import { type PlaceContent, placeSections } from './place-sections.ts'
import { placeWords as words } from './place-words.ts'

export interface PlaceRequest {
  readonly reported: ReportedPlace
  readonly tables: SurveyTables
  /** Waves before, oldest first; those without the place are left out. */
  readonly earlier: readonly SurveyTables[]
  /** The forms of the family, oldest first. */
  readonly versions: readonly Instrument[]
  readonly language: 'nb' | 'nn'
  /** ISO date, injected. */
  readonly made: string
  /** SHA-256 of the frozen answers, in hex. */
  readonly dataHash?: string
  /** Names of the services that handed out the form. */
  readonly services?: readonly LocalText[]
  readonly coverage?: RecipientCoverage
  /** For the workbook; absent: it has none. */
  readonly codeBook?: CodeBook
}

type PlaceEdition = 'document' | 'slides' | 'workbook' | 'page'

/**
 * The files of a municipality's, city district's or region's report as models, all from the same safe tables: document,
 * slides, workbook and page.
 *
 * @throws RangeError where the place has no tables of its own: it has too few answers, or did not take part.
 */
export function placeModels(request: PlaceRequest): readonly ReportModel[] {
  const content = contentOf(request)
  return (['document', 'slides', 'workbook', 'page'] as const).map((edition) =>
    editionModel(edition, content, request),
  )
}

function contentOf(request: PlaceRequest): PlaceContent {
  const { reported, tables, earlier, versions, language } = request
  if (!tables.hasPlace(ownColumn(reported))) {
    throw new RangeError(`${ownColumn(reported)} has no tables of its own in ${tables.wave.year}`)
  }
  const ground: PlaceGround = { now: tables, columns: placeColumns(reported, tables, earlier), versions }
  const chapters = placeChapters(tables.questions)
  return {
    reported,
    ground,
    language,
    where: whereOf(reported, language),
    ...(reported.kind === 'municipality' &&
      reported.place.region && {
        around: sayIn(language)(words.inRegion, { name: textIn(reported.place.region.name, language) }),
      }),
    chapters: chapters.map((chapter) => ({
      chapter,
      findings: chapter.questions.map((question) => findingOf(ground, question)),
    })),
    ...(request.services && { services: request.services }),
    ...(request.coverage && { coverage: request.coverage }),
  }
}

/** A municipality and a city district are called by what they are. */
function whereOf(reported: ReportedPlace, language: 'nb' | 'nn'): string {
  const say = sayIn(language)
  if (reported.kind === 'region') return say(words.inRegion, { name: textIn(reported.name, language) })
  const { name, municipality } = reported.place
  return say(municipality ? words.inDistrict : words.inMunicipality, { name })
}

const placeOf = (reported: ReportedPlace, language: 'nb' | 'nn'): ReportModel['place'] =>
  reported.kind === 'region'
    ? { number: reported.code, name: textIn(reported.name, language) }
    : { number: reported.place.number, name: reported.place.name }

function subtitleOf(reported: ReportedPlace): LocalText {
  if (reported.kind === 'region') return words.regionSubtitle
  return reported.place.municipality ? words.districtSubtitle : words.municipalSubtitle
}

function editionModel(edition: PlaceEdition, content: PlaceContent, request: PlaceRequest): ReportModel {
  const { tables, language, reported } = request
  const say = sayIn(language)
  const { wave } = tables
  const place = placeOf(reported, language)
  return {
    kind: 'survey',
    language,
    edition,
    fileName: `${place.number}-${slug(place.name)}-${wave.year}${fileEndings[edition]}`,
    title: say(words.title, { wave: say(wave.title), name: place.name }),
    subtitle: say(subtitleOf(reported)),
    place,
    round: String(wave.year),
    made: request.made,
    syntheticMark: wave.synthetic ? say(reportWords.synthetic) : null,
    facts: factsOf(content, request),
    words: writerWords(say),
    sections: placeSections(edition, content),
    codeBook: edition === 'workbook' && request.codeBook ? codeBookRows(request.codeBook, language) : [],
  }
}

function factsOf({ ground }: PlaceContent, request: PlaceRequest): ReportModel['facts'] {
  const { tables, language } = request
  const say = sayIn(language)
  const { provenance } = tables.answers()
  const answers = ownAnswers(ground)
  const policy = policies[provenance.policy as PolicyName]
  return [
    { label: say(words.year), value: String(tables.wave.year) },
    ...(answers === null ? [] : [{ label: say(words.numberOf), value: saidCount(answers) }]),
    { label: say(reportWords.source), value: say(provenance.source) },
    { label: say(reportWords.policy), value: `${policy.name} (${policy.ruleVersion})` },
    ...madeFacts(say, { made: request.made, ...(request.dataHash && { dataHash: request.dataHash }) }),
  ]
}
