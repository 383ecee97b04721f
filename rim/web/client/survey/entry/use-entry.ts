import { useRef, useState } from 'react'
import type { PaperEntry, Seen } from '#core/survey'
import { request } from '../../api/index.ts'
import { addressOf } from '../queries.ts'
import type { OpenedAnswer } from '../types.ts'
import { withSeen } from './fields.ts'

/** How far what is typed has come to the server. */
export type Saved = 'saved' | 'changed' | 'saving' | 'failed'

/**
 * What is typed of one paper form, and the saving of it: when a page is turned, one request at a time, always the whole form,
 * so that a later one makes good what an earlier one lost.
 */
export function useEntry(wave: string, opened: OpenedAnswer) {
  const [entry, setEntry] = useState<PaperEntry>(opened.entry)
  const [saved, setSaved] = useState<Saved>('saved')
  const [cause, setCause] = useState<unknown>(null)
  // as it is now, whatever was drawn last: a key comes before the drawing of the one before
  const now = useRef(opened.entry)
  const waits = useRef(Promise.resolve())
  const { code, turn, language } = opened
  const body = () => ({ code, turn, entry: now.current, language })
  const see = (field: string, value: Seen | undefined) => {
    now.current = withSeen(now.current, field, value)
    setEntry(now.current)
    setSaved('changed')
  }
  const save = (): Promise<boolean> => {
    const sent = waits.current.then(async () => {
      const given = now.current
      setSaved('saving')
      try {
        await request('POST', `${addressOf(wave)}/sheets/saving`, body())
        setSaved(given === now.current ? 'saved' : 'changed')
        setCause(null)
        return true
      } catch (failed) {
        setSaved('failed')
        setCause(failed)
        return false
      }
    })
    waits.current = sent.then(() => undefined)
    return sent
  }
  return { entry, see, save, saved, cause, body }
}
