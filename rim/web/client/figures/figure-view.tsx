import { useId, useState } from 'react'
import type { LocalText } from '#core/foundation'
import type { FigureNode } from '#core/reports'
import { Button } from '../ui/index.ts'
import { useLanguage, useSay } from '../words/index.ts'
import { DrawnFigure } from './drawn-figure.tsx'
import { ShownTableView } from './shown-table-view.tsx'
import { TableTools } from './table-tools.tsx'

const words = {
  show: { nb: 'Vis tallene i en tabell', nn: 'Vis tala i ein tabell', en: 'Show the numbers in a table' },
  hide: { nb: 'Skjul tabellen', nn: 'Skjul tabellen', en: 'Hide the table' },
} satisfies Record<string, LocalText>

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
      <DrawnFigure figure={figure} width={width} />
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
