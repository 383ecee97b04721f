import { ProblemError, problem } from '#core/foundation'
import { checkPublication, fileKey, type PublicationSource, publicationHash } from '#core/releases'
import {
  asHouse,
  findAnnualReport,
  findRelease,
  findSealed,
  findStudyReport,
  findSurveyRelease,
  listStudyReportFiles,
  logEvent,
  loggedHash,
  readPublicationFiles,
  type StoredPublication,
  type Work,
} from '#rim/storage'
import { sha256 } from '../releases/sealed-bytes.ts'
import type { Verification } from '../releases/verification.ts'
import { publicationServiceProblems as problems } from './problems.ts'
import { studyReportHash } from './study-hash.ts'

/**
 * Holds a publication's sealed version against its manifest and the log: every file is hashed again, and each release that it was made of is
 * asked for. Logged.
 *
 * @throws problem 4724 where it has never been sent to review.
 */
export async function verifyPublication(
  work: Work,
  { id, version }: Pick<StoredPublication, 'id' | 'version'>,
): Promise<Verification> {
  const sealed = await findSealed(work, id, version)
  if (!sealed) throw new ProblemError(problem(problems.notSealed))
  const files = await readPublicationFiles(work, id, version)
  const { manifest } = sealed
  const { logged, sources } = await asHouse(work, async (house) => {
    const found = new Map<string, string | null>()
    for (const source of manifest.sources) {
      const hash = await sourceHash(house, source)
      if (hash !== undefined) found.set(source.id, hash)
    }
    const line = await loggedHash(house, { noun: 'publication', verb: 'submit', thing: id }, version)
    return { logged: line, sources: found }
  })
  await logEvent(work, { verb: 'verify', noun: 'publication', thing: id, details: { version } })
  const { holds, checked } = checkPublication({
    ...{ ...sealed, logged: logged?.hash ?? null, sources },
    files: new Map(files.map((file) => [fileKey(file), sha256(file.bytes)])),
  })
  return { holds, checked, hash: publicationHash(manifest), seal: logged?.seal ?? null }
}

/** The hash of a source's manifest as it is kept now, of a study's report of its files; undefined where there is none. */
async function sourceHash(work: Work, { kind, id }: PublicationSource): Promise<string | undefined> {
  if (kind === 'study-report') {
    const report = await findStudyReport(work, id)
    if (!report) return undefined
    const files = await listStudyReportFiles(work, report.study)
    return studyReportHash(files.filter((file) => file.report === id))
  }
  const found =
    kind === 'release'
      ? await findRelease(work, id)
      : kind === 'annual-report'
        ? await findAnnualReport(work, id)
        : await findSurveyRelease(work, id)
  return found?.hash ?? undefined
}
