import { all, removed } from '#core/interviews'
import { syntheticStudy } from '#core/synthetic'
import {
  findStudy,
  listInterviews,
  listStudyMembers,
  listStudyReportFiles,
  publishStudyReport,
  readStudyReportFile,
  type StoredStudy,
  type StudyExportForm,
  type Work,
  within,
} from '#rim/storage'
import type { MadeFile } from '../../files/place-files.ts'
import type { Desks } from '../../house/desks.ts'
import { doInStudy, wholeProject } from '../analysis/index.ts'
import { exportStudy } from '../exchange/index.ts'
import { makeStudyReport, studyQuoteChecks } from '../reports/index.ts'
import { type WithdrawalDone, withdrawInformant } from '../withdrawal/index.ts'

/** What came of a made-up study that was carried to its report. */
export interface FinishedStudy {
  readonly study: StoredStudy
  readonly interviews: number
  readonly withdrawal: { readonly informant: string } & WithdrawalDone
  /** Quotes that nobody had signed, which were taken out. */
  readonly unsigned: number
  /** What the report was made in spite of. */
  readonly warnings: number
  readonly counts: Readonly<
    Record<'theme' | 'category' | 'code' | 'coding' | 'quote' | 'recommendation', number>
  >
  readonly report: number
  readonly files: readonly MadeFile[]
}

const reason = 'Etikettene er vurdert av to.'
const forms = ['archive', 'share', 'code-book', 'table', 'text'] as const satisfies readonly StudyExportForm[]

/**
 * Carries the made-up study from its analysis to what leaves the house: somebody withdraws, quotes that nobody signed are taken
 * out, the report is made and published, and its files and those for other programs are taken out. By the one who leads it.
 */
export async function finishTrainingStudy(
  desks: Desks,
  id: string,
  tell: (step: 'withdrawal' | 'report' | 'files', share: number) => void = () => undefined,
): Promise<FinishedStudy> {
  const house = { desk: 'house' } as const
  const members = await within(desks.house, house, (work) => listStudyMembers(work, id))
  const leader = members.find(({ part }) => part === 'leader')!.staff
  const as = <T>(work: (work: Work) => Promise<T>): Promise<T> =>
    within(desks.house, { desk: 'interview', role: 'interviewer', staff: leader }, work)
  const study = (await as((work) => findStudy(work, id)))!
  tell('withdrawal', 0.5)
  const withdrawal = await withdrawn(as, study, leader)
  const unsigned = await withoutUnsigned(as, study, leader)
  tell('report', 0.6)
  const checks = await as((work) => studyQuoteChecks(desks, work, study))
  const report = await as((work) => makeStudyReport(desks, work, study, { staff: leader, reason }))
  await as((work) => publishStudyReport(work, report.id, { staff: leader, now: desks.clock.now() }))
  tell('files', 0.9)
  const files: MadeFile[] = []
  for (const { edition, language, ...file } of await as((work) => listStudyReportFiles(work, id))) {
    if (file.report !== report.id) continue
    const read = await as((work) => readStudyReportFile(work, report.id, edition, language))
    files.push({ name: read!.name, bytes: read!.content })
  }
  for (const form of forms) {
    files.push(await as((work) => exportStudy(desks, work, study, { staff: leader, form, language: 'nb' })))
  }
  const { project } = await as((work) => wholeProject(work, id))
  const held = await as((work) => listInterviews(work, id))
  const count = (kind: keyof FinishedStudy['counts']): number => [...all(project, kind)].length
  return {
    study,
    interviews: held.filter(({ withdrawnOn }) => withdrawnOn === null).length,
    withdrawal,
    unsigned,
    warnings: checks.length,
    counts: {
      theme: count('theme'),
      category: count('category'),
      code: count('code'),
      coding: count('coding'),
      quote: count('quote'),
      recommendation: count('recommendation'),
    },
    report: report.number,
    files: files.map(({ name, bytes }) => ({ name, bytes })),
  }
}

type As = <T>(work: (work: Work) => Promise<T>) => Promise<T>

async function withdrawn(as: As, study: StoredStudy, staff: string): Promise<FinishedStudy['withdrawal']> {
  const { withdrawal, informants } = syntheticStudy()
  const { id: informant, code } = informants.find((one) => one.code === withdrawal.informant)!
  const asked = { study: study.id, informant, code, on: withdrawal.on }
  const done = await as((work) => withdrawInformant(work, asked, { staff, open: true }))
  return { informant: code, ...done! }
}

/** Takes the quotes out that nobody has signed. Returns how many. */
const withoutUnsigned = (as: As, study: StoredStudy, staff: string): Promise<number> =>
  as(async (work) => {
    const { project } = await wholeProject(work, study.id)
    const quotes = [...all(project, 'quote')].filter(({ signedBy }) => signedBy === null)
    if (quotes.length === 0) return 0
    const operations = quotes.flatMap(({ id }) => removed(project, 'quote', id))
    const doings = { doing: 'remove', reason: 'Ikke signert', of: null, operations } as const
    await doInStudy(work, study.id, { staff, leader: true }, doings)
    return quotes.length
  })
