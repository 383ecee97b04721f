import { groupBy, type LocalText } from '#core/foundation'
import { type Finding, findIdentifiers, type Lexicon } from '#core/privacy'
import type { Quote } from '../project/entities.ts'
import type { Project } from '../project/project.ts'
import type { Consent } from '../study/consent.ts'
import type { InfoSheet } from '../study/info-sheet.ts'
import type { AgeRange, Informant } from '../study/informants.ts'
import { CodePoints } from '../texts/code-points.ts'
import type { TextKind } from '../texts/version.ts'
import { quoteLabel } from './label.ts'
import { plainQuote, type QuotePiece, renderedQuote } from './rendered.ts'

/** What can be wrong with quotes before they are printed. */
export type QuoteCheckCode =
  | 'no-text'
  | 'raw-text'
  | 'not-confirmed'
  | 'older-text'
  | 'edits-wrong'
  | 'not-signed'
  | 'changed-since-signed'
  | 'consent-missing'
  | 'consent-withdrawn'
  | 'consent-not-for-quotes'
  | 'identifier-left'
  | 'identifier-possible'
  | 'from-notes'
  | 'too-short'
  | 'too-long'
  | 'two-wordings'
  | 'printed-twice'
  | 'cited-twice'
  | 'age-outside-sample'
  | 'label-unknown'
  | 'labels-collide'
  | 'uneven'
  | 'never-quoted'
  | 'few-with-label'
  | 'read-together'

/** Something that a check found. */
export interface QuoteCheck {
  readonly code: QuoteCheckCode
  /** `stop`: nothing is printed until it is mended; `warn`: a person judges. */
  readonly level: 'stop' | 'warn'
  readonly text: LocalText
  /** Ids of the quotes that it is about; none where it is about the sample or somebody's text. */
  readonly quotes: readonly string[]
  /** Ids of informants that it is about, where it tells more than the quotes do. */
  readonly informants: readonly string[]
}

/** An interview's text as far as quotes go. */
export interface QuotedText {
  readonly text: string
  readonly kind: TextKind
  /** Whether a second person has confirmed that identifiers are out. */
  readonly confirmed: boolean
  /** Whether there is no newer version of the interview's text. */
  readonly newest: boolean
}

/** What quotes are checked against. */
export interface QuoteGround {
  readonly project: Project
  /** The interviews that have not been withdrawn, and whose they are. */
  readonly interviews: readonly { readonly id: string; readonly informant: string }[]
  readonly informants: readonly Informant[]
  readonly consents: readonly Consent[]
  readonly sheets: readonly InfoSheet[]
  /** A text version by id; `undefined` where there is none. */
  textOf(version: string): QuotedText | undefined
  /** Each quote as it was when it was signed last (`signedQuotes` of the log). */
  readonly signed: ReadonlyMap<string, Quote>
  /** The ages that the report says the sample has; `null`: as they are. */
  readonly statedAges: AgeRange | null
  /** Word lists for what may identify; `null`: not looked for. */
  readonly lexicon: Lexicon | null
  readonly limits?: Partial<QuoteLimits>
}

/** Where the checks begin to warn. */
export interface QuoteLimits {
  /** Fewest and most words of a quote. */
  readonly fewestWords: number
  readonly mostWords: number
  /** Largest share of the quotes under one label, 0 to 1. */
  readonly largestShare: number
  /** Fewest informants who should share a label. */
  readonly fewestWithLabel: number
  /** Quotes of one informant from which on they are to be read together. */
  readonly readTogether: number
}

/** Where nothing else is said: the top label of the elderly report of 2020 had 13 % of its quotes. */
export const quoteLimits: QuoteLimits = {
  fewestWords: 3,
  mostWords: 150,
  largestShare: 0.15,
  fewestWithLabel: 3,
  readTogether: 3,
}

/** A quote with all that the checks look at. */
export interface CheckedQuote {
  readonly quote: Quote
  readonly informant: Informant | undefined
  /** `null` where its text is not there. */
  readonly pieces: readonly QuotePiece[] | null
  /** As printed; empty where its text is not there. */
  readonly plain: string
  readonly label: LocalText | null
  /** What may identify in what is printed, if it was looked for. */
  readonly identifiers: readonly Finding[]
}

/** The quotes of a project with their words, labels and informants, in the order in which they were chosen. */
export function checkedQuotes(ground: QuoteGround): readonly CheckedQuote[] {
  const informants = new Map(ground.informants.map((one) => [one.id, one]))
  const informantOf = new Map(ground.interviews.map(({ id, informant }) => [id, informants.get(informant)]))
  // many quotes come from one text, and counting its code points is what takes time
  const points = new Map<string, CodePoints>()
  return [...ground.project.quote.values()].map((quote) => {
    const text = ground.textOf(quote.version)
    const informant = informantOf.get(quote.interview)
    const label = informant ? quoteLabel(informant, quote.label) : null
    if (!text) return { quote, informant, pieces: null, plain: '', label, identifiers: [] }
    const counted = points.get(quote.version) ?? new CodePoints(text.text)
    points.set(quote.version, counted)
    const pieces = renderedQuote(counted.slice(quote.start, quote.end), quote.edits)
    const plain = plainQuote(pieces)
    const identifiers = ground.lexicon ? findIdentifiers(plain, ground.lexicon) : []
    return { quote, informant, pieces, plain, label, identifiers }
  })
}

/** Quotes by the label that is printed beside them, in bokmål; those without an informant are left out. */
export const byLabel = (quotes: readonly CheckedQuote[]): ReadonlyMap<string, readonly CheckedQuote[]> =>
  groupBy(
    quotes.filter(({ label }) => label !== null),
    ({ label }) => label!.nb,
  )

export const limitsOf = ({ limits }: QuoteGround): QuoteLimits => ({ ...quoteLimits, ...limits })
