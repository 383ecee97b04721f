import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useSay } from '../words/index.ts'
import { Button } from './button.tsx'

const words = { close: { nb: 'Lukk', nn: 'Lukk', en: 'Close' } }

/** A dialog: the browser's own, which keeps focus inside and gives it back. There while it is drawn. */
export function Dialog({
  title,
  close,
  children,
}: {
  title: string
  close: () => void
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const say = useSay()
  // before it leaves the page: a dialog that is off the page cannot give focus back
  useLayoutEffect(() => {
    const shown = dialog.current!
    const before = document.activeElement
    if (!shown.open) shown.showModal()
    return () => {
      shown.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className="ds-dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <div className="lp-row lp-dialog-head">
        <h2 id={heading} className="ds-heading" data-size="sm">
          {title}
        </h2>
        <Button look="tertiary" size="sm" onClick={close} aria-label={say(words.close)}>
          ✕
        </Button>
      </div>
      {children}
    </dialog>
  )
}
