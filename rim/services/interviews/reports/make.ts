import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import { ProblemError, problem, textIn } from '#core/foundation'
import {
  checkedQuotes,
  type DraftedItem,
  isShownUnder,
  type QuoteCheck,
  quoteChecks,
  type ReportingChecklist,
  type SourceLink,
  studyAgreement,
  textVersion,
} from '#core/interviews'
import {
  type BesideTheme,
  besideTheme,
  type InterviewReport,
  interviewReport,
  type ProtectedFigure,
  type ReportModel,
  releasedQuotes,
} from '#core/reports'
import {
  addStudyReport,
  asHouse,
  findInterviewTexts,
  type StoredStudy,
  type StudyReportFile,
  type Work,
} from '#rim/storage'
import { formatOf, mediaTypes } from '#rim/writers'
import type { Desks } from '../../house/desks.ts'
import { interviewProblems } from '../problems.ts'
import { isCodable, openText } from '../texts/index.ts'
import { besideLinks } from '../together/index.ts'
import { checklistItems, type ReportParts, reportFacts } from './facts.ts'
import { quoteGround, type StudyGround, studyGround } from './ground.ts'

/** The checks of a study's quotes, those that stop a report first. */
export async function studyQuoteChecks(
  { keys }: Pick<Desks, 'keys'>,
  work: Work,
  study: StoredStudy,
): Promise<readonly QuoteCheck[]> {
  return quoteChecks(await quoteGround(keys, work, await studyGround(work, study)))
}

/** A study's report, whose texts are opened and whose figures are fetched once for both languages. */
export interface PreparedReport {
  /** The checks of its quotes, those that stop it first. */
  readonly checks: readonly QuoteCheck[]
  /** As models in one language, with the writers' texts and their conflicts. */
  in(language: 'nb' | 'nn'): InterviewReport
}

/** Prepares a study's report of the analysis as it stands. */
export async function preparedReport(desks: Desks, work: Work, ground: StudyGround): Promise<PreparedReport> {
  const made = desks.clock.today()
  const opened = await quoteGround(desks.keys, work, ground)
  const checks = quoteChecks(opened)
  const quotes = releasedQuotes(checkedQuotes(opened), checks)
  const figures = await releasedFigures(desks, ground)
  const agreement = await agreementOf(desks, work, ground)
  const parts = { quotes, agreement, synthetic: desks.training, made }
  return {
    checks,
    in(language) {
      const facts = reportFacts(ground, { ...parts, beside: besideThemes(ground, figures, language) })
      return interviewReport({ facts, language, made })
    },
  }
}

/** What the survey and the mapping have released of the figures that themes point to. */
async function releasedFigures(desks: Desks, { project }: StudyGround): Promise<readonly ProtectedFigure[]> {
  const links = [...project.theme.values()].flatMap(({ sources }) => sources)
  const different = new Map(links.map((link) => [keyOf(link), link]))
  const found = await besideLinks(desks, [...different.values()])
  return found.flatMap((one) => ('missing' in one ? [] : one))
}

/** Those figures beside each theme that points there; what is not released is left out. */
function besideThemes(
  { project }: StudyGround,
  figures: readonly ProtectedFigure[],
  language: 'nb' | 'nn',
): ReadonlyMap<string, readonly BesideTheme[]> {
  const themes = [...project.theme.values()].filter(({ sources }) => sources.length > 0)
  const shown = new Map(figures.map((one) => [keyOf(one), besideTheme(one, language)]))
  return new Map(
    themes.map(({ id, sources }) => [id, sources.flatMap((link) => shown.get(keyOf(link)) ?? [])]),
  )
}

const keyOf = ({ source, code }: Pick<SourceLink, 'source' | 'code'>): string => `${source}:${code}`

/** Agreement over the interviews that two have coded and opened, by character; `null` where there are none. */
async function agreementOf(
  { keys }: Desks,
  work: Work,
  { study, project, seconds, texts }: StudyGround,
): Promise<ReportParts['agreement']> {
  const opened = seconds.filter(({ openedAt }) => openedAt !== null)
  if (opened.length === 0 || !isShownUnder(study.stance, 'agreement')) return null
  const current = opened.flatMap(
    ({ interview }) => texts.findLast((one) => one.interview === interview && isCodable(one))?.id ?? [],
  )
  const stored = await asHouse(work, () => findInterviewTexts(work, current))
  const doubles = []
  for (const { interview, first, second } of opened) {
    const text = stored.find((one) => one.interview === interview)
    if (!text) continue
    const { id, number, kind } = text
    const version = textVersion({ id, interview, number, kind, ...(await openText(keys, text)) })
    doubles.push({ interview, first, second, text: version })
  }
  const { percentage, kappa, alpha } = studyAgreement(project, doubles, 'character').together
  return { interviews: doubles.length, share: percentage ?? 0, kappa, alpha }
}

/**
 * Makes a draft of a study's report: document, manuscript, page and slides in both languages, of the analysis as it stands.
 *
 * @throws ProblemError 4622 where a check of the quotes stops it, 4623 where one warns and no reason is given, 4624.
 */
export async function makeStudyReport(
  desks: Desks,
  work: Work,
  study: StoredStudy,
  { staff, reason }: { readonly staff: string; readonly reason: string },
): Promise<{ readonly id: string; readonly number: number }> {
  const ground = await studyGround(work, study)
  const report = await preparedReport(desks, work, ground)
  const warnings = demandSound(report.checks, reason)
  const files: (StudyReportFile & { readonly content: Buffer })[] = []
  for (const language of ['nb', 'nn'] as const) {
    files.push(...(await written(desks, report.in(language).models, language)))
  }
  const quotes = [...ground.project.quote.values()].filter(({ signedBy }) => signedBy !== null)
  const id = v7()
  const number = await addStudyReport(
    work,
    {
      id,
      study: study.id,
      event: ground.event,
      quotes: quotes.map((quote) => quote.id),
      interviews: [...new Set(quotes.map(({ interview }) => interview))],
      warnings,
      reason,
      madeBy: staff,
    },
    files,
  )
  return { id, number }
}

/** How many warnings there are; refuses where something stops, or where there are warnings and no reason. */
function demandSound(checks: readonly QuoteCheck[], reason: string): number {
  const stops = checks.filter(({ level }) => level === 'stop')
  const warnings = checks.length - stops.length
  if (stops.length > 0) {
    const first = textIn(stops[0]!.text, 'nb')
    throw new ProblemError(problem(interviewProblems.checksStop, { count: stops.length, first }))
  }
  if (warnings > 0 && reason.trim() === '') {
    throw new ProblemError(problem(interviewProblems.reasonForWarnings, { count: warnings }))
  }
  return warnings
}

async function written(
  { writeReports }: Desks,
  models: readonly ReportModel[],
  language: 'nb' | 'nn',
): Promise<(StudyReportFile & { readonly content: Buffer })[]> {
  if (!writeReports) throw new ProblemError(problem(interviewProblems.noWriter))
  const made = await writeReports(models)
  return made.map(({ name, bytes }, at) => {
    const edition = models[at]!.edition as StudyReportFile['edition']
    const content = Buffer.from(bytes)
    return {
      edition,
      language,
      name: name.replace(/(?=\.[a-z]+$)/, `-${language}`),
      mediaType: mediaTypes[formatOf[edition]!],
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      content,
    }
  })
}

/** A reporting checklist with what the registers and the log tell, and what somebody has written over it. */
export async function studyChecklist(
  desks: Desks,
  work: Work,
  study: StoredStudy,
  list: ReportingChecklist,
): Promise<readonly DraftedItem[]> {
  const ground = await studyGround(work, study)
  return checklistItems(ground, list, await agreementOf(desks, work, ground))
}
