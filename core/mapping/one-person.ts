import type { LocalText } from '#core/foundation'
import { type Answers, type Instrument, type MultiQuestion, questionsOf } from '#core/instruments'

/** A completed registration of somebody; several when units of a municipality have registered the same person. */
export interface CompletedRegistration {
  readonly id: string
  /** ISO 8601 in UTC, all spelt alike, so that text order is the order of time. */
  readonly completedAt: string
  readonly answers: Answers
}

/** What readers are told where persons are counted by this rule. */
export const onePersonNote: LocalText = {
  nb: 'Har flere enheter i kommunen registrert samme person, teller personen én gang: med svarene som ble fullført sist, og med tjenestene fra alle enhetene.',
  nn: 'Har fleire einingar i kommunen registrert den same personen, tel personen éin gong: med svara som blei fullførte sist, og med tenestene frå alle einingane.',
}

/**
 * What counts of one person: what was completed last, with the services of all, since each unit knows its own. Of two
 * completed at the same time it is the one with the larger id, so that the order they come in does not matter. The
 * database counts by the same rule (`lyttepost.tabulate`).
 *
 * @param registrations all completed registrations of the person in a municipality and round; at least one.
 * @throws RangeError where there is none.
 */
export function onePerson<T extends CompletedRegistration>(
  registrations: readonly T[],
  instrument: Instrument,
): T {
  const [first] = registrations
  if (!first) throw new RangeError('a person without a registration')
  const latest = registrations.reduce((last, one) => (isLater(one, last) ? one : last), first)
  const services: Record<string, readonly string[]> = {}
  for (const question of servicesOf(instrument)) {
    const lists = registrations.flatMap(({ answers }) => {
      const answer = answers[question.code]
      return isList(answer) ? [answer] : []
    })
    if (lists.length === 0) continue
    const chosen = new Set(lists.flat())
    services[question.code] = question.choices.map(({ code }) => code).filter((code) => chosen.has(code))
  }
  return { ...latest, answers: { ...latest.answers, ...services } }
}

const isLater = (one: CompletedRegistration, other: CompletedRegistration): boolean =>
  one.completedAt === other.completedAt ? one.id > other.id : one.completedAt > other.completedAt

const servicesOf = (instrument: Instrument): MultiQuestion[] =>
  questionsOf(instrument).filter(
    (question): question is MultiQuestion =>
      question.type === 'multi' && question.code.startsWith('services_'),
  )

const isList = (answer: Answers[string] | undefined): answer is readonly string[] => Array.isArray(answer)
