import { useRef } from 'react'

/** Gives the focus to a button when it comes back in the place of what it opened. */
export function useFocusBack(): {
  readonly ref: (button: HTMLButtonElement | null) => void
  /** It is coming back. */
  ask(): void
} {
  const asked = useRef(false)
  return {
    ref: (button) => {
      if (!button || !asked.current) return
      asked.current = false
      button.focus()
    },
    ask: () => {
      asked.current = true
    },
  }
}
