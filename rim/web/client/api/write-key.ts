import { useRef } from 'react'

/**
 * Gives the idempotency key of what a form sends: the same for the same content until it has come through, so that
 * sending it again after a lost answer does nothing twice. `done` makes the next one new.
 *
 * @example const key = useWriteKey(); request('POST', address, body, key.of(body)).then(key.done)
 */
export function useWriteKey(): { readonly of: (content: unknown) => string; readonly done: () => void } {
  const last = useRef<{ readonly content: string; readonly key: string } | null>(null)
  return {
    of: (content) => {
      const text = JSON.stringify(content)
      if (last.current?.content !== text) last.current = { content: text, key: crypto.randomUUID() }
      return last.current.key
    },
    done: () => {
      last.current = null
    },
  }
}
