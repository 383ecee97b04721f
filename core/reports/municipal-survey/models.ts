import { policyOf } from '#core/disclosure'
import { formatNumber, printedDate } from '#core/foundation'
import { fileEndings } from '../file-endings.ts'
import { writerWords } from '../ground.ts'
import type { ReportModel, ReportSection } from '../model.ts'
import { words as reportWords } from '../words.ts'
import { tablesAlone } from '../workbook-sections.ts'
import { chapters } from './chapters.ts'
import { type Context, contextOf, type MunicipalSurveyRequest } from './context.ts'
import { allColumn } from './counts.ts'
import { slides } from './slides.ts'
import { municipalWords as words } from './words.ts'

type File = 'document' | 'page' | 'slides' | 'workbook'

/**
 * The report on the survey to the municipalities as its four files: the document and the page with everything, the slides with one
 * message each, and the workbook with every table. All numbers are from safe tables.
 */
export function municipalSurveyModels(request: MunicipalSurveyRequest): readonly ReportModel[] {
  const context = contextOf(request)
  const sections = chapters(context)
  const of: Readonly<Record<File, readonly ReportSection[]>> = {
    document: sections,
    page: sections,
    slides: slides(context),
    workbook: tablesAlone(sections),
  }
  return (Object.keys(of) as File[]).map((file) => ({
    ...ground(context),
    edition: file,
    fileName: `kommuneundersokelse-${context.year}${fileEndings[file]}`,
    subtitle: context.say(file === 'slides' ? words.slidesSubtitle : words.subtitle),
    sections: of[file],
    codeBook: [],
  }))
}

function ground(
  context: Context,
): Omit<ReportModel, 'edition' | 'fileName' | 'subtitle' | 'sections' | 'codeBook'> {
  const { say, language, tables, made, year, decision, instrument } = context
  const { answered, asked } = tables.answeredOf(allColumn)
  const policy = policyOf(decision)
  return {
    kind: 'municipal_survey',
    language,
    title: say(words.title, { year }),
    place: { number: '0', name: say(words.country) },
    round: year,
    made,
    syntheticMark: tables.synthetic ? say(words.synthetic) : null,
    facts: [
      { label: say(words.form), value: instrument.id },
      { label: say(words.asked), value: formatNumber(asked, 'count', language) },
      { label: say(words.answered), value: formatNumber(answered, 'count', language) },
      { label: say(reportWords.policy), value: `${policy.name} (${policy.ruleVersion})` },
      { label: say(reportWords.made), value: printedDate(made.slice(0, 10), language) },
    ],
    words: writerWords(say),
  }
}
