import { type Dataset, keyColumnOf } from '#core/dataset'
import type { SurveyDesign } from '#core/statistics'
import { noParticipant } from '../tables/index.ts'

/** How the participants of a wave were drawn. */
export interface ParticipantDesign {
  /** By municipality number or district: how many municipalities it stands for. Absent or null: from outside the draw. */
  readonly weights: ReadonlyMap<string, number | null>
  /** The stratum that it was drawn in. */
  readonly strata: ReadonlyMap<string, string>
}

/** The participants as clusters, and what was made of those that do not fit the draw. */
export interface ClusterDesign {
  readonly design: SurveyDesign
  /** Participants with answers. */
  readonly clusters: number
  /** Strata after single participants were put together. */
  readonly strata: number
  /** Participants from outside the draw, each with weight 1. */
  readonly outside: number
  /** Answers that came out without their participant: in no estimate by clusters. */
  readonly leftOut: number
}

/** The stratum of participants from outside the draw: none that was drawn has it as its name. */
const outsideStratum = '(outside)'
const togetherStratum = '(together)'

/**
 * The design of a wave: participants are clusters drawn within strata, and every answer carries its participant's weight.
 *
 * Choices that are made here, and why:
 * - A participant from outside the draw has no known chance. It keeps weight 1, as the ones that were certain to be invited: it
 *   stands for itself alone. Leaving it out would compare other people, not other methods. Such participants are a stratum of
 *   their own.
 * - Answers without a participant have neither weight nor cluster; giving them one would be a guess, and each for itself would
 *   make errors too small. They have weight 0: in no estimate, and told in `leftOut`.
 * - A stratum with one participant has no spread of its own. Such strata are put together, and if that is still one, with the
 *   stratum that has the fewest (collapsed strata: errors become rather too large; Särndal, Swensson and Wretman 1992, 3.7.3;
 *   Wolter 2007, 2.5).
 * - No finite population correction. It would be right if every recipient in a participating municipality had answered.
 */
export function clusterDesign(dataset: Dataset, ground: ParticipantDesign): ClusterDesign {
  const { keys, data } = keyColumnOf(dataset, 'participant')
  const answers = new Uint32Array(keys.length)
  for (const key of data) answers[key]!++
  const there = [...keys.keys()].filter((key) => answers[key]! > 0 && keys[key] !== noParticipant)
  const weightOf = (key: number): number | null => ground.weights.get(keys[key]!) ?? null
  const stratumOf = putTogether(there, (key) =>
    weightOf(key) === null ? outsideStratum : (ground.strata.get(keys[key]!) ?? ''),
  )
  const names = [...new Set(stratumOf.values())]
  // whoever has no participant is alone in a stratum after the others, where nothing is estimated
  const stratum = Uint32Array.from(data, (key) =>
    stratumOf.has(key) ? names.indexOf(stratumOf.get(key)!) : names.length,
  )
  const weights = Float64Array.from(data, (key) => (stratumOf.has(key) ? (weightOf(key) ?? 1) : 0))
  return {
    design: { size: dataset.size, weights, stages: [{ stratum, cluster: data }], lonely: 'fail' },
    clusters: there.length,
    strata: names.length,
    outside: there.filter((key) => weightOf(key) === null).length,
    leftOut: weights.filter((weight) => weight === 0).length,
  }
}

function putTogether(keys: readonly number[], stratum: (key: number) => string): Map<number, string> {
  const own = new Map(keys.map((key) => [key, stratum(key)]))
  const sizes = new Map<string, number>()
  for (const name of own.values()) sizes.set(name, (sizes.get(name) ?? 0) + 1)
  const single = [...sizes].filter(([, size]) => size === 1).map(([name]) => name)
  if (single.length === 0) return own
  const others = [...sizes].filter(([, size]) => size > 1).sort(([a, n], [b, m]) => n - m || (a < b ? -1 : 1))
  const to = single.length > 1 ? togetherStratum : (others[0]?.[0] ?? single[0]!)
  return new Map([...own].map(([key, name]) => [key, single.includes(name) ? to : name]))
}
