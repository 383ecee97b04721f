import type { FigureNode } from './model.ts'

/**
 * The first figure headed by its message, with all that there is to say in the speaker's notes; other figures keep their
 * own titles.
 */
export function withMessage(figures: readonly FigureNode[], said: readonly string[]): readonly FigureNode[] {
  return figures.map((node, at) => {
    const message = at === 0 ? said.flatMap(sentencesOf)[0] : undefined
    if (!message) return node
    return {
      ...node,
      figure: { ...node.figure, title: message.replace(/\.$/, '') },
      speakerNotes: [...said, ...node.speakerNotes],
    }
  })
}

/** A paragraph's sentences, for a list. A full stop inside a date is none. */
export const sentencesOf = (paragraph: string): readonly string[] =>
  paragraph.split(/(?<=[^\d]\.) (?=\p{Lu}|\d)/u)
