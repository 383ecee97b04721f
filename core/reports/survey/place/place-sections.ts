import { sayIn, textIn, upperFirst } from '#core/foundation'
import { choicesOf, questionsOf } from '#core/instruments'
import type { ListNode, ParagraphNode, ReportModel, ReportNode, ReportSection } from '../../model.ts'
import { answersSaid, type Basis, basisParagraphs, fewSaid } from './basis.ts'
import type { FilledChapter } from './chapters.ts'
import type { Finding } from './findings.ts'
import { allAnswersTable, answersTable, keyFigure, keyTable } from './place-tables.ts'
import { placeWords as words } from './place-words.ts'
import { chapterParagraphs, type SaidParagraph, summaryItems } from './sentences.ts'

/** What a place's report holds, whatever the edition. */
export interface PlaceContent extends Basis {
  readonly chapters: readonly { readonly chapter: FilledChapter; readonly findings: readonly Finding[] }[]
}

const paragraph = ({ id, text }: SaidParagraph): ParagraphNode => ({ type: 'paragraph', id, text })
const list = (id: string, items: readonly string[]): ListNode[] =>
  items.length === 0 ? [] : [{ type: 'list', id, items }]

/** The sections of an edition: the workbook has the tables, the slides the figures, document and page everything. */
export function placeSections(
  edition: ReportModel['edition'],
  content: PlaceContent,
): readonly ReportSection[] {
  const chapters = content.chapters.map((one, at) => chapterSection(edition, content, one, at + 3))
  if (edition === 'workbook') {
    return [basisSection(edition, content), ...chapters, ...answersSections(content)]
  }
  const first = [summarySection(edition, content), basisSection(edition, content)]
  if (edition === 'slides') return [...first, ...chapters].map(({ number: _, ...section }) => section)
  return [...first, ...chapters, ...answersSections(content), scalesSection(content)]
}

function summarySection(edition: ReportModel['edition'], content: PlaceContent): ReportSection {
  const findings = content.chapters.flatMap((one) => one.findings)
  const nodes: ReportNode[] = [
    ...(edition === 'slides'
      ? []
      : answersSaid(content).map((one) => paragraph({ ...one, id: 'summary_answered' }))),
    ...list('summary_differences', summaryItems(findings, content.language)),
    ...fewSaid(content).map((one) => paragraph({ ...one, id: 'summary_few' })),
  ]
  return { id: 'summary', title: sayIn(content.language)(words.summary), number: '1', nodes }
}

function basisSection(edition: ReportModel['edition'], content: PlaceContent): ReportSection {
  const said = basisParagraphs(content)
  const table = answersTable(content.ground, content.language)
  const onSlide = ['answered', 'coverage', 'chosen', 'beside']
  const nodes: ReportNode[] =
    edition === 'workbook'
      ? [...said.map(paragraph), table]
      : edition === 'slides'
        ? list(
            'basis_list',
            said.filter(({ id }) => onSlide.includes(id)).map(({ text }) => text),
          )
        : [...said.map(paragraph), table]
  return { id: 'basis', title: sayIn(content.language)(words.basis), number: '2', nodes }
}

function chapterSection(
  edition: ReportModel['edition'],
  content: PlaceContent,
  { chapter, findings }: PlaceContent['chapters'][number],
  number: number,
): ReportSection {
  const { ground, language } = content
  const table = keyTable(chapter, findings, ground, language)
  const said = chapterParagraphs(chapter.id, findings, content)
  const tableNode: ReportNode = { type: 'table', id: table.id, table }
  // a figure of which little is shown would be taken for a report of nothing
  const drawn = 2 * findings.filter(({ own }) => own !== null).length >= findings.length
  const shown: ReportNode = drawn ? keyFigure(chapter, findings, table, ground, language) : tableNode
  const nodes: Readonly<Partial<Record<ReportModel['edition'], readonly ReportNode[]>>> = {
    workbook: [tableNode],
    slides: [withSpoken(shown, said)],
  }
  return {
    id: chapter.id,
    title: sayIn(language)(chapter.title),
    number: String(number),
    nodes: nodes[edition] ?? [...said.map(paragraph), shown],
  }
}

/** A slide has the figure; what it says is for the speaker. */
const withSpoken = (node: ReportNode, said: readonly SaidParagraph[]): ReportNode =>
  node.type === 'figure'
    ? { ...node, speakerNotes: [...said.map(({ text }) => text), ...node.speakerNotes] }
    : node

/** Every answer to every question, a chapter at a time. */
function answersSections({ chapters, ground, language }: PlaceContent): ReportSection[] {
  const say = sayIn(language)
  return [
    {
      id: 'all_answers',
      title: say(words.allAnswers),
      nodes: chapters.map(({ chapter }) => allAnswersTable(chapter, ground, language)),
    },
  ]
}

/** Which answers are put together under which name. */
function scalesSection({ chapters, ground, language }: PlaceContent): ReportSection {
  const say = sayIn(language)
  const questions = chapters.flatMap(({ chapter }) => chapter.questions)
  const scales = new Map(questions.map((question) => [question.scale, question]))
  const asked = new Map(questionsOf(ground.now.instrument).map((question) => [question.code, question]))
  const items = [...scales.values()].flatMap((question) => {
    const form = asked.get(question.code)
    const labels = new Map(
      (form?.type === 'choice' ? choicesOf(form) : []).map(({ code, label }) => [code, label]),
    )
    return question.categories
      .filter(({ choices }) => choices.length > 1)
      .map(({ label, choices }) =>
        say(words.scaleOf, {
          category: textIn(label, language),
          choices: choices.map((choice) => `«${textIn(labels.get(choice)!, language)}»`).join(', '),
        }),
      )
  })
  return {
    id: 'scales',
    title: say(words.scales),
    nodes: list('scales_list', items.map(upperFirst)),
  }
}
