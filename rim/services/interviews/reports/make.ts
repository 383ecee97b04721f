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
  type ReportModel,
} from '#core/reports'
import {
  addStudyReport,
  asHouse,
  findInterviewTexts,
  type StoredStudy,
  type StudyReportFile,
  type Work,
} from '#rim/storage'
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

/** A study's report as models in one language, with the writers' texts and their conflicts. */
export async function studyReport(
  desks: Desks,
  work: Work,
  ground: StudyGround,
  language: 'nb' | 'nn',
): Promise<InterviewReport> {
  const facts = reportFacts(ground, {
    quotes: checkedQuotes(await quoteGround(desks.keys, work, ground)),
    beside: await besideThemes(desks, ground, language),
    agreement: await agreementOf(desks, work, ground),
    synthetic: desks.training,
    made: desks.clock.today(),
  })
  return interviewReport({ facts, language, made: desks.clock.today() })
}

/** What the survey and the mapping say beside each theme that points there; what is not released is left out. */
async function besideThemes(
  desks: Desks,
  { project }: StudyGround,
  language: 'nb' | 'nn',
): Promise<ReadonlyMap<string, readonly BesideTheme[]>> {
  const themes = [...project.theme.values()].filter(({ sources }) => sources.length > 0)
  const links = new Map(themes.flatMap(({ sources }) => sources.map((link) => [keyOf(link), link])))
  const found = await besideLinks(desks, [...links.values()])
  const shown = new Map(
    found.flatMap((one) => ('missing' in one ? [] : [[keyOf(one), besideTheme(one, language)] as const])),
  )
  return new Map(
    themes.map(({ id, sources }) => [id, sources.flatMap((link) => shown.get(keyOf(link)) ?? [])]),
  )
}

const keyOf = ({ source, code }: SourceLink): string => `${source}:${code}`

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
 * Makes a draft of a study's report: document, manuscript and slides in both languages, of the analysis as it stands.
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
  const checks = quoteChecks(await quoteGround(desks.keys, work, ground))
  const warnings = demandSound(checks, reason)
  const files: (StudyReportFile & { readonly content: Buffer })[] = []
  for (const language of ['nb', 'nn'] as const) {
    const { models } = await studyReport(desks, work, ground, language)
    files.push(...(await written(desks, models, language)))
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

const mediaTypes = {
  document: 'application/pdf',
  manuscript: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  slides: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
} as const

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
      mediaType: mediaTypes[edition],
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
