import { printedDate, slug } from '#core/foundation'
import { periodText } from '#core/indicators'
import { fileEndings } from '../file-endings.ts'
import { writerWords } from '../ground.ts'
import type { ReportModel, ReportSection } from '../model.ts'
import { words as reportWords } from '../words.ts'
import { tablesAlone } from '../workbook-sections.ts'
import { goalChapters } from './chapters.ts'
import { type GoalContext, type GoalReportRequest, goalContext } from './context.ts'
import { goalSlides } from './slides.ts'
import { goalReportWords as words } from './words.ts'

/**
 * The report on a plan's goals, or on one of them, as its four files: the document and the page with everything, slides with one message
 * each, and the workbook with every table. What may not be shown is withheld in the plan's values already.
 *
 * @throws RangeError for a goal that the plan does not have.
 */
export function goalModels(request: GoalReportRequest): readonly ReportModel[] {
  const context = goalContext(request)
  const sections = goalChapters(context)
  const of: Readonly<Record<'document' | 'page' | 'slides' | 'workbook', readonly ReportSection[]>> = {
    document: sections,
    page: sections,
    slides: goalSlides(context),
    workbook: tablesAlone(sections),
  }
  return (Object.keys(of) as (keyof typeof of)[]).map((file) => ({
    ...ground(context),
    edition: file,
    fileName: `${stem(context)}${fileEndings[file]}`,
    sections: of[file],
    codeBook: [],
  }))
}

function stem({ plan, goals, territory, title, say }: GoalContext): string {
  const of = goals?.length === 1 ? `-${goals[0]!.replaceAll('_', '-')}` : ''
  if (territory === 'NO') return `${say(words.fileName, { plan: plan.code })}${of}`
  return `${territory.code}-${slug(territory.name)}-${slug(title ?? plan.code).slice(0, 60)}`
}

function ground(context: GoalContext): Omit<ReportModel, 'edition' | 'fileName' | 'sections' | 'codeBook'> {
  const { say, language, plan, territory, title, responsible, synthetic, made } = context
  const own = territory !== 'NO'
  return {
    kind: 'goals',
    language,
    title: title ?? say(plan.title),
    subtitle: say(own ? words.ownSubtitle : words.subtitle),
    place: own ? { number: territory.code, name: territory.name } : { number: '0', name: say(words.country) },
    round: periodText(plan.period),
    made,
    syntheticMark: synthetic ? say(words.synthetic) : null,
    facts: [
      { label: say(words.plan), value: say(plan.title) },
      { label: say(words.document), value: plan.source },
      ...(responsible ? [{ label: say(words.responsible), value: responsible }] : []),
      { label: say(reportWords.made), value: printedDate(made, language) },
    ],
    // here a symbol may stand in place of any source's number, not of a form's alone
    words: { ...writerWords(say), symbols: say(words.symbols) },
  }
}
