import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react'
import type { LocalText } from '#core/foundation'
import type { Coding } from '#core/interviews'
import { useSay } from '../../../words/index.ts'
import type { CodingActs } from '../acts.ts'
import { pressed } from '../keys.ts'
import { useRest } from '../rest.ts'
import { arrow } from './arrows.ts'
import type { Block, CodedText } from './blocks.ts'
import type { Desk } from './desk.ts'
import { markedOf, pointAtScreen, rangeOf, rectOf, select, selectedIn } from './dom-text.ts'
import type { Drawn } from './drawn.ts'
import { Handles } from './handles.tsx'
import { Line } from './line.tsx'
import './text.css'

const words = {
  name: { nb: 'Teksten', nn: 'Teksten', en: 'The text' },
  help: {
    nb: 'Piltastene flytter markøren, med Shift markerer de. Trykk ? for alle tastene.',
    nn: 'Piltastane flytter markøren, med Shift markerer dei. Trykk ? for alle tastane.',
    en: 'The arrows move the caret, with Shift they mark. Press ? for all keys.',
  },
} satisfies Record<string, LocalText>

/** Lines that are drawn at once: more than a screen holds. */
const firstLines = 30

/** The text with its codings, which is marked in by mouse, touch and keys. */
export function TextView({
  text,
  picture,
  desk,
  acts,
  mayChange,
}: {
  text: CodedText
  picture: Drawn
  desk: Desk
  acts: CodingActs
  mayChange: (coding: Coding) => boolean
}) {
  const say = useSay()
  const root = useRef<HTMLElement>(null)
  const caret = useRef<HTMLSpanElement>(null)
  // whoever is sent to a place in the text gets there only where all of it is drawn
  const all = useRest(location.search !== '')
  useShownDesk(root, caret, text, desk, picture)
  useMarking(root, text, desk)

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== root.current) return
    const { nativeEvent: press } = event
    const done = pressed(press, acts, desk) || arrow(press, root.current, text, desk)
    if (done) event.preventDefault()
  }
  // a field that had the focus took the page's selection with it
  const onFocus = ({ target }: FocusEvent): void => {
    const { anchor, focus } = desk.state()
    if (target === root.current) select(root.current, text.points, text.blocks, anchor, focus)
  }
  const onClick = ({ clientX, clientY, target }: MouseEvent): void => {
    const here = root.current
    if (!here || !(target as Element).closest('[data-line]')) return
    const { anchor, focus } = desk.state()
    if (anchor !== focus) return
    const point = pointAtScreen(here, text.points, text.blocks, clientX, clientY)
    if (point === null) return
    const there = acts.around(point)
    const { active } = desk.state()
    // pressing once more at the same place takes the next of those that overlap
    const at = there.findIndex(({ id }) => id === active)
    acts.choose(there[(at + 1) % Math.max(there.length, 1)]?.id ?? null)
  }
  const choose = useRef((coding: string): void => {
    acts.choose(coding)
    // there is no room beside the text: what can be done with it comes in a dialog
    if (window.matchMedia('(max-width: 60rem)').matches) desk.set({ dialog: 'coding' })
  })
  const codeLine = useRef((block: Block): void => {
    desk.set({
      anchor: block.start,
      focus: block.end,
      marked: { start: block.start, end: block.end },
      dialog: 'code',
    })
  })
  return (
    <section
      ref={root}
      className="lp-text"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the text is marked in by keys
      tabIndex={0}
      aria-label={say(words.name)}
      aria-description={say(words.help)}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onClick={onClick}
    >
      {(all ? text.blocks : text.blocks.slice(0, firstLines)).map((block) => (
        <Line
          key={block.start}
          block={block}
          marks={picture.marks[block.index] ?? []}
          points={text.points}
          desk={desk}
          choose={choose.current}
          codeLine={codeLine.current}
        />
      ))}
      <span ref={caret} className="lp-caret" aria-hidden="true" hidden />
      <Handles root={root} text={text} picture={picture} desk={desk} acts={acts} mayChange={mayChange} />
    </section>
  )
}

type Root = { readonly current: HTMLElement | null }

/** What the desk holds, in the page: the caret, the selection, and what stays marked while the focus is elsewhere. */
function useShownDesk(
  root: Root,
  caret: { readonly current: HTMLSpanElement | null },
  { points, blocks }: CodedText,
  desk: Desk,
  picture: Drawn,
): void {
  const show = useRef(() => {})
  show.current = () => {
    const here = root.current
    if (!here) return
    const { focus, marked, moving } = desk.state()
    const held = marked && rangeOf(here, points, blocks, marked)
    if (held) CSS.highlights?.set('lp-marked', new Highlight(held))
    else CSS.highlights?.delete('lp-marked')
    place(here, caret.current, rectOf(here, points, blocks, moving ? moving[moving.edge] : focus))
    here.dataset.moving = moving ? moving.edge : ''
  }
  useEffect(() => desk.subscribe(() => show.current()), [desk])
  // a line that is drawn anew has new nodes: what was selected in them is selected again
  // biome-ignore lint/correctness/useExhaustiveDependencies: the picture is what has been drawn
  useLayoutEffect(() => {
    const here = root.current
    const { anchor, focus } = desk.state()
    if (here && document.activeElement === here && anchor !== focus) {
      select(here, points, blocks, anchor, focus)
    }
    show.current()
  }, [picture, desk, points, blocks, root])
  useEffect(() => () => void CSS.highlights?.delete('lp-marked'), [])
}

function place(root: HTMLElement, caret: HTMLElement | null, rect: DOMRect | null): void {
  if (!caret) return
  caret.hidden = rect === null
  if (!rect) return
  const around = root.getBoundingClientRect()
  caret.style.setProperty('inset-inline-start', `${rect.left - around.left}px`)
  caret.style.setProperty('inset-block-start', `${rect.top - around.top}px`)
  caret.style.setProperty('block-size', `${rect.height}px`)
}

/** What is selected in the text by mouse, touch or otherwise comes to the desk. */
function useMarking(root: Root, { points, blocks }: CodedText, desk: Desk): void {
  useEffect(() => {
    const changed = (): void => {
      const here = root.current
      const found = here && selectedIn(here, points, blocks)
      if (!found) return
      const { anchor, focus } = desk.state()
      if (found.anchor === anchor && found.focus === focus) return
      desk.set({ ...found, marked: markedOf(points, found.anchor, found.focus) })
    }
    document.addEventListener('selectionchange', changed)
    return () => document.removeEventListener('selectionchange', changed)
  }, [root, points, blocks, desk])
}
