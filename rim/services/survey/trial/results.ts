import {
  exportSurveyFile,
  findSurveyRelease,
  listSurveyFiles,
  listSurveyParts,
  listSurveyReleases,
  type StoredSurveyWave,
  within,
} from '#rim/storage'
import {
  approveResults,
  createResultsWorkshop,
  makeSurveyResults,
  type SurveySummary,
} from '../results/index.ts'
import { own } from './last-wave.ts'
import type { PlayedFile } from './papers.ts'
import { as, type Stage } from './stage.ts'

/** What came of the answers. */
export interface PlayedResults {
  /** Municipalities, city districts and regions with a report of their own, the country not counted. */
  readonly reports: number
  /** Places with too few answers. */
  readonly few: number
  readonly files: number
  readonly numbers: number
  readonly withheld: number
  /** SHA-256 of the release's manifest. */
  readonly hash: string
}

/** Makes the results that closing has asked for, approves them, and gives the country's files, a region's and a place's. */
export async function playResults(
  stage: Stage,
  wave: StoredSurveyWave,
): Promise<{ readonly results: PlayedResults; readonly files: readonly PlayedFile[] }> {
  const { desks, nora } = stage
  const faults: unknown[] = []
  const workshop = createResultsWorkshop()
  try {
    await makeSurveyResults(desks, { workshop, onFault: (cause) => faults.push(cause) })
  } finally {
    await workshop.close()
  }
  const [made] = await as(stage, nora, (work) => listSurveyReleases(work, wave.id))
  if (made?.state !== 'made') {
    throw new Error(`the results are ${made?.state}, problem ${made?.problem}`, { cause: faults[0] })
  }
  await as(stage, nora, (work) => approveResults(desks, work, made.id, nora.staff!))
  const ingrid = await stage.coordinatorOf(own, '')
  const mine = (await as(stage, ingrid, (work) => listSurveyParts(work, made.id))).filter(withReport)
  return within(desks.house, { desk: 'house' }, async (work) => {
    const parts = await listSurveyParts(work, made.id)
    const all = await listSurveyFiles(work, made.id)
    const reports = parts.filter(withReport)
    // the trial login's own where it has one
    const first = (kind: string) => [...mine, ...reports].find(({ scope }) => scope.startsWith(kind))?.scope
    const wanted = ['country', first('region/'), first('place/')]
    const files: PlayedFile[] = []
    for (const { scope, language, edition } of all.filter((file) => wanted.includes(file.scope))) {
      const file = await exportSurveyFile(work, { release: made.id, scope, language, edition })
      if (file) files.push({ name: file.name, bytes: file.bytes })
    }
    const { summary, hash } = (await findSurveyRelease(work, made.id))!
    const { numbers, withheld } = summary as SurveySummary
    const results: PlayedResults = {
      reports: reports.length - 1,
      few: parts.length - reports.length,
      files: all.length,
      numbers,
      withheld,
      hash: hash!,
    }
    return { results, files }
  })
}

const withReport = ({ outcome }: { readonly outcome: string }): boolean => outcome === 'report'
