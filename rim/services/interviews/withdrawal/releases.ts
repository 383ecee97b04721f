import { osloDay } from '#core/foundation'
import type { StudyRelease } from '#core/interviews'
import { deleteUnpublishedReports, listStudyExports, listStudyReports, type Work } from '#rim/storage'

/** The exports and reports that have been made of a study, and which interviews are in each. */
export async function releasesOfStudy(work: Work, study: string): Promise<readonly StudyRelease[]> {
  const exports = (await listStudyExports(work, study)).toReversed().map(
    ({ id, madeAt, interviews }, at): StudyRelease => ({
      id,
      kind: 'export',
      name: `Eksport ${at + 1}`,
      madeOn: osloDay(madeAt),
      // published by nobody: whoever took it out has it still, and is to delete it
      publishedOn: null,
      interviews,
    }),
  )
  const reports = (await listStudyReports(work, study)).map(
    ({ id, number, madeAt, publishedAt, interviews }): StudyRelease => ({
      id,
      kind: 'report',
      name: `Rapport ${number}`,
      madeOn: osloDay(madeAt),
      publishedOn: publishedAt && osloDay(publishedAt),
      interviews,
    }),
  )
  return [...exports, ...reports]
}

/** Deletes what has been made of these interviews and is not published. Returns how many there were. */
export async function takeBackReleases(
  work: Work,
  study: string,
  interviews: readonly string[],
): Promise<number> {
  let deleted = 0
  for (const interview of interviews) deleted += await deleteUnpublishedReports(work, study, interview)
  return deleted
}
