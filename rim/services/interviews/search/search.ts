import { setImmediate } from 'node:timers/promises'
import { type Hit, type SearchQuery, search } from '#core/interviews'
import type { KeyRing } from '#rim/keys'
import type { Work } from '#rim/storage'
import { expressionQuery } from './expression.ts'
import { type SearchableInterview, searchableTexts } from './kept.ts'

/** What somebody searches a study's texts for, and in which of them. */
export interface StudySearch {
  readonly how: 'words' | 'expression'
  readonly text: string
  /** Words find only themselves. */
  readonly whole: boolean
  readonly matchCase: boolean
  /** Only what informants say. */
  readonly informants: boolean
  readonly sex?: 'female' | 'male' | 'other' | undefined
  readonly ageFrom?: number | undefined
  readonly ageTo?: number | undefined
}

export interface StudyHits {
  readonly hits: readonly Hit[]
  /** Also those that are not among `hits`. */
  readonly total: number
  readonly interviews: readonly { readonly interview: string; readonly hits: number }[]
  /** How many texts were searched. */
  readonly searched: number
}

/** How many hits are told. */
export const mostHits = 500

/**
 * Searches the texts of a study that are coded now: never one that is not de-identified.
 *
 * @throws ProblemError 4610 and 4611 for an expression that cannot be used.
 */
export async function searchStudy(
  { keys, work, now }: { readonly keys: KeyRing; readonly work: Work; readonly now: number },
  study: string,
  asked: StudySearch,
): Promise<StudyHits> {
  const query: SearchQuery =
    asked.how === 'expression'
      ? expressionQuery(asked.text, asked.matchCase)
      : { kind: 'words', text: asked.text, whole: asked.whole, matchCase: asked.matchCase }
  const texts = (await searchableTexts(keys, work, study, now)).filter((one) => isAsked(one, asked))
  const hits: Hit[] = []
  const interviews: { interview: string; hits: number }[] = []
  let total = 0
  for (const { index } of texts) {
    const found = search([index], query, {
      limit: Math.max(0, mostHits - hits.length),
      ...(asked.informants && { roles: ['informant'] }),
    })
    hits.push(...found.hits)
    total += found.total
    if (found.total > 0) interviews.push({ interview: index.text.interview, hits: found.total })
    // a long text under a hard expression takes a tenth of a second: others are let in between
    if (asked.how === 'expression') await setImmediate()
  }
  return { hits, total, interviews, searched: texts.length }
}

const isAsked = ({ interview }: SearchableInterview, { sex, ageFrom, ageTo }: StudySearch): boolean =>
  (sex === undefined || interview.sex === sex) &&
  (ageFrom === undefined || interview.age >= ageFrom) &&
  (ageTo === undefined || interview.age <= ageTo)
