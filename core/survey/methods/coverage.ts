import type { Territory } from '#core/foundation'
import { estimatedRecipients, recipientsPerThousand, shareOf } from '../field-work/index.ts'

/** Answers against an estimate of all who receive services. NOT a response rate. */
export interface RecipientCoverage {
  readonly inhabitants: number
  /** Recipients per 1,000 inhabitants, from the mapping. */
  readonly rate: number
  readonly recipients: number
  readonly answers: number
  /** 0 to 100; null where no recipients are estimated. */
  readonly percent: number | null
}

/**
 * How many of the estimated recipients in the participating municipalities have answered. Nobody knows how many of them were
 * in contact with the services while answers were collected, nor how many were asked and said no: it is no response rate, and
 * whoever shows it must say so.
 *
 * @param inhabitants of all participating municipalities and city districts.
 * @param answers of the wave.
 *
 * Source: Brukertilfredshetsevalueringen 2021, chapter 2.3. It prints 7.3 % for 1,121 of 15,473, which are 7.2 %.
 */
export function recipientCoverage(inhabitants: number, answers: number): RecipientCoverage {
  const recipients = estimatedRecipients(inhabitants)
  const share = shareOf(answers, recipients)
  return {
    inhabitants,
    rate: recipientsPerThousand,
    recipients,
    answers,
    percent: share === null ? null : 100 * share,
  }
}

/**
 * `recipientCoverage` of those who took part. Null where a city district did: how many live there is not known, and without
 * its answers they could be told by a subtraction.
 *
 * @param participants municipality numbers and codes of city districts.
 */
export function participantsCoverage(
  territory: Territory,
  year: number,
  participants: readonly string[],
  answers: number,
): RecipientCoverage | null {
  const residents = participants.map((number) => territory.population(number, year)?.residents)
  if (participants.length === 0 || residents.some((count) => count === undefined)) return null
  return recipientCoverage(
    residents.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    answers,
  )
}
