import type { InterviewGuide } from '#core/interviews'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** A version of an interview guide. */
export interface StoredGuide {
  readonly id: string
  readonly study: string
  readonly state: 'draft' | 'published'
  /** Of a draft: which of its savings. */
  readonly revision: number
  readonly guide: InterviewGuide
  readonly publishedAt: string | null
}

/** A study's guides, the newest first. */
export async function listGuides(work: Work, study: string): Promise<readonly StoredGuide[]> {
  const found = await work
    .selectFrom('study_guide')
    .select(['id', 'study', 'version', 'state', 'revision', 'content', 'published_at as publishedAt'])
    .where('study', '=', study)
    .orderBy('version', 'desc')
    .execute()
  return found.map(({ version, content, ...rest }) => ({ ...rest, guide: { ...content, version } }))
}

const contentOf = ({ version: _, ...content }: InterviewGuide): string => JSON.stringify(content)

/** Begins a draft. Problem 4051 where there is one already. */
export async function addGuide(work: Work, id: string, study: string, guide: InterviewGuide): Promise<void> {
  await work
    .insertInto('study_guide')
    .values({ id, study, version: guide.version, content: contentOf(guide) })
    .execute()
  await logEvent(work, {
    verb: 'create',
    noun: 'interview-guide',
    thing: id,
    details: { version: guide.version },
  })
}

/** Saves a draft over the revision that was seen; null where somebody else has saved it since, or it is published. */
export async function changeGuide(
  work: Work,
  { id, study, revision, guide }: Pick<StoredGuide, 'id' | 'study' | 'revision' | 'guide'>,
): Promise<number | null> {
  const changed = await work
    .updateTable('study_guide')
    .set({ content: contentOf(guide), revision: revision + 1 })
    .where('id', '=', id)
    .where('study', '=', study)
    .where('revision', '=', revision)
    .where('state', '=', 'draft')
    .returning('revision')
    .executeTakeFirst()
  if (changed) await logEvent(work, { verb: 'change', noun: 'interview-guide', thing: id })
  return changed?.revision ?? null
}

/** Takes a draft into use. False where there is no such draft. */
export async function publishGuide(work: Work, id: string, study: string, staff: string): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('study_guide')
    .set({ state: 'published', published_by: staff })
    .where('id', '=', id)
    .where('study', '=', study)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  if (numUpdatedRows > 0n) await logEvent(work, { verb: 'publish', noun: 'interview-guide', thing: id })
  return numUpdatedRows > 0n
}
