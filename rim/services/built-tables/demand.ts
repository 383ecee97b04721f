import type { BuilderGround } from '#core/builder'
import { choiceColumn, type Dataset, keyColumnOf } from '#core/dataset'
import type { Policy } from '#core/disclosure'
import {
  type ExpectedDemand,
  expectedDemand,
  followableRows,
  type LinkingGrant,
  linkedPanel,
} from '#core/mapping'
import { hasRoundlessKey } from '../releases/frozen-dataset.ts'

/** How many steps ahead are told; a step is the time between the two rounds. */
const stepsAhead = 3

/**
 * What is to be expected in a municipality, from the latest earlier round that it can be followed from; where it cannot be
 * followed itself, from the latest that others can. Null where nobody can be followed: no two rounds have a legal basis that
 * allows linking.
 *
 * The draws are the same for the same data, so that asking again tells nothing more.
 *
 * @param seed names the data.
 */
export function demandIn(
  { round, versions }: BuilderGround,
  municipality: string,
  seed: string,
  { minimumCount }: Policy,
): (ExpectedDemand & { readonly ownPast: boolean }) | null {
  const { dataset, criteria } = round
  const to = round.round
  const earlier = choiceColumn(dataset, 'round')
    .choices.map(({ code }) => code)
    .filter((code) => code < to)
    .sort()
    .reverse()
  let chosen: FollowedFrom | undefined
  for (const from of earlier) {
    const follow = followableRows(dataset, [from, to], hasRoundlessKey)
    // the legal bases of the registrations themselves: a key over rounds is there only where they allow it
    const grant = { legalBasis: 'kommunenes behandlingsgrunnlag', purpose: 'planlegging', rounds: [from, to] }
    const { pairs } = linkedPanel(dataset, { from, to, criteria, grant, follow })
    const own = countIn(dataset, pairs.to, municipality)
    if (own > 0 || (!chosen && pairs.to.length > 0)) chosen = { from, follow, grant, own }
    if (own > 0) break
  }
  if (!chosen) return null
  const { from, follow, grant, own } = chosen
  const settings = { steps: stepsAhead, seed: Number.parseInt(seed.slice(0, 8), 16) }
  const question = { from, to, criteria, versions, municipality, grant, follow, settings }
  return { ...expectedDemand(dataset, { ...question, minimum: minimumCount }), ownPast: own > 0 }
}

/** A round that somebody can be followed from. */
interface FollowedFrom {
  readonly from: string
  readonly follow: (row: number) => boolean
  readonly grant: LinkingGrant
  /** How many of the municipality's own. */
  readonly own: number
}

function countIn(dataset: Dataset, rows: Iterable<number>, municipality: string): number {
  const { keys, data } = keyColumnOf(dataset, 'municipality')
  let count = 0
  for (const row of rows) if (keys[data[row]!] === municipality) count++
  return count
}
