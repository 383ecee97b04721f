import { v7 } from 'uuid'
import { ProblemError, problem } from '#core/foundation'
import { guideElderly2019, type InterviewGuide, wrongWithGuide } from '#core/interviews'
import { addGuide, changeGuide, listGuides, publishGuide, type Work } from '#rim/storage'
import { interviewProblems } from '../problems.ts'

const emptyGuide: Omit<InterviewGuide, 'version'> = {
  from: null,
  title: { nb: 'Intervjuguide', nn: 'Intervjuguide' },
  source: { nb: '', nn: '' },
  translated: [],
  opening: { nb: '', nn: '' },
  topics: [],
}

/**
 * Begins the draft of a study's next guide: from the version before it, from the guide of the study of older users (2019), or
 * from nothing. Problem 4051 where there is a draft.
 *
 * @returns its id.
 */
export async function beginGuide(
  work: Work,
  study: string,
  from: 'last' | 'elderly-2019' | 'nothing',
): Promise<string> {
  const [newest] = await listGuides(work, study)
  const base =
    from === 'elderly-2019' ? guideElderly2019 : from === 'last' && newest ? newest.guide : emptyGuide
  const id = v7()
  await addGuide(work, id, study, { ...base, from: null, version: (newest?.guide.version ?? 0) + 1 })
  return id
}

/** What somebody writes of a guide. */
export type WrittenGuide = Omit<InterviewGuide, 'version' | 'from'>

/**
 * Saves the draft over the revision that was seen.
 *
 * @returns the new revision.
 * @throws ProblemError 1956 for a code that stands twice, 4579 where somebody else has saved it since or it is in use.
 */
export async function saveGuide(
  work: Work,
  study: string,
  id: string,
  { revision, guide: written }: { readonly revision: number; readonly guide: WrittenGuide },
): Promise<number> {
  const draft = (await listGuides(work, study)).find((one) => one.id === id)
  const guide = { ...written, from: null, version: draft?.guide.version ?? 1 }
  const wrong = wrongWithGuide(guide)
  if (wrong.length > 0) throw new ProblemError(...wrong)
  const saved = await changeGuide(work, { id, study, revision, guide })
  if (saved === null) throw new ProblemError(problem(interviewProblems.guideSavedSince))
  return saved
}

/** Takes the draft into use from today. Problem 4580 where it asks nothing. False where there is no such draft. */
export async function useGuide(
  work: Work,
  study: string,
  id: string,
  { staff, today }: { readonly staff: string; readonly today: string },
): Promise<boolean> {
  const draft = (await listGuides(work, study)).find((one) => one.id === id && one.state === 'draft')
  if (!draft) return false
  if (draft.guide.topics.every(({ questions }) => questions.length === 0)) {
    throw new ProblemError(problem(interviewProblems.emptyGuide))
  }
  await changeGuide(work, { ...draft, guide: { ...draft.guide, from: today } })
  return await publishGuide(work, id, study, staff)
}
