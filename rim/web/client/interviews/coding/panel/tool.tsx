import { Button } from '../../../ui/index.ts'

/** A small button beside the text. Pressing it leaves what is marked in the text as it is. */
export function Tool({
  act,
  text,
  keys,
  pressed,
  off = false,
}: {
  act: () => void
  text: string
  /** As `aria-keyshortcuts` takes them. */
  keys?: string
  pressed?: boolean
  off?: boolean
}) {
  return (
    <Button
      look="secondary"
      colour="neutral"
      size="sm"
      disabled={off}
      {...(keys !== undefined && { 'aria-keyshortcuts': keys })}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      onMouseDown={(event) => event.preventDefault()}
      onClick={act}
    >
      {text}
    </Button>
  )
}
