import { sheetOf } from '#core/interviews'
import type { StoredStudy, Work } from '#rim/storage'
import { studyConsents } from '../people/index.ts'

/** By which days an informant was told that things would be deleted, `YYYY-MM-DD`; the study's end where they were told nothing. */
export async function datesFor(
  work: Work,
  { id, endsOn }: Pick<StoredStudy, 'id' | 'endsOn'>,
  informant: string,
): Promise<{ readonly recordingsDeletedBy: string; readonly keyDeletedBy: string }> {
  const { sheets, consents } = await studyConsents(work, id)
  const consent = consents.find((one) => one.informant === informant)
  const sheet = consent && sheetOf(consent, sheets)
  return {
    recordingsDeletedBy: sheet?.recordingsDeletedBy ?? endsOn,
    keyDeletedBy: sheet?.keyDeletedBy ?? endsOn,
  }
}
