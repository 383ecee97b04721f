import { useState } from 'react'

/** Puts a text on the clipboard, and tells whether the browser let us; null: not tried yet. */
export function useCopy(): {
  readonly copied: boolean | null
  readonly copy: (text: string) => Promise<void>
} {
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return { copied, copy }
}
