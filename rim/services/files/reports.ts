import { availableParallelism } from 'node:os'
import { ProblemError, problem } from '#core/foundation'
import { codeBook, type Instrument } from '#core/instruments'
import { derivedVariables } from '#core/mapping'
import { municipalityModels, type ReportModel, type RoundRelease } from '#core/reports'
import { createWriterContext, type Format, type WriterContext } from '#rim/writers'
import { serviceProblems } from '../problems.ts'
import { createWriterPool } from '../writing/pool.ts'
import { placeFiles } from './place-files.ts'
import { modelsIn, placeReports } from './place-reports.ts'

export interface ReportJob {
  /** What may be shown: of the whole country, or of the one municipality that is asked for. */
  readonly release: RoundRelease
  readonly instrument: Instrument
  readonly language: 'nb' | 'nn'
  readonly formats: readonly Format[]
  readonly folder: string
  /** ISO date. */
  readonly made: string
}

/** The models of one municipality's files, in the formats asked for. */
export function modelsFor(job: ReportJob, municipality: string): readonly ReportModel[] {
  const { release, language, made, instrument } = job
  const book = codeBook(instrument, language, derivedVariables(language))
  return modelsIn(municipalityModels({ release, municipality, language, made, codeBook: book }), job.formats)
}

/** Makes one municipality's files in this thread. Returns their paths. */
export function makeReport(
  job: ReportJob,
  municipality: string,
  context: WriterContext = createWriterContext(),
): string[] {
  const models = modelsFor(job, municipality)
  return placeReports(job.folder, models, context)
}

/**
 * Makes every participating municipality's files, writing on all cores while the next models are made here. Stops at
 * the first failure; files already in place are whole. Throws problem 4201 where no municipality has anything to report.
 *
 * @param onDone called with the municipality's number as each is finished.
 */
export async function makeAllReports(
  job: ReportJob,
  onDone: (municipality: string, paths: readonly string[]) => void,
  threads = Math.max(1, Math.min(4, availableParallelism())),
): Promise<void> {
  if (job.release.country.participants.length === 0) {
    throw new ProblemError(problem(serviceProblems.nothingToReport, { round: job.release.country.round }))
  }
  const pool = createWriterPool(threads)
  try {
    const queue = job.release.country.participants.map((participant) => participant.number)
    let at = 0
    const work = async (): Promise<void> => {
      for (let number = queue[at++]; number !== undefined; number = queue[at++]) {
        const files = await pool.write(modelsFor(job, number))
        onDone(number, placeFiles(job.folder, files))
      }
    }
    // two municipalities per thread in turn, so that no thread waits for the next models
    await Promise.all(Array.from({ length: threads * 2 }, work))
  } finally {
    await pool.close()
  }
}
