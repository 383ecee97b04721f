import { formatNumber, type LocalText } from '#core/foundation'
import { useLanguage, useSay } from '../../words/index.ts'
import type { ReleaseWithFiles } from './answers.ts'
import { editionNames, editionOrder } from './release-words.ts'

const words = {
  size: { nb: '{size} kB', nn: '{size} kB', en: '{size} kB' },
} satisfies Record<string, LocalText>

/** A report's files to download, in the order that they are read. */
export function ReleaseFiles({ release }: { release: Pick<ReleaseWithFiles, 'id' | 'files'> }) {
  const say = useSay()
  const language = useLanguage()
  const files = [...release.files].sort(
    (a, b) => editionOrder.indexOf(a.edition) - editionOrder.indexOf(b.edition),
  )
  return (
    <ul className="lp-release-files">
      {files.map(({ edition, name, size }) => (
        <li key={edition}>
          <a className="ds-link" href={`/api/releases/${release.id}/files/${edition}`} download={name}>
            {editionNames[edition] ? say(editionNames[edition]) : name}
          </a>{' '}
          <span className="lp-subtle">
            {say(words.size, { size: formatNumber(Math.max(1, Math.round(size / 1000)), 'count', language) })}
          </span>
        </li>
      ))}
    </ul>
  )
}
