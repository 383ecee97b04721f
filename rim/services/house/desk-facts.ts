import { findCheck, listFindings, listReleases, listSignUps, listTrainingDays, type Work } from '#rim/storage'
import type { DeskFacts } from './desk-steps.ts'

/** Those of the own municipality who are signed up for days that are held; null where none is. */
export async function trainingDaysOf(work: Work, round: string): Promise<DeskFacts['trainingDays']> {
  const days = (await listTrainingDays(work, round)).filter(({ cancelledAt }) => cancelledAt === null)
  if (days.length === 0) return null
  const held = new Set(days.map(({ id }) => id))
  const signedUp = (await listSignUps(work, round)).filter((one) => held.has(one.trainingDay))
  return { signedUp: signedUp.length }
}

/** What the quality list has that nobody has looked at; null where no list has been made. */
export async function findingsOf(work: Work, round: string, municipality: string): Promise<number | null> {
  const check = await findCheck(work, round, municipality)
  if (check === null || check.madeAt === null) return null
  return (await listFindings(work, round, municipality)).filter(({ review }) => review === null).length
}

/** How the municipality's newest report stands; null where none is wanted. */
export async function reportOf(
  work: Work,
  round: string,
  municipality: string,
): Promise<DeskFacts['report']> {
  const wanted = (await listReleases(work, round, municipality)).filter(({ state }) => state !== 'withdrawn')
  const newest = wanted[0]?.state
  if (newest === undefined || newest === 'withdrawn') return null
  return newest === 'made' || newest === 'failed' ? newest : 'making'
}
