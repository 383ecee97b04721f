import { useEffect, useRef, useState } from 'react'
import type { Answers } from '#core/instruments'
import { request } from '../../api/index.ts'
import { ownSurvey } from './queries.ts'

/** Milliseconds after the last change until it is saved. */
const pause = 800

/** How what is written stands: all saved, under way, waiting, or not saved for a reason. */
type Standing = 'saved' | 'saving' | 'waiting' | 'failed'

/**
 * Keeps what is written saved: a moment after each change, one write after the other.
 *
 * @param kept what of the answers is saved: those to questions that are asked no more stay on the page, in case they are again.
 */
export function useSaving(
  survey: string,
  begun: { readonly answers: Answers; readonly revision: number },
  kept: (answers: Answers) => Answers,
) {
  const [answers, setAnswers] = useState<Answers>(begun.answers)
  const [standing, setStanding] = useState<Standing>('saved')
  const [cause, setCause] = useState<unknown>(null)
  const held = useRef({ answers: begun.answers, revision: begun.revision, dirty: false })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const underWay = useRef<Promise<boolean> | null>(null)

  async function write(): Promise<boolean> {
    const now = held.current
    while (now.dirty) {
      now.dirty = false
      setStanding('saving')
      try {
        const { revision } = await request<{ revision: number }>('PUT', ownSurvey(survey), {
          basedOn: now.revision,
          answers: kept(now.answers),
        })
        now.revision = revision
      } catch (refused) {
        now.dirty = true
        setCause(refused)
        setStanding('failed')
        return false
      }
    }
    setCause(null)
    setStanding('saved')
    return true
  }
  /** Saves what waits, after what is under way; whether all is saved then. */
  async function flush(): Promise<boolean> {
    clearTimeout(timer.current)
    while (underWay.current) await underWay.current
    underWay.current = write()
    try {
      return await underWay.current
    } finally {
      underWay.current = null
    }
  }
  function change(next: Answers): void {
    held.current.answers = next
    held.current.dirty = true
    setAnswers(next)
    setStanding('waiting')
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), pause)
  }
  useEffect(() => {
    // the browser asks before what is not saved is left behind
    const leaving = (event: BeforeUnloadEvent) => {
      if (held.current.dirty || underWay.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', leaving)
    return () => window.removeEventListener('beforeunload', leaving)
  }, [])
  // a page of this program that is left takes what waits along
  const last = useRef(flush)
  last.current = flush
  useEffect(
    () => () => {
      if (held.current.dirty) void last.current()
    },
    [],
  )
  return { answers, change, standing, cause, flush, revision: () => held.current.revision }
}
