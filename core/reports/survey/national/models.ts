import { formatNumber, printedDate } from '#core/foundation'
import { backgroundVariables } from '#core/survey'
import { fileEndings } from '../../file-endings.ts'
import { writerWords } from '../../ground.ts'
import type { ReportModel, ReportSection } from '../../model.ts'
import { words as reportWords } from '../../words.ts'
import { tablesAlone } from '../../workbook-sections.ts'
import { about, method } from './about.ts'
import { formAppendix, groupsAppendix, methodsAppendix, wavesAppendix } from './appendices.ts'
import { closing } from './closing.ts'
import { commentsChapter } from './comments.ts'
import { type Context, contextOf } from './context.ts'
import type { NationalRequest } from './request.ts'
import { resultChapter } from './result-chapter.ts'
import { sample, services } from './sample.ts'
import { nationalSlides } from './slides.ts'
import { answersShown, summary } from './summary.ts'
import { nationalWords as words } from './words.ts'

type File = 'document' | 'page' | 'slides' | 'workbook'

/**
 * The national report on a wave as its four files: the document and the page with everything, the slides with one message
 * each, and the workbook with every table. All numbers are from safe tables.
 */
export function nationalModels(request: NationalRequest): ReportModel[] {
  const context = contextOf(request)
  const sections = nationalSections(context)
  const of: Readonly<Record<File, readonly ReportSection[]>> = {
    document: sections,
    page: sections,
    slides: nationalSlides(context),
    workbook: tablesAlone(sections),
  }
  return (Object.keys(of) as File[]).map((file) => ({
    ...ground(context),
    edition: file,
    fileName: `${fileStem(context)}${fileEndings[file]}`,
    subtitle: context.say(file === 'slides' ? words.slidesSubtitle : words.subtitle),
    sections: of[file],
    codeBook: [],
  }))
}

/** All chapters and appendices. Numbers follow those that are there. */
function nationalSections(context: Context): readonly ReportSection[] {
  const sections = [...summary(context)]
  let number = 0
  const add = (make: (context: Context, number: number) => readonly ReportSection[]): void => {
    const made = make(context, number + 1)
    if (made.length > 0) number += 1
    sections.push(...made)
  }
  for (const chapter of [about, method, sample, services]) add(chapter)
  for (const chapter of context.chapters) add((_, at) => resultChapter(context, chapter, at))
  for (const chapter of [commentsChapter, closing]) add(chapter)
  number = 0
  add(formAppendix)
  add((_, at) => groupsAppendix(context, at, backgroundVariables.length))
  for (const appendix of [wavesAppendix, methodsAppendix]) add(appendix)
  return sections
}

const fileStem = ({ year }: Context): string => `brukertilfredshet-${year}-nasjonal`

function ground(
  context: Context,
): Omit<ReportModel, 'edition' | 'fileName' | 'subtitle' | 'sections' | 'codeBook'> {
  const { say, language, tables, made, year } = context
  return {
    kind: 'survey',
    language,
    title: say(words.title, { year }),
    place: { number: '0', name: say(words.country) },
    round: year,
    made,
    syntheticMark: tables.wave.synthetic ? say(words.synthetic) : null,
    facts: facts(context),
    words: writerWords(say),
  }
}

function facts(context: Context): ReportModel['facts'] {
  const { say, language, tables, made, dataHash } = context
  const { wave } = tables
  const n = answersShown(context)
  const first = tables.questions[0]
  const provenance = first && tables.groups(first.code).provenance
  return [
    {
      label: say(words.period),
      value: `${printedDate(wave.opensOn, language)} – ${printedDate(wave.closesOn, language)}`,
    },
    ...(n === null ? [] : [{ label: say(words.answered), value: formatNumber(n, 'count', language) }]),
    { label: say(words.municipalities), value: formatNumber(wave.municipalities, 'count', language) },
    ...(provenance
      ? [{ label: say(reportWords.policy), value: `${provenance.policy} (${provenance.ruleVersion})` }]
      : []),
    { label: say(reportWords.made), value: printedDate(made.slice(0, 10), language) },
    ...(dataHash ? [{ label: say(reportWords.dataHash), value: dataHash.slice(0, 12) }] : []),
  ]
}
