import { useLayoutEffect, useRef } from 'react'
import { drawFigure, type Figure } from '#core/figures'
import { browserMetrics } from './measure.ts'

/** Measures once for the whole page. */
let metrics: ReturnType<typeof browserMetrics> | undefined

/** A figure as SVG of a width in px, with its title and alternative text inside. */
export const svgOf = (figure: Figure, width: number, idPrefix: string): string => {
  metrics ??= browserMetrics()
  return drawFigure(figure, metrics, { width, idPrefix })
}

/**
 * Draws a figure. The markup is our own, and is read as XML and set in as elements, so that nothing in a text can become
 * anything else.
 */
export default function Drawing({ figure, width, id }: { figure: Figure; width: number; id: string }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const drawn = new DOMParser().parseFromString(svgOf(figure, width, `${id}-`), 'image/svg+xml')
    place.current?.replaceChildren(document.importNode(drawn.documentElement, true))
  }, [figure, width, id])
  return <div ref={place} className="lp-drawing" />
}
