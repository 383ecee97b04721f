import { lazy, Suspense, useId } from 'react'
import type { Figure } from '#core/figures'

// the drawing is fetched when the first figure is there to be drawn
const Drawing = lazy(() => import('./drawing.tsx'))

/** About as high as a figure will be, px: what stands under it shall not jump when it is drawn. */
function roughHeight({ kind, categories, series }: Figure): number {
  if (kind === 'line') return 310
  const legend = 40
  const bar = kind === 'stacked' ? 44 : 17 * series.length + 16
  return legend + bar * categories.length + 20
}

/** An empty place of a height. */
const Room = ({ height }: { height: number }) => <svg width="1" height={height} aria-hidden="true" />

/** A figure's title and the drawing of it, with room kept for it until it is there. Stands in a `figure`. */
export function DrawnFigure({
  figure,
  width,
}: {
  figure: Figure
  /** Room there is for it, px; 0: not known yet. */
  width: number
}) {
  const id = useId()
  return (
    <>
      <figcaption>{figure.title}</figcaption>
      <div className="lp-figure-room">
        {width > 0 && (
          <Suspense fallback={<Room height={roughHeight(figure)} />}>
            <Drawing figure={figure} width={width} id={id} />
          </Suspense>
        )}
      </div>
    </>
  )
}
