import type { ReactNode } from 'react'
import { Link } from 'wouter'

/** The way back, above a page's heading. */
export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link className="ds-link" to={to}>
      <span aria-hidden="true">← </span>
      {children}
    </Link>
  )
}
