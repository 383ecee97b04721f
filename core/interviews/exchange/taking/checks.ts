import { isGuid } from '../guids.ts'
import { exchangeProblems as kinds } from '../problems.ts'
import type { RefiCode, RefiProject } from '../refi/index.ts'
import type { Intake } from './intake.ts'

/** What the schema lets pass and is wrong all the same: GUIDs used twice and times without a zone. */
export function checkFile(into: Intake): void {
  const met = new Set<string>()
  const meet = (guid: string, name: string | null): void => {
    if (!isGuid(guid)) return
    if (met.has(guid)) into.warn(kinds.duplicateGuid, name ? `${name} (${guid})` : guid)
    met.add(guid)
  }
  const codes = (those: readonly RefiCode[]): void => {
    for (const { guid, name, codes: inner } of those) {
      meet(guid, name)
      codes(inner)
    }
  }
  const { refi } = into
  codes(refi.codes)
  for (const list of [
    refi.users,
    refi.variables,
    refi.cases,
    refi.sources,
    refi.notes,
    refi.links,
    refi.sets,
    refi.graphs,
  ]) {
    for (const { guid, name } of list) meet(guid, name)
  }
  for (const source of refi.sources) {
    for (const one of source.selections) {
      meet(one.guid, one.name)
      for (const coding of one.codings) meet(coding.guid, one.name)
    }
    for (const coding of source.codings) meet(coding.guid, source.name)
  }
  for (const time of timesIn(refi)) if (!/(?:Z|[+-]\d{2}:\d{2})\s*$/.test(time)) into.warn(kinds.noZone, time)
  for (const graph of refi.graphs) into.losses.add('Graph', graph.name ?? graph.guid)
}

function timesIn(refi: RefiProject): readonly string[] {
  const stamped = [
    ...refi.sources,
    ...refi.notes,
    ...refi.sources.flatMap<StampedSelection>(({ selections }) => selections),
  ]
  const codings = refi.sources.flatMap((source) => [
    ...source.codings,
    ...source.selections.flatMap<{ readonly creationDateTime: string | null }>((one) => one.codings),
  ])
  return [
    refi.creationDateTime,
    refi.modifiedDateTime,
    ...stamped.flatMap((one) => [one.creationDateTime, one.modifiedDateTime]),
    ...codings.map((one) => one.creationDateTime),
  ].filter((time): time is string => time !== null && time.trim() !== '')
}

interface StampedSelection {
  readonly creationDateTime: string | null
  readonly modifiedDateTime: string | null
}
