import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Answers } from '#core/instruments'
import { request, type TrainingCaseAnswer, type TrainingResultAnswer } from '../../api/index.ts'
import { coloursIn } from './practice.ts'

/** What has been answered, and what came back. */
export interface Given {
  readonly result: TrainingResultAnswer
  /** The whole form as it was filled in here and now; null where only colours were given. */
  readonly answers: Answers | null
  /** How long it took; null where that is not known. */
  readonly seconds: number | null
}

export interface AnsweringProps {
  readonly one: TrainingCaseAnswer
  readonly answered: (given: Given) => void
}

/**
 * Sends the colours of what has been answered, and counts how long it took since the form came up. Does nothing while a
 * colour is missing.
 */
export function useAnswering({ one, answered }: AnsweringProps): {
  readonly send: (answers: Answers, whole: boolean) => Promise<void>
  readonly sending: boolean
  /** Why it could not be sent. */
  readonly cause: unknown
} {
  const queries = useQueryClient()
  const [began] = useState(() => performance.now())
  const [cause, setCause] = useState<unknown>(null)
  const [sending, setSending] = useState(false)
  const busy = useRef(false)
  const send = async (answers: Answers, whole: boolean): Promise<void> => {
    const given = coloursIn(answers)
    if (given === null || busy.current) return
    busy.current = true
    setSending(true)
    setCause(null)
    const seconds = Math.round((performance.now() - began) / 1000)
    try {
      const result = await request<TrainingResultAnswer>('POST', `/api/training/cases/${one.code}`, {
        colours: given,
      })
      void queries.invalidateQueries({ queryKey: ['training'] })
      answered({ result, answers: whole ? answers : null, seconds })
    } catch (refused) {
      setCause(refused)
    }
    busy.current = false
    setSending(false)
  }
  return { send, sending, cause }
}
