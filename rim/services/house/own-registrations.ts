import { type Language, ProblemError, problem } from '#core/foundation'
import {
  findRound,
  listMunicipalities,
  optOut,
  ownEvents,
  ownRegistrations,
  readRegistrations,
  tell,
  type Work,
} from '#rim/storage'
import { type LogLine, logLines } from './access-log.ts'
import type { Desks } from './desks.ts'
import { eventNames } from './event-names.ts'
import { type Insight, insightOf } from './insight.ts'
import { houseProblems } from './problems.ts'
import type { OwnPlace } from './sessions.ts'

/** All that is registered about the person who asks, in words. Each reading is logged. */
export async function ownInsight(desks: Desks, work: Work, language: Language): Promise<readonly Insight[]> {
  const own = await ownRegistrations(work)
  const stored = await readRegistrations(
    work,
    own.map(({ id }) => id),
    'insight',
  )
  const insights: Insight[] = []
  for (const registration of stored) {
    const round = await findRound(work, registration.round)
    if (round) insights.push(insightOf(desks, registration, round, language))
  }
  return insights
}

/** Who has read and written about the person who asks, oldest first. */
export async function ownLog(work: Work, language: Language): Promise<readonly LogLine[]> {
  const events = await ownEvents(work)
  const municipalities = await listMunicipalities(work)
  const staff = new Map<string, string>()
  const units = new Map<string, string>()
  for (const { actor, staffName, unit, unitName } of events) {
    if (actor !== null && staffName !== null) staff.set(actor, staffName)
    if (unit !== null && unitName !== null) units.set(unit, unitName)
  }
  const names = eventNames(staff, units, new Map(municipalities.map(({ code, name }) => [code, name])))
  return logLines(events, names, language, 'registered-person')
}

/** Says no to one round of one municipality, before or after, with no reason asked. */
export async function ownOptOut(
  work: Work,
  places: readonly OwnPlace[],
  round: string,
  municipality: string,
): Promise<void> {
  const place = places.find((one) => one.roundId === round && one.municipality === municipality)
  if (!place) throw new ProblemError(problem(houseProblems.unknownMunicipality, { code: municipality }))
  await tell(work, 'municipality', municipality)
  await optOut(work, round, place.round, place.block)
}
