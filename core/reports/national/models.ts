import { policyOf } from '#core/disclosure'
import { textIn } from '#core/foundation'
import { codeBookRows } from '../code-book-rows.ts'
import { fileEndings } from '../file-endings.ts'
import { madeFacts, writerWords } from '../ground.ts'
import type { ReportModel, ReportSection } from '../model.ts'
import { shownCell } from '../show.ts'
import { words as reportWords } from '../words.ts'
import { tablesAlone } from '../workbook-sections.ts'
import { baseOf } from './by-category.ts'
import { type AnnualContext, type AnnualRequest, annualContext } from './context.ts'
import { annualSections } from './sections.ts'
import { annualSlides } from './slides.ts'
import { annualWords as words } from './words.ts'

type File = 'document' | 'page' | 'slides' | 'workbook'

/**
 * The country's annual report as its four files: the document and the page with everything, the slides with one message
 * each, and the workbook with every table, its counts, and the code book. All numbers are from safe tables of one decision.
 */
export function annualModels(request: AnnualRequest): ReportModel[] {
  const context = annualContext(request)
  const sections = annualSections(context)
  const of: Readonly<Record<File, () => readonly ReportSection[]>> = {
    document: () => sections,
    page: () => sections,
    slides: () => annualSlides(context),
    workbook: () => tablesAlone(annualSections(annualContext(request, true))),
  }
  return (Object.keys(of) as File[]).map((file) => ({
    ...ground(context),
    edition: file,
    fileName: `landet-${context.round}-arsrapport${fileEndings[file]}`,
    subtitle: context.say(file === 'slides' ? words.slidesSubtitle : words.subtitle),
    sections: of[file](),
    codeBook: file === 'workbook' ? codeBookRows(request.codeBook, request.language) : [],
  }))
}

function ground(
  context: AnnualContext,
): Omit<ReportModel, 'edition' | 'fileName' | 'subtitle' | 'sections' | 'codeBook'> {
  const { say, language, made, round, release } = context
  return {
    kind: 'annual',
    language,
    title: say(words.title, { round }),
    place: { number: '0', name: say(words.country) },
    round,
    made,
    syntheticMark: release.country.dataset.synthetic ? say(reportWords.synthetic) : null,
    facts: facts(context),
    words: writerWords(say),
  }
}

function facts(context: AnnualContext): ReportModel['facts'] {
  const { say, language, release, round, tables } = context
  const { participants, dataset } = release.country
  const policy = policyOf(release.decision)
  const before = String(Number(round) - 1)
  const now = participants.filter(({ mapped }) => mapped === round).length
  const people = baseOf(tables.frequency('all', 'people'))
  const fact = (label: string, value: string) => ({ label, value })
  return [
    fact(say(reportWords.round), round),
    fact(say(words.municipalities), String(participants.length)),
    fact(say(words.mappedIn, { now: round, before }), `${now} / ${participants.length - now}`),
    ...(people ? [fact(say(words.recipientsFact), shownCell(people, 'count', language).text)] : []),
    fact(
      say(reportWords.source),
      textIn(dataset.synthetic ? reportWords.sourceSynthetic : words.source, language),
    ),
    fact(say(reportWords.policy), `${policy.name} (${policy.ruleVersion})`),
    ...madeFacts(say, context),
  ]
}
