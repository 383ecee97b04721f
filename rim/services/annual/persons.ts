import { choiceColumn } from '#core/dataset'
import type { Decision } from '#core/disclosure'
import { ProblemError } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import {
  type CountryRound,
  comparableVariables,
  countryRound,
  followableRows,
  linkedPanel,
} from '#core/mapping'
import { type PanelRelease, releasePanel } from '#core/reports'
import { type ComputeGround, releasePolicy } from '../releases/compute.ts'
import { hasRoundlessKey } from '../releases/frozen-dataset.ts'

/** Fewer linked people than this are no chapter. */
const fewestLinked = 100

/**
 * The same persons in the report's round and the one that it looks back to, of the municipalities whose legal bases allow that in
 * both: only their registrations have a key over rounds. Null where there are too few, or the rounds cannot be compared.
 *
 * @param earlier the year that is looked back to, and @param versions all versions of the form.
 * @param before what is out of the earlier round, @param out what is out of the later, this report's other chapters with it.
 */
export function personsOf(
  { earlier, versions }: { readonly earlier: number | undefined; readonly versions: readonly Instrument[] },
  country: CountryRound,
  before: readonly Decision[],
  out: readonly Decision[],
  { territory, solver }: ComputeGround,
): PanelRelease | null {
  const { dataset, criteria, round: to } = country
  const from = String(earlier)
  if (!choiceColumn(dataset, 'round').choices.some(({ code }) => code === from)) return null
  // each registration's own legal basis, as its municipality has recorded it
  const grant = {
    legalBasis: 'ført inn av den enkelte kommunen',
    purpose: 'nasjonal rapport',
    rounds: [from, to],
  }
  const follow = followableRows(dataset, [from, to], hasRoundlessKey)
  try {
    const panel = linkedPanel(dataset, { from, to, criteria, grant, follow })
    if (panel.pairs.to.length < fewestLinked) return null
    const then = before.length > 0 ? countryRound(dataset, territory, criteria, from) : undefined
    return releasePanel(dataset, panel, comparableVariables(panel, versions), {
      ...{ versions, policy: releasePolicy, solver, earlier: [...before, ...out] },
      rounds: { to: country, ...(then && { from: then }) },
    })
  } catch (cause) {
    if (cause instanceof ProblemError) return null
    throw cause
  }
}
