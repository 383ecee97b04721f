import {
  keepsDecision,
  latestRelease,
  listRounds,
  type StoredRelease,
  type StoredRound,
  sealedDecisions,
  within,
} from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import { houseIn } from './freeze.ts'
import type { KeptRelease } from './kept-release.ts'
import { openSealed } from './kept-store.ts'

/** The territory of the country's releases. */
export const country = 'NO'

/** A release of the country with what is kept of it. */
export interface OpenNational {
  readonly release: StoredRelease
  readonly kept: KeptRelease
}

/** The last one that was opened: all municipalities of a round ask for the same, and it is large. */
let opened: { readonly id: string; readonly round: string; readonly kept: Promise<KeptRelease> } | undefined

/** The country's release of one round as it holds now; null where there is none, or it is kept no longer. */
export async function nationalOf(desks: Desks, round: string): Promise<OpenNational | null> {
  const release = await within(desks.house, houseIn(null), async (work) => {
    const latest = await latestRelease(work, round, country)
    return latest && (await keepsDecision(work, latest.id)) ? latest : null
  })
  if (!release) {
    // what the database has given up is not remembered here either
    if (opened?.round === round) opened = undefined
    return null
  }
  if (opened?.id === release.id) return { release, kept: await opened.kept }
  const sealed = await within(desks.house, houseIn(null), (work) => sealedDecisions(work, round, [country]))
  const own = sealed.find((one) => one.release === release.id)
  if (!own) return null
  const kept = openSealed(desks, own).then(({ whole: _, ...rest }): KeptRelease => rest)
  opened = { id: release.id, round, kept }
  kept.catch(() => {
    opened = undefined
  })
  return { release, kept: await kept }
}

/** The last release of the country for a report of a round: the round's own, or that of the last round before it. */
export async function latestNational(desks: Desks, round: StoredRound): Promise<OpenNational | null> {
  for (const { id } of await roundsUpTo(desks, round.year)) {
    const found = await nationalOf(desks, id)
    if (found) return found
  }
  return null
}

/** Rounds of a year and before it, the newest first. */
export async function roundsUpTo(desks: Desks, year: number): Promise<readonly StoredRound[]> {
  return (await within(desks.house, houseIn(null), listRounds))
    .filter((round) => round.year <= year)
    .sort((a, b) => b.year - a.year || (a.opensOn < b.opensOn ? 1 : -1))
}
