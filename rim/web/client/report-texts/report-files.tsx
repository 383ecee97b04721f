import type { LocalText } from '#core/foundation'
import { Card } from '../ui/index.ts'
import { useSay } from '../words/index.ts'
import { useWrittenForm } from './written-form.tsx'

const words = {
  files: { nb: 'Last ned', nn: 'Last ned', en: 'Download' },
  pdf: { nb: 'Rapport (PDF)', nn: 'Rapport (PDF)', en: 'Report (PDF)' },
  html: { nb: 'Nettside (HTML)', nn: 'Nettside (HTML)', en: 'Web page (HTML)' },
  pptx: { nb: 'Lysbilder (PowerPoint)', nn: 'Lysbilete (PowerPoint)', en: 'Slides (PowerPoint)' },
  xlsx: { nb: 'Tabeller (Excel)', nn: 'Tabellar (Excel)', en: 'Tables (Excel)' },
} satisfies Record<string, LocalText>

/**
 * The files of a report that is made when it is asked for, in the written form that is chosen.
 *
 * @param address of the file; the format and the form are put after it.
 */
export function ReportFiles({ address, more = '' }: { address: string; more?: string }) {
  const say = useSay()
  const form = useWrittenForm()
  return (
    <Card title={say(words.files)}>
      <ul>
        {(['pdf', 'html', 'pptx', 'xlsx'] as const).map((format) => (
          <li key={format}>
            <a className="ds-link" href={`${address}?format=${format}&language=${form}${more}`} download>
              {say(words[format])}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
