import type { Answers } from '#core/instruments'
import {
  type AttentionReason,
  attentionList,
  attentionQuestions,
  attentionReasons,
  attentionTier,
  type PriorityTier,
  undecidedList,
} from '#core/mapping'
import {
  type AttentionRow,
  listRegistrations,
  readForAttention,
  type StoredRound,
  type Work,
} from '#rim/storage'
import type { Desks } from './desks.ts'

/** A registration of the own unit, and what is found on it. */
interface AttentionPerson extends Omit<AttentionRow, 'answers'> {
  readonly reasons: readonly AttentionReason[]
}

/** Who may need attention first among those whom the own unit has registered. */
export interface AttentionView {
  /** Those that meet a rule, by tier, in the order of the tiers; a tier that nobody is in is left out. */
  readonly tiers: readonly { readonly tier: PriorityTier; readonly people: readonly AttentionPerson[] }[]
  /** Complete, without a rule met, and with one that cannot be settled. */
  readonly undecided: readonly AttentionPerson[]
  /** How many were gone through. */
  readonly read: number
  /** How many of those are under work and meet no rule so far. */
  readonly drafts: number
  /** How many of the unit's registrations lie under a legal basis that does not cover this: they are not read. */
  readonly notCovered: number
}

/**
 * Goes through the own unit's registrations of a round by the open rules of who may need attention. Only those under a
 * legal basis that covers it are read, and only the answers that the rules need; the database sees to the first and logs
 * each. The person with the fewest answers is not thereby calm: see `attentionReasons`.
 */
export async function attentionView(
  desks: Pick<Desks, 'instruments'>,
  work: Work,
  round: StoredRound,
): Promise<AttentionView> {
  const form = desks.instruments.get(round.instrument)
  const rows = await readForAttention(work, round.id, attentionQuestions(form))
  const people = rows.map(({ answers, ...row }) => ({
    ...row,
    reasons: attentionReasons(form, answers as Answers),
  }))
  const listed = attentionList(people)
  const undecided = undecidedList(people)
  const all = await listRegistrations(work, round.id)
  const tiers = [...new Set(listed.map(({ reasons }) => attentionTier(reasons)!))]
  return {
    tiers: tiers.map((tier) => ({
      tier,
      people: listed.filter(({ reasons }) => attentionTier(reasons) === tier),
    })),
    undecided: undecided.filter(({ status }) => status === 'complete'),
    read: people.length,
    drafts: undecided.filter(({ status }) => status === 'draft').length,
    notCovered: all.length - people.length,
  }
}
