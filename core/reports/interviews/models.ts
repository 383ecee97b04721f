import { formatNumber, printedDate, slug } from '#core/foundation'
import { fileEndings } from '../file-endings.ts'
import { writerWords } from '../ground.ts'
import type { ReportModel, ReportSection } from '../model.ts'
import { words as reportWords } from '../words.ts'
import { about } from './about.ts'
import { appendices } from './appendices.ts'
import { beside } from './beside.ts'
import { type Context, contextOf, type InterviewReportRequest } from './context.ts'
import { method } from './method.ts'
import { recommendations } from './recommendations.ts'
import { sample } from './sample.ts'
import { slides } from './slides.ts'
import { summary } from './summary.ts'
import { themes } from './themes.ts'
import { interviewWords as words } from './words.ts'

type File = 'document' | 'manuscript' | 'page' | 'slides'

/**
 * The report on a study by interviews as its four files: the document, the manuscript and the page with everything, and the slides
 * with what is said shortest. What the writers have written comes from the project as it stands; the rest is said from the facts.
 * Quotes are printed only where they are both signed and released. Ids of sections and nodes follow the things that they tell of,
 * so that writers' edits stay on them.
 */
export function interviewReportModels(request: InterviewReportRequest): readonly ReportModel[] {
  const context = contextOf(request)
  const sections = chapters(context)
  const of: Readonly<Record<File, readonly ReportSection[]>> = {
    document: sections,
    manuscript: sections,
    page: sections,
    slides: slides(context),
  }
  const { study } = context.facts
  return (Object.keys(of) as File[]).map((file) => ({
    ...ground(context),
    edition: file,
    fileName: `intervjuer-${slug(study.title[context.language])}-${study.year}${fileEndings[file]}`,
    subtitle: file === 'slides' ? context.say(words.slidesSubtitle) : study.subtitle[context.language],
    sections: of[file],
    codeBook: [],
  }))
}

/** All chapters and appendices. Numbers follow those that are there. */
function chapters(context: Context): readonly ReportSection[] {
  const sections = [...summary(context)]
  let number = 0
  for (const make of [about, method, sample, themes, beside, recommendations]) {
    const made = make(context, number + 1)
    if (made.length > 0) number += 1
    sections.push(...made)
  }
  return [...sections, ...appendices(context)]
}

function ground(
  context: Context,
): Omit<ReportModel, 'edition' | 'fileName' | 'subtitle' | 'sections' | 'codeBook'> {
  const { say, language, facts, made } = context
  return {
    kind: 'interviews',
    language,
    title: facts.study.title[language],
    place: { number: '', name: facts.study.place[language] },
    round: facts.study.year,
    made,
    syntheticMark: facts.study.synthetic ? say(words.synthetic) : null,
    facts: coverFacts(context),
    words: writerWords(say),
  }
}

function coverFacts({ say, language, facts, made }: Context): ReportModel['facts'] {
  const { study, sample: all } = facts
  return [
    { label: say(words.responsible), value: study.responsible[language] },
    ...(study.commissioner ? [{ label: say(words.commissioner), value: study.commissioner[language] }] : []),
    ...(study.period
      ? [
          {
            label: say(words.period),
            value: `${printedDate(study.period.from, language)} – ${printedDate(study.period.to, language)}`,
          },
        ]
      : []),
    { label: say(words.informants), value: formatNumber(all.n, 'count') },
    { label: say(reportWords.made), value: printedDate(made.slice(0, 10), language) },
  ]
}
