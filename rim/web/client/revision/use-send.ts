import { useRef, useState } from 'react'
import { useWriteKey } from '../api/index.ts'

/** Sends something, one at a time. What is typed stays where it is when it fails. */
export function useSend(): {
  /** @param content what is sent: tried again after a lost answer, it is done once. */
  readonly send: (content: unknown, act: (key: string) => Promise<unknown>) => Promise<boolean>
  readonly sending: boolean
  /** Why the last could not be sent; null where it could. */
  readonly cause: unknown
} {
  const key = useWriteKey()
  const busy = useRef(false)
  const [sending, setSending] = useState(false)
  const [cause, setCause] = useState<unknown>(null)
  return {
    sending,
    cause,
    send: async (content, act) => {
      if (busy.current) return false
      busy.current = true
      setSending(true)
      setCause(null)
      try {
        await act(key.of(content))
        key.done()
        return true
      } catch (refused) {
        setCause(refused)
        return false
      } finally {
        busy.current = false
        setSending(false)
      }
    },
  }
}
