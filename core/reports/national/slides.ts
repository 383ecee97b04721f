import type { FigureNode, ReportNode, ReportSection } from '../model.ts'
import { withMessage } from '../with-message.ts'
import { municipalitiesSentence, peopleSentence, prevalenceSentence } from './about.ts'
import { text } from './block-kit.ts'
import type { AnnualContext } from './context.ts'
import type { AnnualPart } from './layout.ts'
import { annualChapters, blockNodes, sentencesOfPart, summaryItems, youngChapter } from './sections.ts'
import { said } from './statements.ts'
import { annualWords as words } from './words.ts'

const titles = {
  who: text('Hvem rapporten gjelder', 'Kven rapporten gjeld'),
  short: text('Det viktigste', 'Det viktigaste'),
}

/** Each figure under its message, if it has one that is shown; the first has all that there is to say in its notes. */
function headed(
  figures: readonly FigureNode[],
  part: AnnualPart,
  context: AnnualContext,
): readonly FigureNode[] {
  const sentences = sentencesOfPart(part, context)
  if (!part.headlines) return withMessage(figures, sentences)
  return figures.flatMap((figure, at) => {
    const statement = part.says?.find(({ id }) => id === part.headlines?.[at])
    const message = statement && said(statement, context)
    const rest = at === 0 ? sentences.filter((sentence) => sentence !== message) : []
    if (!message) return [{ ...figure, speakerNotes: [...rest, ...figure.speakerNotes] }]
    return withMessage([figure], [message, ...rest])
  })
}

/** The slides: one message over its figure, with what else there is to say in the speaker's notes. */
export function annualSlides(context: AnnualContext): readonly ReportSection[] {
  const { say } = context
  const lead = [peopleSentence(context), municipalitiesSentence(context), prevalenceSentence(context)]
  const list = (id: string, items: readonly (string | null)[]): readonly ReportNode[] => {
    const there = items.filter((item): item is string => item !== null)
    return there.length > 0 ? [{ type: 'list', id, items: there }] : []
  }
  const chapter = (id: string, title: string, slides: readonly ReportSection[]): readonly ReportSection[] => {
    const filled = slides.filter(({ nodes }) => nodes.length > 0)
    return filled.length > 0 ? [{ id: `slides_${id}`, title, level: 1, nodes: [] }, ...filled] : []
  }
  return [
    ...chapter('summary', say(words.summary), [
      { id: 'slide_who', title: say(titles.who), level: 2, nodes: list('slide_who_text', lead) },
      {
        id: 'slide_short',
        title: say(titles.short),
        level: 2,
        nodes: list('slide_short_text', summaryItems(context, true)),
      },
    ]),
    ...[...annualChapters, youngChapter].flatMap(({ id, title, parts }) =>
      chapter(
        id,
        say(title),
        parts.flatMap((part): readonly ReportSection[] => {
          if (part.slides === false) return []
          const nodes = part.blocks.flatMap((block) => blockNodes(block, context))
          const figures = nodes.filter((node): node is FigureNode => node.type === 'figure')
          return [
            {
              id: `slide_${part.id}`,
              title: say(part.title),
              level: 2,
              // where there is nothing to draw, the table is the slide
              nodes: figures.length > 0 ? headed(figures, part, context) : nodes,
            },
          ]
        }),
      ),
    ),
    ...(context.chapters ?? []).flatMap(([first, ...rest]) =>
      first ? chapter(first.id, first.title, [first, ...rest].map(figureSlides)) : [],
    ),
  ]
}

/** The figures of a section that is made elsewhere, each under what is said of it; tables are for the document. */
function figureSlides({ number: _, ...section }: ReportSection): ReportSection {
  const saidOf = (figure: FigureNode): readonly string[] => {
    const found = section.nodes.find(({ id }) => id === `${figure.id}_said`)
    return found?.type === 'list' ? found.items : found?.type === 'paragraph' ? [found.text] : []
  }
  return {
    ...section,
    id: `slide_${section.id}`,
    level: 2,
    nodes: section.nodes
      .filter((node) => node.type === 'figure')
      .flatMap((figure) => withMessage([figure], saidOf(figure))),
  }
}
