import { type ReactNode, useEffect, useRef } from 'react'
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
  level = 2,
  points,
  asked,
  goTo,
  children,
}: {
  heading: string
  level?: 2 | 3
  points: readonly SummaryPoint[]
  /** Changes each time that focus should go here; 0: it never should yet. */
  asked: number
  /** Goes to a target, where that takes more than the focus. */
  goTo?: (point: SummaryPoint) => void
  /** What stands under the list. */
  children?: ReactNode
}) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (asked === 0 || !title.current) return
    title.current.focus({ preventScroll: true })
    title.current.scrollIntoView({ block: 'center' })
  }, [asked])
  if (points.length === 0) return null
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="ds-error-summary lp-error-summary">
      <Heading ref={title} tabIndex={-1} className="ds-heading">
        {heading}
      </Heading>
      <ul className="ds-list">
        {points.map((point) => (
          <li key={point.key}>
            <PointLink point={point} goTo={goTo} />
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
}

/** A thing to mend as a link to where; as text where it is nowhere. */
export function PointLink({
  point,
  goTo,
}: {
  point: SummaryPoint
  goTo: ((point: SummaryPoint) => void) | undefined
}) {
  const { target, text, language, after } = point
  if (target === null) return <span lang={language}>{text}</span>
  const link = (
    <a
      className="ds-link"
      lang={language}
      href={`#${target}`}
      onClick={(event) => {
        event.preventDefault()
        if (goTo) goTo(point)
        else document.getElementById(target)?.focus()
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
