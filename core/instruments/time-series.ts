import type { LocalText } from '#core/foundation'
import { questionsOf } from './form.ts'
import { roadBetween } from './road.ts'
import type { Instrument } from './types.ts'

/**
 * What becomes of a question's time series from an older form to a newer one. `same` and `recoded`: figures may be joined;
 * `break`: asked before too, but the figures may not be joined; `new`: not asked before; `ended`: not asked any more;
 * `undeclared`: the newer form does not say.
 */
export type SeriesKind = 'same' | 'recoded' | 'break' | 'new' | 'ended' | 'undeclared'

export interface SeriesStep {
  readonly kind: SeriesKind
  /** Why, as the form that changed it says. */
  readonly note: LocalText | null
  /** The questions of the older form that it continues, or would have continued. */
  readonly sources: readonly string[]
}

/**
 * What the mappings declare on the way from an older version to a newer one, for each question that either of them has.
 *
 * @param versions all known versions, in which those between are looked for.
 * @returns by question code: the newer form's in its order, then those that end. All `undeclared` where the newer form's
 * mappings do not lead back to the older one.
 * @example seriesBetween(of2018, of2020, versions).get('substances') // { kind: 'break' … }
 */
export function seriesBetween(
  from: Instrument,
  to: Instrument,
  versions: readonly Instrument[],
): ReadonlyMap<string, SeriesStep> {
  // from the newest back, because a version says of its questions how they relate to the version before
  const road = roadBetween(from.id, to, (id) => versions.find((one) => one.id === id))?.toReversed()
  const older = new Set(questionsOf(from).map(({ code }) => code))
  const found = new Map<string, SeriesStep>(
    questionsOf(to).map(({ code }) => [code, road ? stepOf(code, road, older) : undeclared(code, older)]),
  )
  const continued = new Set([...found.values()].flatMap(({ sources }) => sources))
  for (const code of older) {
    if (found.has(code) || continued.has(code)) continue
    const note = road?.flatMap(entriesOf(code)).find(({ kind }) => kind === 'dropped')?.note ?? null
    found.set(code, { kind: road ? 'ended' : 'undeclared', note, sources: [code] })
  }
  return found
}

const entriesOf = (code: string) => (version: Instrument) =>
  (version.mapping?.entries ?? []).filter((entry) => entry.question === code)

const undeclared = (code: string, older: ReadonlySet<string>): SeriesStep => ({
  kind: 'undeclared',
  note: null,
  sources: older.has(code) ? [code] : [],
})

/** Follows a question back, version by version, through what each declares. The newest break is the one that is told of. */
function stepOf(code: string, road: readonly Instrument[], older: ReadonlySet<string>): SeriesStep {
  let wanted = [code]
  const recoded: { readonly breaks: boolean; readonly note: LocalText }[] = []
  for (const version of road) {
    const entries = wanted.flatMap((one) => entriesOf(one)(version))
    const begun = entries.find((entry) => entry.kind === 'new')
    if (begun && entries.every((entry) => entry.kind === 'new')) {
      return { kind: 'new', note: begun.note ?? null, sources: [] }
    }
    for (const entry of entries) {
      if (entry.kind === 'recoded') recoded.push({ breaks: entry.breaksSeries, note: entry.note })
    }
    wanted = entries.flatMap((entry) =>
      entry.kind === 'recoded' ? [...entry.sources] : entry.kind === 'same' ? [entry.question] : [],
    )
  }
  const told = recoded.find(({ breaks }) => breaks) ?? recoded[0]
  const kind = told === undefined ? 'same' : told.breaks ? 'break' : 'recoded'
  return { kind, note: told?.note ?? null, sources: wanted.filter((one) => older.has(one)) }
}
