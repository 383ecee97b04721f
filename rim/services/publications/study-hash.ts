import { canonicalHash } from '#core/foundation'
import type { StudyReportFile } from '#rim/storage'

/** The hash of a study's report: of the hashes of its files, in whatever order they come. */
export const studyReportHash = (files: readonly StudyReportFile[]): string =>
  canonicalHash(
    files
      .map(({ edition, language, sha256 }) => ({ edition, language, sha256 }))
      .sort((a, b) => `${a.edition} ${a.language}`.localeCompare(`${b.edition} ${b.language}`)),
  )
