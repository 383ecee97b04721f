import type { Question } from '#core/instruments'
import { noneIsAnswer } from './choosing.ts'
import type { FieldKind } from './fields.ts'

/** A key that was pressed, and in what. */
export interface KeyPress {
  /** As KeyboardEvent.key. */
  readonly key: string
  readonly shift: boolean
  /** Alt, Ctrl or Meta: another program's or the page's own. */
  readonly modified: boolean
  /** `text`: letters and digits are what is written. `number`: digits are. `button`: Enter presses it. */
  readonly within: 'text' | 'number' | 'button' | 'choice'
}

/** What a key means for a field. */
export type KeyMeaning =
  /** One choice: chosen, and on to the next field. */
  | { readonly kind: 'choose'; readonly code: string }
  /** One of several choices: chosen, or taken away. One that stands alone is the whole answer. */
  | { readonly kind: 'toggle'; readonly code: string; readonly alone: boolean }
  /** None of several choices. */
  | { readonly kind: 'none' }
  | { readonly kind: 'missing'; readonly missing: 'unknown' | 'refused' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'comment' }
  /** The same as in the last round. */
  | { readonly kind: 'same' }
  | { readonly kind: 'next' }
  | { readonly kind: 'previous' }
  | { readonly kind: 'help' }

/**
 * What a key means while focus is in a field's group; null where it means what it does everywhere. Fields that draw
 * themselves (services, parts, plans) hear their digits and Backspace themselves.
 */
export function meaningOf(press: KeyPress, kind: FieldKind, question: Question): KeyMeaning | null {
  const { key, within } = press
  if (press.modified) return null
  if (key === 'Enter') {
    if (within === 'button' || within === 'text') return null
    return { kind: press.shift ? 'previous' : 'next' }
  }
  if (within === 'text') return null
  if (key === '?') return { kind: 'help' }
  switch (key.toLowerCase()) {
    case 'v':
      return question.allowsUnknown ? { kind: 'missing', missing: 'unknown' } : null
    case 'x':
      return question.allowsRefused ? { kind: 'missing', missing: 'refused' } : null
    case 'k':
      return { kind: 'comment' }
    case 's':
      return { kind: 'same' }
  }
  if (within === 'number' || !('choices' in question) || drawsItself(kind)) return null
  if ((key === 'Backspace' || key === 'Delete') && within === 'choice') return { kind: 'clear' }
  if (!/^[0-9]$/.test(key)) return null
  if (key === '0') return question.type === 'multi' && noneIsAnswer(question) ? { kind: 'none' } : null
  const choice = question.choices[Number(key) - 1]
  if (!choice) return null
  if (question.type === 'choice') return { kind: 'choose', code: choice.code }
  return { kind: 'toggle', code: choice.code, alone: choice.exclusive === true }
}

const drawsItself = (kind: FieldKind): boolean => kind === 'services' || kind === 'parts' || kind === 'plans'

/** What a key with Alt means anywhere in the form. By the key's place: Alt makes other letters of them on some machines. */
export function formKeyMeaning(press: {
  readonly code: string
  readonly alt: boolean
  readonly other: boolean
}): 'summary' | 'next-section' | 'previous-section' | null {
  if (!press.alt || press.other) return null
  switch (press.code) {
    case 'KeyS':
      return 'summary'
    case 'ArrowDown':
      return 'next-section'
    case 'ArrowUp':
      return 'previous-section'
    default:
      return null
  }
}
