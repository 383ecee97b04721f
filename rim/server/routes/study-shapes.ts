import { z } from 'zod'
import type { Noun } from '#core/access'
import { findStudy, listStudyMembers, type StoredStudy, type StoredStudyMember } from '#rim/storage'
import type { Call, Found } from '../route.ts'
import { id } from './shapes.ts'

/** A study, and who asks about it. */
export interface AskedStudy {
  readonly study: StoredStudy
  /** `null` for the nation, which works in none. */
  readonly member: StoredStudyMember | null
}

export const ofStudy = z.strictObject({ study: id })

/** Fetches the study that an address names, as a thing of a noun in which the actor has a part. */
export const studyFor =
  (noun: Noun) =>
  async (
    { work, actor }: Call,
    { params }: { readonly params: { readonly study: string } },
  ): Promise<Found<AskedStudy> | null> => {
    const study = await findStudy(work, params.study)
    if (!study) return null
    const members = actor.role === 'interviewer' ? await listStudyMembers(work, study.id) : []
    const member = members.find(({ staff, leftAt }) => staff === actor.staff && leftAt === null) ?? null
    return { thing: { noun, ...(member && { part: member.part }) }, value: { study, member } }
  }

/** Who acts in the analysis. */
export const studyActor = ({ member }: AskedStudy): { readonly staff: string; readonly leader: boolean } => ({
  staff: member!.staff,
  leader: member!.part === 'leader',
})
