import type { ReactNode } from 'react'
import type { LocalText } from '#core/foundation'
import { Button, useCopy } from '../ui/index.ts'
import { useSay } from '../words/index.ts'
import './contacts.css'

const words = {
  copy: { nb: 'Kopier teksten', nn: 'Kopier teksten', en: 'Copy the text' },
  copied: { nb: 'Kopiert.', nn: 'Kopiert.', en: 'Copied.' },
  notCopied: {
    nb: 'Nettleseren lot oss ikke kopiere. Marker teksten og kopier selv.',
    nn: 'Nettlesaren lét oss ikkje kopiere. Marker teksten og kopier sjølv.',
    en: 'The browser did not let us copy. Select the text and copy it yourself.',
  },
} satisfies Record<string, LocalText>

/** A text to be pasted elsewhere, as it stands. */
export function CopyText({
  text,
  language,
  note,
}: {
  text: string
  /** Of the text, where it is another than the page's. */
  language?: 'nb' | 'nn'
  /** Said beside the button. */
  note?: ReactNode
}) {
  const say = useSay()
  const { copied, copy } = useCopy()
  return (
    <div className="lp-stack lp-wide">
      <p className="lp-copy-text" lang={language}>
        {text}
      </p>
      <div className="lp-row">
        <Button look="secondary" size="sm" onClick={() => void copy(text)}>
          {say(words.copy)}
        </Button>
        {note}
        <span role="status">{copied !== null && say(copied ? words.copied : words.notCopied)}</span>
      </div>
    </div>
  )
}
