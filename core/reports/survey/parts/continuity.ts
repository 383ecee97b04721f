import type { LocalText } from '#core/foundation'
import { type Instrument, questionsOf } from '#core/instruments'
import { type TableQuestion, tableQuestions } from '#core/survey'

/**
 * How a question stands to an earlier form: the same; put in other words or to others, so that differences are to be
 * read with care; or without anything that it can be compared with.
 */
export type Continuity =
  | { readonly kind: 'same'; readonly question: TableQuestion }
  | {
      readonly kind: 'changed'
      readonly question: TableQuestion
      /** The older wording; null where it is the same and only who is asked has changed. */
      readonly wording: LocalText | null
      /** Since when it is only put to those who chose something in another question; null: not so. */
      readonly routedSince: string | null
    }
  | { readonly kind: 'none' }

/**
 * Follows a question back to an earlier form by the forms' own declared mappings, one version at a time.
 *
 * @param versions the forms of the family, oldest first.
 */
export function continuityOf(
  question: TableQuestion,
  now: Instrument,
  before: Instrument,
  versions: readonly Instrument[],
): Continuity {
  const byId = new Map([...versions, before, now].map((one) => [one.id, one]))
  let code = question.code
  let changed = false
  let routedSince: string | null = null
  let routed = question.among !== undefined
  let at: Instrument | undefined = now
  while (at && at.id !== before.id) {
    const entry = at.mapping?.entries.find((one) => one.question === code)
    const older: Instrument | undefined = at.mapping ? byId.get(at.mapping.from) : undefined
    if (!entry || !older || entry.kind === 'new' || entry.kind === 'dropped') return { kind: 'none' }
    if (entry.kind === 'recoded') {
      if (entry.breaksSeries || entry.sources.length !== 1) return { kind: 'none' }
      changed = true
      code = entry.sources[0]!
    }
    const olderRouted = tableQuestions(older).find((one) => one.code === code)?.among !== undefined
    if (routed && !olderRouted) routedSince = at.rounds[0] ?? null
    routed = olderRouted
    at = older
  }
  const source = at && tableQuestions(at).find((one) => one.code === code)
  if (!source || !alike(source, question)) return { kind: 'none' }
  if (!changed && routedSince === null) return { kind: 'same', question: source }
  const wording = wordingOf(before, code)
  const own = wordingOf(now, question.code)
  const other = wording && own && wording.nb.trim() !== own.nb.trim() ? wording : null
  return { kind: 'changed', question: source, wording: other, routedSince }
}

const alike = (one: TableQuestion, other: TableQuestion): boolean =>
  one.categories.map(({ code }) => code).join() === other.categories.map(({ code }) => code).join()

function wordingOf(instrument: Instrument, code: string): LocalText | null {
  const found = questionsOf(instrument).find((question) => question.code === code)
  return found ? (found.title ?? found.text) : null
}
