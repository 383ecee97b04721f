import { type ReactNode, useId } from 'react'

/** A part of a page with a heading of its own. */
export function Card({
  title,
  children,
  tools,
}: {
  title: ReactNode
  children: ReactNode
  tools?: ReactNode
}) {
  const id = useId()
  return (
    <section className="ds-card lp-card lp-stack" aria-labelledby={id}>
      <div className="lp-row lp-card-head">
        <h2 id={id} className="ds-heading" data-size="sm">
          {title}
        </h2>
        {tools}
      </div>
      {children}
    </section>
  )
}
