import { availableParallelism } from 'node:os'
import { type Decision, type LinearSolver, policies } from '#core/disclosure'
import { ProblemError, problem } from '#core/foundation'
import type { CountryRound } from '#core/mapping'
import { profileModels, type RoundRelease, releaseRound } from '#core/reports'
import type { Format } from '#rim/writers'
import { serviceProblems } from '../problems.ts'
import { createWriterPool } from '../writing/pool.ts'
import { type MadeFile, placeFiles } from './place-files.ts'
import { modelsIn } from './place-reports.ts'

/** Municipalities' profiles to be made. */
export interface ProfileJob {
  /** A release of the whole country: what stands beside one another was decided together in it. */
  readonly release: RoundRelease
  readonly language: 'nb' | 'nn'
  readonly formats: readonly Format[]
  /** ISO date. */
  readonly made: string
}

/**
 * Decides what profiles of a round may show, beside what is out already.
 *
 * @param earlier decisions whose figures are shown elsewhere, such as the annual report's.
 */
export const profileRelease = (
  country: CountryRound,
  solver: LinearSolver,
  earlier: readonly Decision[] = [],
): RoundRelease => releaseRound(country, policies.default, solver, { scope: 'country', earlier })

/**
 * Makes the profiles of some municipalities, or of all that take part, writing on all cores while the next are put together here.
 *
 * @param onDone called as each is finished.
 * @throws problem 4201 where no municipality takes part, 1502 where one has nothing.
 */
export async function makeProfiles(
  job: ProfileJob,
  municipalities: readonly string[] | 'all',
  onDone: (municipality: string, files: readonly MadeFile[]) => void,
  threads = Math.max(1, Math.min(4, availableParallelism())),
): Promise<void> {
  const { release, language, made, formats } = job
  const { participants, round } = release.country
  if (participants.length === 0) throw new ProblemError(problem(serviceProblems.nothingToReport, { round }))
  const queue = municipalities === 'all' ? participants.map(({ number }) => number) : [...municipalities]
  const pool = createWriterPool(threads)
  try {
    let at = 0
    const work = async (): Promise<void> => {
      for (let number = queue[at++]; number !== undefined; number = queue[at++]) {
        const models = modelsIn(profileModels({ release, municipality: number, language, made }), formats)
        onDone(number, await pool.write(models))
      }
    }
    // one more than there are threads, so that the next is put together meanwhile
    await Promise.all(Array.from({ length: pool.size + 1 }, work))
  } finally {
    await pool.close()
  }
}

/** The same, placed in a folder. Returns the paths in the order that they were finished. */
export async function placeProfiles(
  job: ProfileJob & { readonly folder: string },
  municipalities: readonly string[] | 'all',
  onDone: (municipality: string) => void,
): Promise<readonly string[]> {
  const paths: string[] = []
  await makeProfiles(job, municipalities, (number, files) => {
    paths.push(...placeFiles(job.folder, files))
    onDone(number)
  })
  return paths
}
