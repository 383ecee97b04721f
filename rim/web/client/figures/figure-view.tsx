import { lazy, Suspense, useId, useState } from 'react'
import type { LocalText } from '#core/foundation'
import type { FigureNode } from '#core/reports'
import { Button } from '../ui/index.ts'
import { useLanguage, useSay } from '../words/index.ts'
import { ShownTableView } from './shown-table-view.tsx'
import { TableTools } from './table-tools.tsx'

// the drawing is fetched when the first figure is there to be drawn
const Drawing = lazy(() => import('./drawing.tsx'))

const words = {
  show: { nb: 'Vis tallene i en tabell', nn: 'Vis tala i ein tabell', en: 'Show the numbers in a table' },
  hide: { nb: 'Skjul tabellen', nn: 'Skjul tabellen', en: 'Hide the table' },
} satisfies Record<string, LocalText>

/** About as high as a figure will be, px: what stands under it shall not jump when it is drawn. */
function roughHeight({ kind, categories, series }: FigureNode['figure']): number {
  if (kind === 'line') return 310
  const legend = 40
  const bar = kind === 'stacked' ? 44 : 17 * series.length + 16
  return legend + bar * categories.length + 20
}

/** An empty place of a height. */
const Room = ({ height }: { height: number }) => <svg width="1" height={height} aria-hidden="true" />

/** A figure with its title, its source and the table of the same numbers, which print always has. */
export function FigureView({
  node,
  width,
  language,
  fileStem,
}: {
  node: FigureNode
  /** Room there is for it, px; 0: not known yet. */
  width: number
  language: 'nb' | 'nn'
  fileStem: string
}) {
  const say = useSay()
  const page = useLanguage()
  const [open, setOpen] = useState(false)
  const id = useId()
  const { figure, table } = node
  return (
    <figure className="lp-figure">
      <figcaption>{figure.title}</figcaption>
      <div className="lp-figure-room">
        {width > 0 && (
          <Suspense fallback={<Room height={roughHeight(figure)} />}>
            <Drawing figure={figure} width={width} id={id} />
          </Suspense>
        )}
      </div>
      <div className="lp-row lp-no-print" lang={page}>
        <Button
          look="secondary"
          size="sm"
          aria-expanded={open}
          aria-controls={`${id}-table`}
          onClick={() => setOpen(!open)}
        >
          <span aria-hidden="true">{open ? '▴' : '▾'}</span> {say(open ? words.hide : words.show)}
        </Button>
      </div>
      <div id={`${id}-table`} className="lp-figure-table" data-open={open}>
        <ShownTableView table={table} language={language} />
        <TableTools table={table} figure={figure} fileStem={fileStem} />
      </div>
      {!open && <p className="lp-figure-note lp-no-print">{figure.note}</p>}
    </figure>
  )
}
