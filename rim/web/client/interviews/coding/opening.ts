import { useEffect } from 'react'
import type { CodingActs } from './acts.ts'
import type { CodedText } from './text/blocks.ts'
import { blockAt } from './text/blocks.ts'
import { type Desk, useDesk } from './text/desk.ts'
import { markedOf } from './text/dom-text.ts'

/**
 * Goes to the place that the address tells: `?at=<start>-<end>` or `?coding=<id>`; and brings the chosen coding into view
 * whenever another is chosen.
 */
export function useOpening(acts: CodingActs, desk: Desk, text: CodedText): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the text is opened
  useEffect(() => {
    const asked = new URLSearchParams(location.search)
    const coding = asked.get('coding')
    const [start, end] = (asked.get('at') ?? '').split('-').map(Number)
    if (coding !== null && acts.own().some(({ id }) => id === coding)) acts.choose(coding)
    else if (start !== undefined && end !== undefined && start < end) {
      desk.set({ anchor: start, focus: end, marked: markedOf(text.points, start, end) })
      bringIntoView(text, start)
    }
  }, [])
  const active = useDesk(desk, (state) => state.active)
  useEffect(() => {
    const coding = acts.own().find(({ id }) => id === active)
    if (coding) bringIntoView(text, coding.start)
  }, [active, acts, text])
}

function bringIntoView({ blocks }: CodedText, point: number): void {
  const block = blockAt(blocks, point)
  document.querySelector(`[data-line="${block?.index}"]`)?.scrollIntoView({ block: 'nearest' })
}
