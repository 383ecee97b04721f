import type { LocalText } from '#core/foundation'
import type { Finding, IdentifierKind } from '#core/privacy'
import type { Consent } from '../study/consent.ts'
import { mayQuote } from '../study/consent.ts'
import { said } from '../study/said.ts'
import { CodePoints } from '../texts/code-points.ts'
import { checkWords } from './check-words.ts'
import {
  type CheckedQuote,
  limitsOf,
  type QuoteCheck,
  type QuoteCheckCode,
  type QuoteGround,
} from './checked.ts'
import { wrongWithEdits } from './edits.ts'
import { type QuotePiece, quoteWords, verbatimQuote } from './rendered.ts'
import { saysTheSame } from './signed.ts'

type Level = QuoteCheck['level']
type Tell = (code: QuoteCheckCode, level: Level, values?: Parameters<typeof said>[1]) => QuoteCheck

/** What is wrong with a quote by itself: its text, its edits, its signature, the consent, what may identify, its length. */
export function checkEach(one: CheckedQuote, ground: QuoteGround): readonly QuoteCheck[] {
  const tell: Tell = (code, level, values) => ({
    code,
    level,
    text: said(checkWords[code] as LocalText, values),
    quotes: [one.quote.id],
    informants: [],
  })
  return [
    ...ofText(one, ground, tell),
    ...ofSignature(one, ground, tell),
    ...ofConsent(one, ground, tell),
    ...(one.pieces ? ofWords(one, one.pieces, ground, tell) : []),
  ]
}

function ofText({ quote, pieces }: CheckedQuote, ground: QuoteGround, tell: Tell): readonly QuoteCheck[] {
  const text = ground.textOf(quote.version)
  if (!text || !pieces) return [tell('no-text', 'stop')]
  return [
    ...(text.kind === 'raw' ? [tell('raw-text', 'stop')] : []),
    ...(text.kind !== 'raw' && !text.confirmed ? [tell('not-confirmed', 'stop')] : []),
    ...(text.newest ? [] : [tell('older-text', 'warn')]),
    ...(text.kind === 'notes' ? [tell('from-notes', 'warn')] : []),
    ...(wrongWithEdits(verbatimQuote(pieces), quote.edits).length > 0 ? [tell('edits-wrong', 'stop')] : []),
  ]
}

function ofSignature({ quote }: CheckedQuote, { signed }: QuoteGround, tell: Tell): readonly QuoteCheck[] {
  const was = signed.get(quote.id)
  if (was && !saysTheSame(was, quote)) return [tell('changed-since-signed', 'stop')]
  return quote.signedBy === null || !was ? [tell('not-signed', 'stop')] : []
}

function ofConsent({ informant }: CheckedQuote, ground: QuoteGround, tell: Tell): readonly QuoteCheck[] {
  const consent: Consent | undefined = ground.consents.find((one) => one.informant === informant?.id)
  if (!informant || !consent) return [tell('consent-missing', 'stop')]
  if (consent.withdrawnOn !== null) return [tell('consent-withdrawn', 'stop')]
  return mayQuote(consent, ground.sheets) ? [] : [tell('consent-not-for-quotes', 'stop')]
}

function ofWords(
  one: CheckedQuote,
  pieces: readonly QuotePiece[],
  ground: QuoteGround,
  tell: Tell,
): readonly QuoteCheck[] {
  const { fewestWords, mostWords } = limitsOf(ground)
  const n = quoteWords(pieces)
  return [
    ...identifiersLeft(one, tell),
    ...(n < fewestWords ? [tell('too-short', 'warn', { n })] : []),
    ...(n > mostWords ? [tell('too-long', 'warn', { n, most: mostWords })] : []),
  ]
}

/** What leads straight to somebody: it stops where it looks like that at all. */
const direct: ReadonlySet<IdentifierKind> = new Set<IdentifierKind>([
  'phone',
  'identity-number',
  'e-mail',
  'address',
])

const stopsAt = ({ kind, certainty }: Pick<Finding, 'kind' | 'certainty'>): boolean =>
  certainty === 'certain' || (certainty === 'likely' && direct.has(kind))

/**
 * What may identify in the printed words. Numbers and addresses stop. That a word is a name is for a person to say: a list that
 * stopped at «Even» would have to be switched off. Marks in brackets are what stands there instead.
 */
function identifiersLeft({ plain, identifiers }: CheckedQuote, tell: Tell): readonly QuoteCheck[] {
  const points = new CodePoints(plain)
  const marks = [...plain.matchAll(/\[[^\]]*\]|\([^)]*\)/gu)].map(({ index, 0: mark }) => ({
    start: points.pointAt(index),
    end: points.pointAt(index + mark.length),
  }))
  return identifiers
    .filter(({ start, end }) => !marks.some((mark) => mark.start <= start && end <= mark.end))
    .map((found) => {
      const what = points.slice(found.start, found.end)
      return stopsAt(found)
        ? tell('identifier-left', 'stop', { what })
        : tell('identifier-possible', 'warn', { what })
    })
}
