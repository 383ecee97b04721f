import type { ReactNode } from 'react'

/** A state in a word; the colour only repeats it. */
export function Tag({
  colour = 'neutral',
  children,
}: {
  colour?: 'neutral' | 'info' | 'success' | 'warning' | 'danger'
  children: ReactNode
}) {
  return (
    <span className="ds-tag" data-color={colour} data-size="sm">
      {children}
    </span>
  )
}
