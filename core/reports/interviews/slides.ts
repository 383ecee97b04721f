import type { ReportNode, ReportSection } from '../model.ts'
import { besideNodes } from './beside.ts'
import { type Context, firstSentence } from './context.ts'
import { findingsOf, questionsInOrder } from './evidence.ts'
import { list, part, text } from './nodes.ts'
import { sampleTable, sampleText } from './sample.ts'
import { answerNodes, questionTitle, recommendationList, summaryLead } from './summary.ts'
import { interviewWords as words } from './words.ts'

const titles = {
  basis: text('Hva studien bygger på', 'Kva studien byggjer på'),
  quotes: text('{theme}: med informantenes ord', '{theme}: med orda til informantane'),
  numbers: text('{theme}: tall fra andre kilder', '{theme}: tal frå andre kjelder'),
  reading: text('Slik må funnene leses', 'Slik må funna lesast'),
}
const readings = [
  text(
    'Informantene er ikke trukket tilfeldig. Funnene sier ikke hvor vanlig noe er.',
    'Informantane er ikkje trekte tilfeldig. Funna seier ikkje kor vanleg noko er.',
  ),
  text(
    'Ved et sitat står bare kjønn og alder. To sitater med samme merke kan være fra hver sin informant.',
    'Ved eit sitat står berre kjønn og alder. To sitat med same merke kan vere frå kvar sin informant.',
  ),
  text(
    'Tall fra spørreundersøkelsen og kartleggingen gjelder andre personer enn informantene.',
    'Tal frå spørjeundersøkinga og kartlegginga gjeld andre personar enn informantane.',
  ),
]

/** As many quotes as a theme shows on slides; the document has them all. */
const mostQuotes = 3

/** The slides: the answers, each theme with its findings and some quotes, what stands beside, the recommendations. */
export function slides(context: Context): readonly ReportSection[] {
  const { say, themes } = context
  // the list of contents has the chapters alone
  const chapter = (id: string, title: string, parts: readonly ReportSection[]): readonly ReportSection[] =>
    parts.length > 0 ? [{ id: `slides_${id}`, title, level: 1, nodes: [] }, ...parts] : []
  // a quote stands once
  const used = new Set<string>()
  return [
    ...chapter('summary', say(words.summary), [
      ...part('slide_basis', say(titles.basis), summaryLead(context)),
      ...questionsInOrder(context.project).flatMap((question) =>
        part(
          `slide_question_${question.id}`,
          questionTitle(context, question),
          answerNodes(context, question, `slide_question_${question.id}`),
        ),
      ),
    ]),
    ...chapter(
      'sample',
      say(words.sample),
      part('slide_sample', say(words.sample), [...sampleText(context), sampleTable(context)]),
    ),
    ...chapter(
      'themes',
      say(words.themes),
      themes.flatMap(({ id }) => themeSlides(context, id, used)),
    ),
    ...chapter(
      'recommendations',
      say(words.recommendations),
      part(
        'slide_recommendations',
        say(words.recommendations),
        recommendationList(context, 'slide_recommendations_list'),
      ),
    ),
    ...chapter(
      'reading',
      say(titles.reading),
      part(
        'slide_reading',
        say(titles.reading),
        list(
          'slide_reading_list',
          readings.map((one) => say(one)),
        ),
      ),
    ),
  ]
}

function themeSlides(context: Context, id: string, used: Set<string>): readonly ReportSection[] {
  const { say, project, quote, quotesOf } = context
  const theme = project.theme.get(id)!
  const said = [theme.text, ...findingsOf(project, id).map((finding) => finding.text)]
    .map(firstSentence)
    .filter((one) => one !== '')
  const chosen = quotesOf(id)
    .filter((one) => !used.has(one.id))
    .slice(0, mostQuotes)
  for (const one of chosen) used.add(one.id)
  const quotes = chosen.flatMap((one) => quote(one.id))
  const numbers = besideNodes(context, id).filter(isShown)
  return [
    ...part(`slide_theme_${id}`, theme.name, list(`slide_theme_${id}_list`, said)),
    ...part(`slide_quotes_${id}`, say(titles.quotes, { theme: theme.name }), quotes),
    ...part(`slide_numbers_${id}`, say(titles.numbers, { theme: theme.name }), numbers),
  ]
}

/** Figures and tables, which a slide shows; the texts around them are for the document. */
const isShown = ({ type }: ReportNode): boolean => type === 'figure' || type === 'table'
