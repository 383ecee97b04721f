import { groupBy } from '#core/foundation'
import { fewestAtClosing } from './mixing.ts'

/** What is told of an answer that waits in a pool, by the code that it came from. */
export interface PoolPlace {
  readonly participant: string
  readonly channel: 'web' | 'paper'
  readonly language: 'nb' | 'nn' | 'en'
  readonly region: string
  readonly sizeClass: string
}

/** Answers that come out together, and what all of them are told of. */
export interface ClosingGroup<T extends PoolPlace> {
  /** Null: of several. */
  readonly participant: string | null
  readonly channel: T['channel'] | null
  readonly language: T['language'] | null
  readonly members: readonly T[]
}

/**
 * Divides what waits when a wave closes into groups of five or more that are told the same of, and as much as can be: first
 * the participant's own by channel and language; its few others together, with its smallest group where they are too few.
 * Participants that have fewer than five in all are put together by stratum, then region, then the country, and the last few
 * of the country with the smallest such group, or the smallest of all.
 *
 * @returns the groups, and what could not come out: all there is, where that is fewer than five.
 */
export function closingGroups<T extends PoolPlace>(
  pooled: readonly T[],
): { readonly groups: readonly ClosingGroup<T>[]; readonly lost: readonly T[] } {
  const groups: T[][] = []
  let rest: T[] = []
  for (const own of parts(pooled, (one) => one.participant)) {
    const divided = withFew(parts(own, (one) => `${one.channel} ${one.language}`))
    groups.push(...divided.whole)
    rest.push(...divided.few)
  }
  for (const level of levels) {
    const divided = parts(rest, level)
    groups.push(...divided.filter(isEnough))
    rest = divided.filter((part) => !isEnough(part)).flat()
  }
  // a group that has no participant to lose is the first to take in the last few
  const open = groups.filter((part) => groupOf(part).participant === null)
  const kept = open.length > 0 ? groups.filter((part) => !open.includes(part)) : []
  const divided = withFew([...(open.length > 0 ? open : groups), ...(rest.length > 0 ? [rest] : [])])
  return { groups: [...kept, ...divided.whole].map(groupOf), lost: divided.few }
}

const levels: readonly ((one: PoolPlace) => string)[] = [
  ({ region, sizeClass }) => `${region} ${sizeClass}`,
  ({ region }) => region,
  () => 'country',
]

const isEnough = (part: readonly unknown[]): boolean => part.length >= fewestAtClosing

/** The parts that are large enough; the others together, as one more part where they are, else with the smallest part. */
function withFew<T>(divided: readonly T[][]): { readonly whole: T[][]; readonly few: T[] } {
  const whole = divided.filter(isEnough).sort((one, other) => other.length - one.length)
  const few = divided.filter((part) => !isEnough(part)).flat()
  if (few.length === 0) return { whole, few }
  if (isEnough(few)) return { whole: [...whole, few], few: [] }
  const smallest = whole.pop()
  return smallest === undefined ? { whole, few } : { whole: [...whole, [...smallest, ...few]], few: [] }
}

const parts = <T>(items: readonly T[], keyOf: (item: T) => string): T[][] => [
  ...groupBy(items, keyOf).values(),
]

function groupOf<T extends PoolPlace>(members: readonly T[]): ClosingGroup<T> {
  return {
    participant: shared(members.map((one) => one.participant)),
    channel: shared(members.map((one) => one.channel)),
    language: shared(members.map((one) => one.language)),
    members,
  }
}

const shared = <V>(values: readonly V[]): V | null =>
  values.every((value) => value === values[0]) ? (values[0] ?? null) : null
