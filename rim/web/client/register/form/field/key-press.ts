import type { KeyboardEvent } from 'react'
import type { KeyPress } from './keys.ts'

/** A key that was pressed in a field, as `keys.ts` reads it. */
export function pressOf(event: KeyboardEvent): KeyPress {
  return {
    key: event.key,
    shift: event.shiftKey,
    modified: event.altKey || event.ctrlKey || event.metaKey,
    within: withinOf(event.target),
  }
}

function withinOf(target: EventTarget): KeyPress['within'] {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return 'text'
  if (target instanceof HTMLInputElement) {
    if (target.type === 'radio' || target.type === 'checkbox') return 'choice'
    return target.inputMode === 'numeric' ? 'number' : 'text'
  }
  return target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement ? 'button' : 'choice'
}
