import { sql } from 'kysely'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

export type ProposalKind = 'new-question' | 'wording' | 'new-choice' | 'take-away' | 'other'
export type Verdict = 'accepted' | 'declined' | 'postponed'

/** What the revision group has decided, as everybody at the desks may read it. */
export interface StoredDecision {
  readonly id: string
  readonly verdict: Verdict
  readonly reason: string
  readonly decidedAt: string
}

export interface StoredProposal {
  readonly id: string
  readonly kind: ProposalKind
  /** The version that was looked at. */
  readonly instrument: string
  /** Code; null: the form as a whole. */
  readonly question: string | null
  readonly text: string
  readonly why: string
  readonly madeAt: string
  readonly discussedAt: string | null
  /** How many municipalities want it, whoever asked among them. */
  readonly supporters: number
  /** The municipality of the scope asked. Of the nation: false. */
  readonly own: boolean
  /** The municipality of the scope wants it too. */
  readonly supported: boolean
  /** Who asked; told to the nation alone. */
  readonly askedBy: string | null
  /** All decisions, the last first. */
  readonly decisions: readonly StoredDecision[]
  /** The published version that it came into. */
  readonly version: string | null
}

/** All proposals that the scope may read, the newest first. */
export async function listProposals(work: Work): Promise<readonly StoredProposal[]> {
  return await proposals(work, null)
}

export async function findProposal(work: Work, id: string): Promise<StoredProposal | null> {
  return (await proposals(work, id))[0] ?? null
}

async function proposals(work: Work, id: string | null): Promise<readonly StoredProposal[]> {
  const { rows } = await sql<StoredProposal>`
    select p.id, p.kind, p.instrument, p.question, p.text, p.why, p.made_at as "madeAt",
      p.discussed_at as "discussedAt", p.supporters,
      coalesce(mine.asked, false) as own, mine.municipality is not null as supported,
      asking.municipality as "askedBy",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', d.id, 'verdict', d.verdict, 'reason', d.reason,
          'decidedAt', to_char(d.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
          order by d.decided_at desc, d.id desc)
        from lyttepost.proposal_decision pd join lyttepost.revision_decision d on d.id = pd.decision
        where pd.proposal = p.id), '[]') as decisions,
      (select v.id from lyttepost.proposal_decision pd
        join lyttepost.instrument_version v
          on v.changes @> jsonb_build_array(jsonb_build_object('because', jsonb_build_object('decision', pd.decision)))
        where pd.proposal = p.id order by v.published_at limit 1) as version
    from lyttepost.proposal p
    left join lyttepost.proposal_support mine
      on mine.proposal = p.id and mine.municipality = lyttepost.current_municipality()
    left join lyttepost.proposal_support asking
      on asking.proposal = p.id and asking.asked and lyttepost.current_municipality() is null
    where ${id}::uuid is null or p.id = ${id}
    order by p.made_at desc, p.id desc`.execute(work)
  return rows
}

/** Keeps a proposal of the scope's municipality. */
export async function addProposal(
  work: Work,
  proposal: Pick<StoredProposal, 'id' | 'kind' | 'instrument' | 'question' | 'text' | 'why'>,
  municipality: string,
): Promise<void> {
  const { id, kind, instrument, question, text, why } = proposal
  await work.insertInto('proposal').values({ id, kind, instrument, question, text, why }).execute()
  await work.insertInto('proposal_support').values({ proposal: id, municipality, asked: true }).execute()
  await logEvent(work, { verb: 'create', noun: 'proposal', thing: id, details: { kind } })
}

/** Takes back a proposal; the database lets go of what nobody else has taken up. Returns whether it did. */
export async function deleteProposal(work: Work, id: string): Promise<boolean> {
  const gone = await work.deleteFrom('proposal').where('id', '=', id).executeTakeFirst()
  if (gone.numDeletedRows === 0n) return false
  await logEvent(work, { verb: 'delete', noun: 'proposal', thing: id })
  return true
}

/** Says that the scope's municipality wants a proposal of another's, or does not any more. */
export async function supportProposal(
  work: Work,
  id: string,
  municipality: string,
  wanted: boolean,
): Promise<void> {
  if (wanted) {
    await work
      .insertInto('proposal_support')
      .values({ proposal: id, municipality })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  } else {
    await work
      .deleteFrom('proposal_support')
      .where('proposal', '=', id)
      .where('municipality', '=', municipality)
      .where('asked', '=', false)
      .execute()
  }
  await logEvent(work, { verb: 'support', noun: 'proposal', thing: id, details: { wanted } })
}

/** A note of the revision group's own, with who wrote it; null: somebody who is there no more. */
export interface StoredNote {
  readonly id: string
  readonly text: string
  readonly by: string | null
  readonly at: string
}

/** The national appointment tells a staff member's name; nobody else's can be looked up here. */
const nameOf = (staff: string) => sql<string | null>`(
  select a.name from lyttepost.appointment a where a.staff = ${sql.ref(staff)} and a.municipality is null
  order by a.revoked_at is not null, a.appointed_at desc limit 1)`

/** What the revision group has written about a proposal, in the order it was written. */
export async function listDiscussion(work: Work, proposal: string): Promise<readonly StoredNote[]> {
  return await work
    .selectFrom('discussion_note')
    .select(['id', 'text', 'at', nameOf('discussion_note.written_by').as('by')])
    .where('proposal', '=', proposal)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

/** Writes about a proposal; with the first note it counts as discussed. */
export async function addDiscussion(
  work: Work,
  note: { readonly id: string; readonly proposal: string; readonly text: string },
  by: string | null,
  now: string,
): Promise<void> {
  await work
    .insertInto('discussion_note')
    .values({ ...note, written_by: by })
    .execute()
  await work
    .updateTable('proposal')
    .set({ discussed_at: now })
    .where('id', '=', note.proposal)
    .where('discussed_at', 'is', null)
    .execute()
  await logEvent(work, { verb: 'discuss', noun: 'proposal', thing: note.proposal })
}

/** A decision of the revision group, with all that it answers. */
export interface StoredDecisionOn extends StoredDecision {
  readonly proposals: readonly string[]
}

/** All decisions, the newest first. */
export async function listDecisions(work: Work): Promise<readonly StoredDecisionOn[]> {
  return await work
    .selectFrom('revision_decision as d')
    .leftJoin('proposal_decision as pd', 'pd.decision', 'd.id')
    .select([
      'd.id',
      'd.verdict',
      'd.reason',
      'd.decided_at as decidedAt',
      sql<string[]>`coalesce(array_agg(pd.proposal::text) filter (where pd.proposal is not null), '{}')`.as(
        'proposals',
      ),
    ])
    .groupBy(['d.id', 'd.verdict', 'd.reason', 'd.decided_at'])
    .orderBy('d.decided_at', 'desc')
    .execute()
}

/** Answers proposals with one decision. */
export async function addDecision(
  work: Work,
  decision: { readonly id: string; readonly verdict: Verdict; readonly reason: string },
  proposals: readonly string[],
  by: string | null,
): Promise<void> {
  await work
    .insertInto('revision_decision')
    .values({ ...decision, decided_by: by })
    .execute()
  await work
    .insertInto('proposal_decision')
    .values(proposals.map((proposal) => ({ proposal, decision: decision.id })))
    .execute()
  await logEvent(work, {
    verb: 'decide',
    noun: 'proposal',
    thing: decision.id,
    details: { verdict: decision.verdict, proposals: proposals.length },
  })
}
