import { type Ref, useMemo } from 'react'
import type { LocalText } from '#core/foundation'
import { CodePoints } from '#core/interviews'
import { useSay } from '../../words/index.ts'

const words = {
  read: { nb: 'Teksten, rull for å lese', nn: 'Teksten, rull for å lese', en: 'The text; scroll to read' },
} satisfies Record<string, LocalText>

/** A stretch of a text that is shown as marked, and how. */
export interface ShownMark {
  readonly start: number
  readonly end: number
  readonly look: 'open' | 'taken' | 'kept' | 'token' | 'added' | 'removed'
  /** Told when pointed at. */
  readonly title?: string
}

/** A text with stretches marked, by colour and by line. Holds nothing but the text, so that what is selected can be counted. */
export function MarkedText({
  text,
  marks,
  ref,
}: {
  text: string
  /** In the order of the text, apart; in code points. */
  marks: readonly ShownMark[]
  ref?: Ref<HTMLDivElement>
}) {
  const say = useSay()
  const pieces = useMemo(() => {
    const points = new CodePoints(text)
    let at = 0
    const found = marks.flatMap((mark) => {
      const before = points.slice(at, mark.start)
      at = mark.end
      return [before, { ...mark, words: points.slice(mark.start, mark.end) }]
    })
    return [...found, points.slice(at, points.length)]
  }, [text, marks])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="lp-marked-text lp-text-scroll" ref={ref} aria-label={say(words.read)} tabIndex={0}>
      {pieces.map((piece) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <mark key={`${piece.start}-${piece.look}`} data-look={piece.look} title={piece.title}>
            {piece.words}
          </mark>
        ),
      )}
    </section>
  )
}

/** What is selected inside an element, without what surrounds it; empty where nothing is. */
export function selectedIn(element: HTMLElement | null): string {
  const selection = document.getSelection()
  if (!element || !selection || selection.rangeCount === 0) return ''
  const range = selection.getRangeAt(0)
  return element.contains(range.commonAncestorContainer) ? range.toString().trim() : ''
}
