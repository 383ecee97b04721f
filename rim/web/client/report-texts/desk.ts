import { createContext, useContext } from 'react'
import type { LocalText } from '#core/foundation'
import type { TextDeskAnswer, TextPart, WrittenAnswer } from './answers.ts'

/** Something of the server's that a page waits for. */
interface Waited<T> {
  readonly data: T | undefined
  readonly isError: boolean
  readonly error: unknown
  readonly refetch: () => unknown
}

/** What a writer does with a text. */
export interface Writing {
  readonly part: Pick<TextPart, 'id' | 'section' | 'follows' | 'generated'> & Partial<TextPart>
  readonly kind: WrittenAnswer['kind']
  readonly text?: string
  /** It is stored, and the report's texts are fetched anew. Told also where the writer has gone to another page. */
  readonly done: () => void
}

/** Writes, one thing at a time. */
export interface Write {
  readonly isPending: boolean
  readonly isError: boolean
  readonly error: unknown
  mutate(writing: Writing): void
  reset(): void
}

/** Where the texts of one report are written: what differs from one kind of report to another. */
export interface TextDesk {
  /** Of this report in this language alone: what is not saved is kept under it. */
  readonly key: string
  readonly language: 'nb' | 'nn'
  useTexts(): Waited<TextDeskAnswer>
  useWrite(): Write
  /** Everything written of a text, the newest first; left out where that is not kept by text. */
  useHistory?(node: string): Waited<readonly WrittenAnswer[]>
  /** An id for a text of the writer's own. */
  newId(): string
  /** Number of the problem that somebody else was quicker. */
  readonly quicker: number
  readonly words: Readonly<Record<DeskWord, LocalText>>
}

/** What is said otherwise of numbers than of interviews. */
type DeskWord = 'conflicts' | 'oneConflict' | 'changed' | 'changedRemoved' | 'unknown' | 'quicker'

const Context = createContext<TextDesk | null>(null)
export const TextDeskProvider = Context.Provider

/** The desk of the report whose texts are on the page. */
export function useDesk(): TextDesk {
  const desk = useContext(Context)
  if (!desk) throw new Error('outside of a report’s texts')
  return desk
}
