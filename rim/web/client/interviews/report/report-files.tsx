import type { LocalText } from '#core/foundation'
import { formatNumber } from '#core/foundation'
import { useLanguage, useSay } from '../../words/index.ts'
import type { ReportAnswer } from './queries.ts'

const words = {
  document: { nb: 'Rapport', nn: 'Rapport', en: 'Report' },
  manuscript: { nb: 'Artikkelmanus', nn: 'Artikkelmanus', en: 'Manuscript' },
  page: { nb: 'Nettside', nn: 'Nettside', en: 'Page' },
  slides: { nb: 'Lysbilder', nn: 'Lysbilete', en: 'Slides' },
  nb: { nb: 'bokmål', nn: 'bokmål', en: 'bokmål' },
  nn: { nb: 'nynorsk', nn: 'nynorsk', en: 'nynorsk' },
} satisfies Record<string, LocalText>

/** The files of a report, to be taken down. */
export function ReportFiles({ report: { id, files } }: { report: ReportAnswer }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <ul className="lp-report-files">
      {files.map((file) => (
        <li key={`${file.edition}/${file.language}`}>
          <a
            className="ds-link"
            href={`/api/study-reports/${id}/files/${file.edition}/${file.language}`}
            download={file.name}
          >
            {say(words[file.edition])}, {say(words[file.language])}
          </a>{' '}
          <span className="lp-subtle">
            ({file.name.split('.').at(-1)},{' '}
            {formatNumber(Math.max(1, Math.round(file.size / 1024)), 'count', language)} kB)
          </span>
        </li>
      ))}
    </ul>
  )
}
