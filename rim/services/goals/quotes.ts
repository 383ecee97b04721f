import { v7 } from 'uuid'
import { ProblemError, problem } from '#core/foundation'
import type { GoalQuote } from '#core/reports'
import {
  addGoalQuote,
  findStudy,
  findStudyReport,
  listGoalQuotes,
  listStudies,
  listStudyReports,
  readStudyReportFile,
  type StoredGoalQuote,
  type StoredStudy,
  type Work,
} from '#rim/storage'
import { quotesInDocument } from '#rim/writers'
import { goalIn, shippedPlan } from './followed.ts'
import { goalServiceProblems as problems } from './problems.ts'

/** A published report of a study, with the quotes that are printed in it. */
export interface QuotedReport {
  readonly report: string
  /** As it is told where a quote stands. */
  readonly cited: StoredGoalQuote['cited']
  readonly quotes: readonly { readonly text: string; readonly label: StoredGoalQuote['label'] }[]
}

/**
 * The newest published report of each study, with its quotes read out of the printed text: nobody outside a study gets nearer to its
 * interviews than that. Reading is logged.
 */
export async function quotedReports(work: Work): Promise<readonly QuotedReport[]> {
  const found: QuotedReport[] = []
  for (const study of await listStudies(work)) {
    const report = await quotedReport(work, study)
    if (report) found.push(report)
  }
  return found
}

async function quotedReport(
  work: Work,
  { id, titleNb, titleNn }: Pick<StoredStudy, 'id' | 'titleNb' | 'titleNn'>,
): Promise<QuotedReport | null> {
  const report = (await listStudyReports(work, id)).find(({ state }) => state === 'published')
  if (!report) return null
  const [nb, nn] = [
    await readStudyReportFile(work, report.id, 'manuscript', 'nb'),
    await readStudyReportFile(work, report.id, 'manuscript', 'nn'),
  ]
  if (!nb) return null
  const other = new Map((nn ? quotesInDocument(nn.content) : []).map((one) => [one.text, one.label]))
  const once = new Map(quotesInDocument(nb.content).map((one) => [one.text, one] as const))
  const year = report.publishedAt!.slice(0, 4)
  return {
    report: report.id,
    cited: { nb: `${titleNb}, ${year}`, nn: `${titleNn}, ${year}` },
    quotes: [...once.values()].map(({ text, label }) => ({
      text,
      label: { nb: label, nn: other.get(text) ?? label },
    })),
  }
}

/**
 * Puts a quote beside a goal.
 *
 * @returns its id.
 * @throws problem 4761 where the plan has no such goal, 4767 where no published report has the quote, 4768 where it stands there already.
 */
export async function chooseQuote(
  work: Work,
  of: { readonly plan: string; readonly goal: string },
  { report, text }: { readonly report: string; readonly text: string },
  by: string,
): Promise<string> {
  goalIn(shippedPlan(of.plan)!, of.goal)
  const printed = await findStudyReport(work, report)
  const study = printed && (await findStudy(work, printed.study))
  const source = study && (await quotedReport(work, study))
  const quote = source?.quotes.find((one) => one.text === text)
  // of each study the newest report alone
  if (source?.report !== report || !quote) throw new ProblemError(problem(problems.notPrinted))
  const standing = await listGoalQuotes(work, of.plan)
  if (standing.some((one) => one.goal === of.goal && one.text === text)) {
    throw new ProblemError(problem(problems.quotedAlready))
  }
  const id = v7()
  await addGoalQuote(work, { id, ...of, report, ...quote, cited: source.cited }, by)
  return id
}

/** The quotes of a plan's goals as a report prints them. */
export async function printedQuotes(
  work: Work,
  plan: string,
  language: 'nb' | 'nn',
): Promise<ReadonlyMap<string, readonly GoalQuote[]>> {
  const byGoal = new Map<string, GoalQuote[]>()
  for (const { goal, text, label, cited } of await listGoalQuotes(work, plan)) {
    const told = label[language] === '' ? cited[language] : `${label[language]} (${cited[language]})`
    byGoal.set(goal, [...(byGoal.get(goal) ?? []), { text, label: told }])
  }
  return byGoal
}
