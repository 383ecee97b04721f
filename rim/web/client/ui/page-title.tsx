import { useEffect, useRef } from 'react'

/** The page's heading; also the window's title, and where focus goes when the page is new. */
export function PageTitle({ children, focus = true }: { children: string; focus?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null)
  // as it was when the page was new: what happens on it later does not take the focus from where somebody writes
  const wanted = useRef(focus)
  useEffect(() => {
    document.title = `${children} – Lyttepost`
  }, [children])
  useEffect(() => {
    // the first page is the browser's own to begin; later ones are announced by the focus
    if (wanted.current && arrived) heading.current?.focus({ preventScroll: true })
    arrived = true
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className="ds-heading lp-title" data-size="lg">
      {children}
    </h1>
  )
}

let arrived = false
