import type { LocalText } from '#core/foundation'
import type { FigureNode, ShownTable } from '#core/reports'
import { Button, useCopy } from '../ui/index.ts'
import { useLanguage, useSay } from '../words/index.ts'
import { tableCsv, tableText } from './csv.ts'
import { saveFile } from './save-file.ts'

const words = {
  copy: { nb: 'Kopier tabellen', nn: 'Kopier tabellen', en: 'Copy the table' },
  copied: { nb: 'Kopiert', nn: 'Kopiert', en: 'Copied' },
  failed: {
    nb: 'Nettleseren lot oss ikke kopiere. Last ned tabellen i stedet.',
    nn: 'Nettlesaren lét oss ikkje kopiere. Last ned tabellen i staden.',
    en: 'The browser did not let us copy. Download the table instead.',
  },
  csv: { nb: 'Last ned tabellen (CSV)', nn: 'Last ned tabellen (CSV)', en: 'Download the table (CSV)' },
  svg: { nb: 'Last ned figuren (SVG)', nn: 'Last ned figuren (SVG)', en: 'Download the figure (SVG)' },
} satisfies Record<string, LocalText>

/** Width of a figure that is taken along, px. */
const savedWidth = 720

/** What a reader can take along of a table, and of the figure beside it. */
export function TableTools({
  table,
  figure,
  fileStem,
}: {
  table: ShownTable
  figure?: FigureNode['figure']
  fileStem: string
}) {
  const say = useSay()
  const page = useLanguage()
  const { copied, copy } = useCopy()
  const name = `${fileStem}-${table.id.replaceAll('_', '-')}`
  const saveFigure = async (): Promise<void> => {
    const { svgOf } = await import('./drawing.tsx')
    saveFile(`${name}.svg`, 'image/svg+xml', svgOf(figure!, savedWidth, `${name}-`))
  }
  return (
    <div className="lp-row lp-no-print" lang={page}>
      <Button look="tertiary" size="sm" onClick={() => void copy(tableText(table))}>
        {say(words.copy)}
      </Button>
      <Button look="tertiary" size="sm" onClick={() => saveFile(`${name}.csv`, 'text/csv', tableCsv(table))}>
        {say(words.csv)}
      </Button>
      {figure && (
        <Button look="tertiary" size="sm" onClick={() => void saveFigure()}>
          {say(words.svg)}
        </Button>
      )}
      <span role="status" className={copied === false ? 'ds-validation-message' : 'lp-subtle'}>
        {copied !== null && say(copied ? words.copied : words.failed)}
      </span>
    </div>
  )
}
