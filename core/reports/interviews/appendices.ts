import { printedDate } from '#core/foundation'
import type { DraftedItem } from '#core/interviews'
import type { ReportNode, ReportSection } from '../model.ts'
import { codingTree } from './coding-tree.ts'
import type { Context } from './context.ts'
import type { SheetBlock } from './facts.ts'
import { list, paragraphs, part, row, text, wordCell } from './nodes.ts'
import { interviewWords as words } from './words.ts'

const version = text('Versjon {n}, i bruk fra {date}.', 'Versjon {n}, i bruk frå {date}.')
const versionAlone = text('Versjon {n}.', 'Versjon {n}.')
const sourceSaid = text('Kilde: {source}.', 'Kjelde: {source}.')

/** Information sheet, guide, coding tree and checklist; numbered as they are there. */
export function appendices(context: Context): readonly ReportSection[] {
  const { say } = context
  let number = 0
  const add = (
    id: string,
    title: string,
    nodes: readonly ReportNode[],
    parts: readonly ReportSection[] = [],
  ): readonly ReportSection[] => {
    if (nodes.length === 0 && parts.length === 0) return []
    number++
    return [{ id, title, level: 1, number: say(words.appendix, { number: String(number) }), nodes }, ...parts]
  }
  const sheet = informationSheet(context)
  const guide = guideAppendix(context)
  const tree = codingTree(context)
  return [
    ...add('appendix_sheet', say(words.informationSheet), sheet.nodes, sheet.parts),
    ...add('appendix_guide', say(words.guideAppendix), guide.nodes, guide.parts),
    ...add('appendix_tree', say(words.codingTree), tree.nodes, tree.parts),
    ...add('appendix_checklist', say(words.checklist), checklist(context)),
  ]
}

interface Appendix {
  readonly nodes: readonly ReportNode[]
  readonly parts: readonly ReportSection[]
}

const nothing: Appendix = { nodes: [], parts: [] }

function informationSheet({ say, facts, language }: Context): Appendix {
  const sheet = facts.informationSheet
  if (!sheet) return nothing
  const date = printedDate(sheet.from, language)
  return {
    nodes: paragraphs('sheet_version', say(version, { n: String(sheet.version), date })),
    parts: sheet.text[language].flatMap(({ heading, blocks }, at) =>
      part(
        `sheet_${at + 1}`,
        heading,
        blocks.flatMap((block, n) => blockNodes(block, `sheet_${at + 1}_${n + 1}`)),
      ),
    ),
  }
}

/** A block of a printed document as nodes of a report. */
function blockNodes(block: SheetBlock, id: string): readonly ReportNode[] {
  switch (block.type) {
    case 'paragraph':
      return paragraphs(id, block.text)
    case 'list':
      return list(id, block.items)
    case 'definitions':
      return list(
        id,
        block.items.map(({ term, text: meaning }) => `${term}: ${meaning}`),
      )
    case 'table':
      return [
        {
          type: 'table',
          id,
          table: {
            id,
            caption: block.caption,
            corner: block.head[0] ?? '',
            columnGroups: [],
            columns: block.head.slice(1).map((label) => ({ label, base: null })),
            rows: block.rows.map(([label = '', ...cells]) => row(label, ...cells.map(wordCell))),
            notes: [],
          },
        },
      ]
  }
}

function guideAppendix({ say, facts, language }: Context): Appendix {
  const { guide } = facts
  if (!guide) return nothing
  const said = [
    guide.from === null
      ? say(versionAlone, { n: String(guide.version) })
      : say(version, { n: String(guide.version), date: printedDate(guide.from, language) }),
    ...(guide.source[language] === ''
      ? []
      : [say(sourceSaid, { source: guide.source[language].replace(/\.$/, '') })]),
  ]
  return {
    nodes: [
      ...paragraphs('guide_version', said.join(' ')),
      ...paragraphs('guide_opening', guide.opening[language]),
    ],
    parts: guide.topics.flatMap((topic) =>
      part(
        `guide_${topic.code}`,
        topic.name[language],
        topic.questions.flatMap(({ code, text: question, prompts }) => [
          ...paragraphs(`guide_question_${code}`, question[language]),
          ...list(
            `guide_prompts_${code}`,
            prompts.map((prompt) => prompt.text[language]),
          ),
        ]),
      ),
    ),
  }
}

const unanswered = text('Ikke besvart', 'Ikkje svart på')
const checklistCaption = text('Punktene i sjekklisten', 'Punkta i sjekklista')
const item = text('Punkt', 'Punkt')
const answer = text('Slik er det i studien', 'Slik er det i studien')
const checklistNote = text(
  'COREQ: Tong, Sainsbury og Craig 2007. Punktene er gjengitt kort.',
  'COREQ: Tong, Sainsbury og Craig 2007. Punkta er gjevne att kort.',
)

function checklist({ say, facts, language }: Context): readonly ReportNode[] {
  const shown = facts.checklist.filter(({ hidden }) => !hidden)
  if (shown.length === 0) return []
  // what a person has written stands in the form that it was written in
  const answered = ({ answer: written, draft }: DraftedItem): string =>
    written ?? draft?.[language] ?? say(unanswered)
  return [
    {
      type: 'table',
      id: 'checklist_table',
      table: {
        id: 'checklist_table',
        caption: say(checklistCaption),
        corner: say(item),
        columnGroups: [],
        columns: [{ label: say(answer), base: null }],
        labelShare: 0.3,
        rows: shown.map((one) => row(`${one.code}. ${one.name[language]}`, wordCell(answered(one)))),
        notes: [say(checklistNote)],
      },
    },
  ]
}
