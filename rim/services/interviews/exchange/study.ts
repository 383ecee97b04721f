import { type ExchangeStudy, textVersion } from '#core/interviews'
import type { KeyRing } from '#rim/keys'
import {
  findInterviewTexts,
  listInformants,
  listInterviews,
  listInterviewTexts,
  listStudyMembers,
  listStudySites,
  type StoredStudy,
  type Work,
} from '#rim/storage'
import { visibleProject } from '../analysis/index.ts'
import { isCodable, openText } from '../texts/index.ts'

/**
 * What somebody may see of a study, as it is exchanged: not what colleagues have coded that they are not to see yet, nothing of
 * those who have withdrawn, and raw texts only where they read these.
 */
export async function exchangeStudy(
  keys: KeyRing,
  work: Work,
  { id, titleNb }: Pick<StoredStudy, 'id' | 'titleNb'>,
  staff: string,
): Promise<ExchangeStudy> {
  const { project } = await visibleProject(work, id, staff)
  const sites = new Map((await listStudySites(work, id)).map((one) => [one.id, one.name]))
  const informants = (await listInformants(work, id)).filter(({ withdrawnOn }) => withdrawnOn === null)
  const interviews = (await listInterviews(work, id)).filter(({ withdrawnOn }) => withdrawnOn === null)
  const held = new Set(interviews.map((one) => one.id))
  const stored = (await listInterviewTexts(work, id)).filter(({ interview }) => held.has(interview))
  const sealed = await findInterviewTexts(
    work,
    stored.map((one) => one.id),
  )
  const texts = await Promise.all(
    sealed.map(async (one) =>
      textVersion({
        id: one.id,
        interview: one.interview,
        number: one.number,
        // what no second person has confirmed is as good as raw: it does not leave, and is not coded
        kind: isCodable(one) ? one.kind : 'raw',
        ...(await openText(keys, one)),
      }),
    ),
  )
  return {
    name: titleNb,
    project,
    interviews: interviews.map(({ id, informant }) => ({ id, informant })),
    informants: informants.map(({ id, code, sex, age, site, attributes }) => ({
      id,
      code,
      sex,
      age,
      site: site === null ? null : (sites.get(site) ?? null),
      attributes,
    })),
    texts: texts.toSorted((a, b) => (a.interview < b.interview ? -1 : 1) || a.number - b.number),
    coders: (await listStudyMembers(work, id)).map((one) => ({ id: one.staff, initials: one.initials })),
  }
}
