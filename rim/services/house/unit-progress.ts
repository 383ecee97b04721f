import type { Actor } from '#core/access'
import {
  findParticipation,
  legalBasisOn,
  listLegalBases,
  mostUsed,
  type StoredRound,
  type StoredUnit,
  unitProgress,
  type Work,
} from '#rim/storage'
import type { Desks } from './desks.ts'

/** A round as the unit sees it. */
export interface Progress {
  readonly round: StoredRound
  readonly unit: Pick<StoredUnit, 'id' | 'name' | 'unitType'>
  readonly drafts: number
  readonly complete: number
  readonly staff: readonly {
    readonly name: string
    readonly me: boolean
    readonly drafts: number
    readonly complete: number
  }[]
  /** The municipality has submitted the round. */
  readonly submitted: boolean
  /** What allows the unit to register today; null: nothing does. */
  readonly legalBasis: {
    readonly law: string
    readonly paragraph: string
    readonly allowsLinking: boolean
  } | null
  /** Whether a legal basis of the unit's type in the round covers seeing who may need attention first; also an ended one. */
  readonly attention: boolean
  /** Choice codes by question, most used in the unit first; empty until there are five registrations. */
  readonly mostUsed: Readonly<Record<string, readonly string[]>>
}

/** How far the own unit has come in a round: numbers, no rows. */
export async function progressOf(
  desks: Desks,
  work: Work,
  actor: Actor,
  round: StoredRound,
  { id, name, unitType, municipality }: StoredUnit,
): Promise<Progress> {
  const staff = await unitProgress(work, round.id)
  const taking = await findParticipation(work, round.id, municipality)
  const day = desks.clock.today()
  const basis = await legalBasisOn(work, { round: round.id, municipality, unitType, day })
  const sum = (of: 'drafts' | 'complete'): number => staff.reduce((total, one) => total + one[of], 0)
  return {
    round,
    unit: { id, name, unitType },
    drafts: sum('drafts'),
    complete: sum('complete'),
    staff: staff.map((one) => ({
      name: one.name,
      me: one.staff === actor.staff,
      drafts: one.drafts,
      complete: one.complete,
    })),
    submitted: taking !== null && taking.submittedAt !== null,
    legalBasis: basis && {
      law: basis.law,
      paragraph: basis.paragraph,
      allowsLinking: basis.allowsLinking,
    },
    attention: (await listLegalBases(work, round.id)).some(
      (one) => one.unitType === unitType && one.withdrawnAt === null && one.allowsAttention,
    ),
    mostUsed: await mostUsed(work, round.id),
  }
}
