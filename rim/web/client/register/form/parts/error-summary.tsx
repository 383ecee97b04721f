import { useEffect, useRef } from 'react'
import './error-summary.css'

/** One thing to mend, and where. */
export interface SummaryPoint {
  readonly key: string
  readonly text: string
  /** The language of the text, where it is not the page's. */
  readonly language?: string
  /** Id of the element to go to; null: there is none. */
  readonly target: string | null
  /** What can be done, said after the link in the language of the page. */
  readonly after?: string
}

/**
 * What must be mended, as links to where: stands there until it is, and gets focus each time it is asked for (`asked`
 * counts). Not there when there is nothing to mend.
 */
export function ErrorSummary({
  heading,
  points,
  asked,
  goTo,
}: {
  heading: string
  points: readonly SummaryPoint[]
  /** Changes each time that focus should go here; 0: it never should yet. */
  asked: number
  /** Goes to where a point is mended. */
  goTo: (point: SummaryPoint) => void
}) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (asked === 0 || !title.current) return
    title.current.focus({ preventScroll: true })
    title.current.scrollIntoView({ block: 'center' })
  }, [asked])
  if (points.length === 0) return null
  return (
    <div className="ds-error-summary lp-error-summary">
      <h3 ref={title} tabIndex={-1} className="ds-heading">
        {heading}
      </h3>
      <ul className="ds-list">
        {points.map((point) => (
          <li key={point.key}>
            <PointLink point={point} goTo={goTo} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A thing to mend as a link to where; as text where it is nowhere. */
export function PointLink({ point, goTo }: { point: SummaryPoint; goTo: (point: SummaryPoint) => void }) {
  const { target, text, language, after } = point
  if (target === null) return <span lang={language}>{text}</span>
  const link = (
    <a
      className="ds-link"
      lang={language}
      href={`#${target}`}
      onClick={(event) => {
        event.preventDefault()
        goTo(point)
      }}
    >
      {text}
    </a>
  )
  return after === undefined ? (
    link
  ) : (
    <>
      {link} {after}
    </>
  )
}
