import { type PointerEvent, useEffect, useLayoutEffect, useRef } from 'react'
import type { Coding } from '#core/interviews'
import type { CodingActs } from '../acts.ts'
import type { CodedText } from './blocks.ts'
import { type Desk, useDesk } from './desk.ts'
import { edgeRect, pointAtScreen } from './dom-text.ts'
import type { Drawn } from './drawn.ts'
import type { Edge } from './ends.ts'
import './handles.css'

const edges: readonly Edge[] = ['start', 'end']

/**
 * What the ends of the chosen coding are dragged by, with a mouse or a finger. Keys and buttons do the same, so that it is not
 * there for those who listen.
 */
export function Handles({
  root,
  text,
  picture,
  desk,
  acts,
  mayChange,
}: {
  root: { readonly current: HTMLElement | null }
  text: CodedText
  picture: Drawn
  desk: Desk
  acts: CodingActs
  mayChange: (coding: Coding) => boolean
}) {
  const drag = useDrag(root, text, desk, acts)
  const handles = useRef(new Map<Edge, HTMLElement>())
  const active = useDesk(desk, (state) => state.active)
  const place = useRef(() => {})
  place.current = () => {
    const here = root.current
    const coding = acts.chosen()
    const range = coding && mayChange(coding) ? (desk.state().moving ?? coding) : null
    const around = here?.getBoundingClientRect()
    for (const [edge, handle] of handles.current) {
      const rect = here && range && edgeRect(here, text.points, text.blocks, range, edge)
      handle.hidden = !rect
      if (!rect || !around) continue
      const x = edge === 'start' ? rect.left : rect.right
      handle.style.setProperty('inset-inline-start', `${x - around.left}px`)
      handle.style.setProperty('inset-block-start', `${rect.top - around.top}px`)
      handle.style.setProperty('block-size', `${rect.height}px`)
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines are where they are after the picture is drawn
  useLayoutEffect(() => place.current(), [active, picture])
  useEffect(() => desk.subscribe(() => desk.state().active !== null && place.current()), [desk])
  // lines above that come into view, and a window that is made narrower, move what lies below
  useEffect(() => {
    const here = root.current
    if (!here) return
    const watch = new ResizeObserver(() => place.current())
    watch.observe(here)
    return () => watch.disconnect()
  }, [root])
  if (active === null) return null
  return edges.map((edge) => (
    <span
      key={edge}
      ref={(handle) => {
        if (handle) handles.current.set(edge, handle)
        else handles.current.delete(edge)
      }}
      className="lp-handle"
      data-edge={edge}
      aria-hidden="true"
      hidden
      onPointerDown={(event) => drag(event, edge)}
      // nothing is selected by it
      onMouseDown={(event) => event.preventDefault()}
    />
  ))
}

/** How near to the window's upper and lower side the page begins to scroll, and how far each time, in pixels. */
const nearSide = 144
const scrollBy = 12

/** What happens from when a handle is pressed until it is let go of. */
function useDrag(
  root: { readonly current: HTMLElement | null },
  { points, blocks }: CodedText,
  desk: Desk,
  acts: CodingActs,
): (event: PointerEvent, edge: Edge) => void {
  const stop = useRef((): void => undefined)
  useEffect(() => () => stop.current(), [])
  return (event, edge) => {
    const here = root.current
    if (!here || event.button !== 0 || !event.isPrimary) return
    acts.hold(edge, true)
    const { moving } = desk.state()
    const rect = moving && edgeRect(here, points, blocks, moving, edge)
    if (!rect) return
    // the keys go to the text, Escape among them
    here.focus({ preventScroll: true })
    here.dataset.dragging = edge
    const last = { x: event.clientX, y: event.clientY, free: event.altKey }
    // the handle hangs beside the words: what counts is how far it has come
    const away = {
      x: (edge === 'start' ? rect.left : rect.right) - last.x,
      y: rect.top + rect.height / 2 - last.y,
    }
    const follow = (): void => {
      if (!desk.state().moving) return
      const column = here.querySelector('[data-line]')?.getBoundingClientRect()
      if (!column) return
      const x = Math.min(Math.max(last.x + away.x, column.left + 1), column.right - 1)
      const point = pointAtScreen(here, points, blocks, x, last.y + away.y)
      if (point !== null) acts.drag(point, last.free)
    }
    let frame = 0
    const scroll = (): void => {
      // a handle may lie there from the beginning
      const up = last.y < Math.min(nearSide, event.clientY - scrollBy)
      const down = last.y > Math.max(window.innerHeight - nearSide, event.clientY + scrollBy)
      if (desk.state().moving && (up || down)) {
        window.scrollBy({ top: up ? -scrollBy : scrollBy, behavior: 'instant' })
        follow()
      }
      frame = requestAnimationFrame(scroll)
    }
    frame = requestAnimationFrame(scroll)
    const listening = new AbortController()
    stop.current = (): void => {
      listening.abort()
      cancelAnimationFrame(frame)
      delete here.dataset.dragging
      stop.current = () => undefined
    }
    const listen = (type: 'pointermove' | 'pointerup' | 'pointercancel', act: () => void): void =>
      document.addEventListener(
        type,
        ({ pointerId, clientX: x, clientY: y, altKey: free }) => {
          if (pointerId !== event.pointerId) return
          if (type === 'pointermove') Object.assign(last, { x, y, free })
          act()
        },
        { signal: listening.signal },
      )
    listen('pointermove', follow)
    listen('pointerup', () => {
      stop.current()
      acts.letGo()
    })
    listen('pointercancel', () => {
      stop.current()
      desk.set({ moving: null })
    })
  }
}
