import { z } from 'zod'
import { latestRelease, listReleases, type StoredRelease, screenOf, type Work } from '#rim/storage'
import { route } from '../route.ts'
import { inRound } from './places.ts'
import { id, moment, writtenForm } from './shapes.ts'

/** What a release was made for. */
export const releaseReason = z.enum(['submission', 'national', 'deletion', 'region'])
/** The report on the screen, with the release that it belongs to. */
export const results = z.object({
  release: z.object({
    id,
    number: z.int(),
    reason: releaseReason,
    language: writtenForm,
    madeAt: moment,
    hash: z.string(),
    /** Whether one that will replace it is on its way. */
    newer: z.boolean(),
  }),
  /** A report model of the edition `screen`: made of safe tables when the release was made, and stored as it is. */
  screen: z.record(z.string(), z.unknown()),
})

/** The report alone: the tables that indicators are computed from stand beside it. */
const withoutFollowed = ({ followed: _, ...screen }: Record<string, unknown>): Record<string, unknown> =>
  screen

/** The release that holds now, with its report for the screen; null where there is none. */
export async function storedResults(
  work: Work,
  round: string,
  territory: string,
): Promise<z.input<typeof results> | null> {
  const found = await latestRelease(work, round, territory)
  const screen = found && (await screenOf(work, found))
  if (!found || !screen) return null
  const { number, reason, language, madeAt, hash } = found
  const all = await listReleases(work, round, territory)
  const newer = all.some((one: StoredRelease) => one.number > number && one.state !== 'withdrawn')
  return {
    release: { id: found.id, number, reason, language, madeAt: madeAt!, hash: hash!, newer },
    screen: withoutFollowed(screen as Record<string, unknown>),
  }
}

export const resultRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds/{round}/municipalities/{municipality}/results',
    summary: {
      nb: 'Kommunens resultater, slik de kan vises på skjermen',
      nn: 'Resultata til kommunen, slik dei kan visast på skjermen',
      en: "The municipality's results, as they may be shown on the screen",
    },
    noun: 'result',
    verb: 'read',
    params: inRound,
    answer: results,
    fetch: async ({ work }, { params }) => {
      const value = await storedResults(work, params.round, params.municipality)
      return value && { thing: { noun: 'result', municipality: params.municipality }, value }
    },
    act: async (_call, _input, found) => found,
  }),
]
