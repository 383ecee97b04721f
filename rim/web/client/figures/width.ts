import { type RefObject, useLayoutEffect, useState } from 'react'

/** Widest that a figure is drawn: longer bars are no easier to read. */
const widest = 760
const step = 20

/** The width that there is for figures inside an element, in steps, so that they are not drawn anew for every pixel. */
export function useFigureWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const watched = element.current
    if (!watched) return
    const measure = (): void => {
      const room = Math.min(widest, watched.clientWidth)
      setWidth(room < 2 * step ? 0 : Math.floor(room / step) * step)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element])
  return width
}
