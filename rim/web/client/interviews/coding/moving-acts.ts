import { type Coding, find, resized } from '#core/interviews'
import type { AnalysisStore } from '../analysis/index.ts'
import { actWords as words } from './act-words.ts'
import type { CodedText } from './text/blocks.ts'
import { byCharacter, byWord } from './text/caret.ts'
import type { Desk } from './text/desk.ts'
import { markedOf } from './text/dom-text.ts'
import { draggedTo, type Edge } from './text/ends.ts'

/**
 * How an end of the chosen coding is moved: taken hold of, moved by keys, buttons or a pointer, and let go of. Nothing is done
 * to the project before it is let go of.
 *
 * @param active the chosen coding; tells where there is none.
 */
export function movingActs({
  store,
  desk,
  text: { version, points, blocks },
  active,
  tell,
}: {
  readonly store: AnalysisStore
  readonly desk: Desk
  readonly text: CodedText
  readonly active: () => Coding | null
  readonly tell: (what: typeof words.resized) => void
}) {
  const project = () => store.state().project

  /** Takes hold of an end of the chosen coding; the arrows then move it, or a pointer where it is `dragged`. */
  const hold = (edge: Edge, dragged = false): void => {
    const one = active()
    if (one) desk.set({ moving: { start: one.start, end: one.end, edge, dragged }, dialog: null })
  }
  const moveTo = (point: number): void => {
    const { moving } = desk.state()
    if (!moving) return
    if (moving.edge === 'start' && point < moving.end) desk.set({ moving: { ...moving, start: point } })
    if (moving.edge === 'end' && point > moving.start) desk.set({ moving: { ...moving, end: point } })
  }
  const move = (unit: 'word' | 'character', step: 1 | -1): void => {
    const { moving } = desk.state()
    if (!moving) return
    const by = unit === 'word' ? byWord : byCharacter
    moveTo(by(points, blocks, moving[moving.edge], step))
  }
  /** Moves the end to where a pointer drags it: to a word, or to any character where it is `free`. */
  const drag = (point: number, free: boolean): void => {
    const { moving } = desk.state()
    if (!moving) return
    const to = draggedTo(points, blocks, moving, moving.edge, point, free)
    // the pointer moves much more often than the end
    if (to !== moving[moving.edge]) moveTo(to)
  }
  /** Leaves the end where it is now. */
  const letGo = (): void => {
    const { moving, active: id } = desk.state()
    if (!moving || id === null) return
    const { start, end } = markedOf(points, moving.start, moving.end) ?? moving
    const operations = resized(project(), id, start, end)
    desk.set({ moving: null })
    if (operations.length === 0) return
    store.act('resize', operations)
    tell(words.resized)
  }
  /** The chosen coding, if it lies in this version of the text. */
  const chosen = (): Coding | null => {
    const { active: id } = desk.state()
    const found = id === null ? undefined : find(project(), 'coding', id)
    return found?.version === version ? found : null
  }

  return { hold, move, drag, letGo, chosen }
}
