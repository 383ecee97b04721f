import { formatNumber, type LocalText } from '#core/foundation'
import { listed, said } from '../study/said.ts'
import type { InterviewerFacts, ReportingFacts } from './facts.ts'

/** How far a report tells what an item asks. */
export type ItemState = 'met' | 'partly' | 'missing'

/** What the facts say to an item; no text where a person must answer. */
export interface Draft {
  readonly text: LocalText | null
  readonly state: ItemState
}

/** Drafts one item. */
export type Drafter = (facts: ReportingFacts) => Draft

/** Nothing is known: a person must answer. */
export const unanswered: Draft = { text: null, state: 'missing' }
export const met = (text: LocalText): Draft => ({ text, state: 'met' })
export const partly = (text: LocalText): Draft => ({ text, state: 'partly' })

/** A text of the study's own, the same in both forms; nothing where it is empty. */
export const own = (text: string): Draft =>
  text.trim() === '' ? unanswered : met({ nb: text.trim(), nn: text.trim() })

/** What is told of each interviewer under one head: whole where all have told, partly where some have. */
export function ofInterviewers(
  { interviewers }: ReportingFacts,
  told: (one: InterviewerFacts) => string,
): Draft {
  const having = interviewers.filter((one) => told(one).trim() !== '')
  if (having.length === 0) return unanswered
  const line = having.map((one) => `${one.name}: ${told(one).trim()}`).join('; ')
  const text = { nb: `${line}.`.replace(/\.\.$/, '.'), nn: `${line}.`.replace(/\.\.$/, '.') }
  return having.length === interviewers.length ? met(text) : partly(text)
}

/** A yes, a no, or not told. */
export const yesNo = (told: boolean | null, yes: LocalText, no: LocalText): Draft =>
  told === null ? unanswered : met(told ? yes : no)

/** Names in a row, quoted. */
export const quotedNames = (names: readonly string[]): LocalText => listed(names.map((name) => `«${name}»`))

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** A number with a comma, without decimals that are zero. */
export const number = (value: number, decimals: 0 | 1 | 2 = 1): string =>
  formatNumber(value, Number.isInteger(value) ? 'count' : (`decimal${decimals}` as const))

const sentences = {
  sample: {
    nb: 'Utvalget er {n} informanter: {women} kvinner og {men} menn{others}, {from}–{to} år (gjennomsnitt {mean}), fra {sites}.',
    nn: 'Utvalet er {n} informantar: {women} kvinner og {men} menn{others}, {from}–{to} år (gjennomsnitt {mean}), frå {sites}.',
  },
  others: { nb: ' og {n} andre', nn: ' og {n} andre' },
  site: { nb: 'ett sted', nn: 'éin stad' },
  sites: { nb: '{n} steder', nn: '{n} stader' },
  noSites: { nb: 'steder som ikke er oppgitt', nn: 'stader som ikkje er oppgitte' },
} as const satisfies Record<string, LocalText>

/** The sample in a sentence. */
export function sampleSentence({ sample }: ReportingFacts): Draft {
  const { n, women, men, others, ages, meanAge, sites } = sample
  if (ages === null || meanAge === null) return unanswered
  const from =
    sites === 0 ? sentences.noSites : sites === 1 ? sentences.site : said(sentences.sites, { n: sites })
  return met(
    said(sentences.sample, {
      n,
      women,
      men,
      others: others > 0 ? said(sentences.others, { n: others }) : '',
      ...ages,
      mean: number(meanAge),
      sites: from,
    }),
  )
}
