import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Failure } from './failure.tsx'

/** Asks once more before something is done that cannot be undone. To leave it as it is stands first. */
export function ConfirmDialog({
  title,
  children,
  keep,
  confirm,
  doing,
  act,
  close,
}: {
  title: string
  /** What follows from it. */
  children: ReactNode
  /** What the button that changes nothing says, and the one that does it. */
  keep: string
  confirm: string
  /** How far it has come. */
  doing: { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown }
  act: () => void
  close: () => void
}) {
  return (
    <Dialog title={title} close={close}>
      {children}
      {doing.isError && <Failure cause={doing.error} />}
      <div className="lp-dialog-foot">
        <Button onClick={close}>{keep}</Button>
        <Button look="secondary" colour="danger" disabled={doing.isPending} onClick={act}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  )
}
