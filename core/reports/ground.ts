import { policyOf } from '#core/disclosure'
import { formatNumber, type LocalText, type Say, sayIn, slug, textIn } from '#core/foundation'
import type { ReportPlace } from './columns.ts'
import { type Edition, say } from './edition.ts'
import type { ReportModel, ReportWords } from './model.ts'
import type { RoundRelease } from './round-release.ts'
import { words } from './words.ts'

/** What every report says of itself, whatever stands in it. */
export interface ReportGround {
  readonly place: ReportPlace
  /** The place's own release. */
  readonly release: RoundRelease
  /** ISO date, injected. */
  readonly made: string
  /** SHA-256 of the frozen data that it is made from, in hex; its beginning is printed. */
  readonly dataHash?: string
}

type Ground = Omit<ReportModel, 'edition' | 'fileName' | 'subtitle' | 'sections' | 'codeBook'>

/** The parts of a model that do not depend on what is in it. */
export function groundOf(edition: Edition, ground: ReportGround): Ground {
  const { place, release, made } = ground
  const { country } = release
  return {
    kind: place.kind === 'county' ? 'region' : 'municipality',
    language: edition.language,
    title: say(edition, words.reportTitle, { round: country.round, name: place.name }),
    place: { number: place.number, name: place.name },
    round: country.round,
    made,
    syntheticMark: country.dataset.synthetic ? say(edition, words.synthetic) : null,
    facts: facts(edition, ground),
    words: writerWords(sayIn(edition.language)),
  }
}

/** `1103-stavanger-2020`: what a place's files are called before their ending. */
export const fileStem = ({ number, name }: ReportPlace, round: string): string =>
  `${number}-${slug(name)}-${round}`

function facts(edition: Edition, ground: ReportGround): ReportModel['facts'] {
  const { place, release } = ground
  const { country } = release
  const { language } = edition
  const policy = policyOf(release.decision)
  const fact = (label: LocalText, value: string): { label: string; value: string } => ({
    label: say(edition, label),
    value,
  })
  return [
    fact(words.round, country.round),
    ...(place.kind === 'county' ? [] : [fact(words.mapped, place.mapped)]),
    fact(words.residents, formatNumber(place.residents, 'count', language)),
    ...(place.sizeClass ? [fact(words.sizeClass, textIn(place.sizeClass.label, language))] : []),
    fact(words.source, say(edition, country.dataset.synthetic ? words.sourceSynthetic : words.sourceName)),
    fact(words.policy, `${policy.name} (${policy.ruleVersion})`),
    ...madeFacts(sayIn(language), ground),
  ]
}

/** The words that the writers of files put in themselves. */
export function writerWords(say: Say): ReportWords {
  return {
    page: say(words.page),
    contents: say(words.contents),
    table: say(words.table),
    figure: say(words.figure),
    notes: say(words.notes),
    codeBook: say(words.codeBook),
    definitions: say(words.definitions),
    overview: say(words.overview),
    symbols: say(words.symbols),
  }
}

/** What every report says of when it was made, and of its data where they are frozen. */
export function madeFacts(
  say: Say,
  { made, dataHash }: Pick<ReportGround, 'made' | 'dataHash'>,
): ReportModel['facts'] {
  const [year, month, day] = made.split('-')
  return [
    { label: say(words.made), value: `${day}.${month}.${year}` },
    ...(dataHash ? [{ label: say(words.dataHash), value: dataHash.slice(0, 12) }] : []),
  ]
}
