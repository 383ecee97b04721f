import type { ReactNode, Ref } from 'react'

/**
 * A message that stands on the page. `live` reads it aloud when it comes: `polite` when there is a pause, `assertive` at once.
 */
export function Alert({
  colour,
  live,
  children,
  ref,
}: {
  colour: 'info' | 'success' | 'warning' | 'danger'
  live?: 'polite' | 'assertive'
  children: ReactNode
  ref?: Ref<HTMLDivElement>
}) {
  const role = live === 'assertive' ? 'alert' : live === 'polite' ? 'status' : undefined
  return (
    <div ref={ref} className="ds-alert" data-color={colour} {...(role && { role })}>
      {children}
    </div>
  )
}
