import type { Question } from '#core/instruments'
import type { Seen } from '#core/survey'

/** A key that was pressed in a field, and in what. */
export interface EntryPress {
  /** As KeyboardEvent.key. */
  readonly key: string
  readonly shift: boolean
  /** Alt, Ctrl or Meta: the browser's. */
  readonly modified: boolean
  /** `text`: letters are what is written. `numbers`: digits are. `lines`: as `text`, with several lines. */
  readonly within: 'text' | 'lines' | 'numbers' | 'choice' | 'button'
}

/** What a key means in a field: something is seen there, or where to go. */
export type EntryMeaning =
  | { readonly kind: 'see'; readonly value: Seen | undefined; readonly goOn: boolean }
  | { readonly kind: 'next' | 'previous' }

/** A field as its keys need it: the question; null for whether somebody helped, with boxes yes and no. */
export type EntryField = Pick<Question, 'type'> & { readonly choices?: readonly { readonly code: string }[] }

/**
 * What a key means while focus is in a field; null where it means what it does everywhere. A digit ticks the box at that
 * place of the row and goes on; Enter and the arrows up and down go on and back; U is a mark that cannot be read; Backspace
 * takes away.
 */
export function meaningOf(press: EntryPress, field: EntryField): EntryMeaning | null {
  const { key, within } = press
  if (press.modified || within === 'button') return null
  if (key === 'Enter' && !(within === 'lines' && press.shift)) {
    return { kind: press.shift ? 'previous' : 'next' }
  }
  // in a text of several lines the arrows are the text's own
  if (key === 'ArrowDown' && within !== 'lines') return { kind: 'next' }
  if (key === 'ArrowUp' && within !== 'lines') return { kind: 'previous' }
  if (within === 'text' || within === 'lines') return null
  if (key.toLowerCase() === 'u') return { kind: 'see', value: { unclear: true }, goOn: true }
  if (within !== 'choice') return null
  if (key === 'Backspace' || key === 'Delete') return { kind: 'see', value: undefined, goOn: false }
  const choice = /^[1-9]$/.test(key) ? field.choices?.[Number(key) - 1] : undefined
  return choice && field.type === 'choice' ? { kind: 'see', value: choice.code, goOn: true } : null
}
