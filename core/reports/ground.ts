import { policyOf } from '#core/disclosure'
import { formatNumber, type LocalText, textIn } from '#core/foundation'
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
    words: writerWords(edition),
  }
}

/** `1103-stavanger-2020`: what a place's files are called before their ending. */
export const fileStem = ({ number, name }: ReportPlace, round: string): string =>
  `${number}-${slug(name)}-${round}`

/** A name as part of a file name: `Storfjord - Omasvuotna` gives `storfjord-omasvuotna`. */
function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/å/g, 'a')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function facts(
  edition: Edition,
  { place, release, made, dataHash }: ReportGround,
): { label: string; value: string }[] {
  const { country } = release
  const { language } = edition
  const policy = policyOf(release.decision)
  const fact = (label: LocalText, value: string): { label: string; value: string } => ({
    label: say(edition, label),
    value,
  })
  const [year, month, day] = made.split('-')
  return [
    fact(words.round, country.round),
    ...(place.kind === 'county' ? [] : [fact(words.mapped, place.mapped)]),
    fact(words.residents, formatNumber(place.residents, 'count', language)),
    ...(place.sizeClass ? [fact(words.sizeClass, textIn(place.sizeClass.label, language))] : []),
    fact(words.source, say(edition, country.dataset.synthetic ? words.sourceSynthetic : words.sourceName)),
    fact(words.policy, `${policy.name} (${policy.ruleVersion})`),
    fact(words.made, `${day}.${month}.${year}`),
    ...(dataHash ? [fact(words.dataHash, dataHash.slice(0, 12))] : []),
  ]
}

function writerWords(edition: Edition): ReportWords {
  return {
    page: say(edition, words.page),
    contents: say(edition, words.contents),
    table: say(edition, words.table),
    figure: say(edition, words.figure),
    notes: say(edition, words.notes),
    codeBook: say(edition, words.codeBook),
    definitions: say(edition, words.definitions),
    overview: say(edition, words.overview),
    symbols: say(edition, words.symbols),
  }
}
