import { createContext, useContext } from 'react'
import type { Instrument } from '#core/instruments'
import { isForUsers } from './families.ts'

/** What is particular to the form that is revised. */
interface Revised {
  /** Every text is written in English too. */
  readonly english: boolean
  /** Answered by users themselves. */
  readonly forUsers: boolean
}

/** The form whose changes are written. */
export const RevisedForm = createContext<Revised>({ english: false, forUsers: false })

export const useRevisedForm = (): Revised => useContext(RevisedForm)

export const revisedFormOf = ({ id, languages }: Pick<Instrument, 'id' | 'languages'>): Revised => ({
  english: languages?.includes('en') ?? false,
  forUsers: isForUsers(id),
})
