import { Link, useSearch } from 'wouter'
import type { LocalText } from '#core/foundation'
import { SelectField, Tag } from '../ui/index.ts'
import { useSay } from '../words/index.ts'
import type { Chapter } from './chapters.ts'
import { useDesk } from './desk.ts'

const words = {
  chapters: { nb: 'Kapitler', nn: 'Kapittel', en: 'Chapters' },
  chapter: { nb: 'Kapittel', nn: 'Kapittel', en: 'Chapter' },
  conflicts: { nb: '{count} å se på', nn: '{count} å sjå på', en: '{count} to look at' },
  written: { nb: '{count} endret', nn: '{count} endra', en: '{count} changed' },
} satisfies Record<string, LocalText>

/** The chapters of a report, to go between: a list beside the texts, and on small screens a field above them. */
export function ChapterNav({
  chapters,
  chosen,
  choose,
}: {
  chapters: readonly Chapter[]
  chosen: Chapter
  choose: (id: string) => void
}) {
  const say = useSay()
  const { language } = useDesk()
  const search = useSearch()
  const told = ({ conflicts, written }: Chapter): string =>
    [
      conflicts > 0 && say(words.conflicts, { count: conflicts }),
      written > 0 && say(words.written, { count: written }),
    ]
      .filter(Boolean)
      .join(', ')
  const addressOf = (id: string): string => {
    const next = new URLSearchParams(search)
    next.set('chapter', id)
    return `?${next}`
  }
  return (
    <>
      <nav className="lp-text-chapters lp-no-print" aria-label={say(words.chapters)}>
        <ul>
          {chapters.map((chapter) => (
            <li key={chapter.id}>
              <Link
                to={addressOf(chapter.id)}
                onClick={() => choose(chapter.id)}
                {...(chapter.id === chosen.id && { 'aria-current': 'true' as const })}
              >
                <span lang={language}>{chapter.name}</span>
                {told(chapter) !== '' && (
                  <Tag colour={chapter.conflicts > 0 ? 'warning' : 'info'}>{told(chapter)}</Tag>
                )}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="lp-text-chapter-field lp-no-print">
        <SelectField
          label={say(words.chapter)}
          value={chosen.id}
          change={choose}
          options={chapters.map((chapter) => ({
            value: chapter.id,
            text: told(chapter) === '' ? chapter.name : `${chapter.name} (${told(chapter)})`,
          }))}
        />
      </div>
    </>
  )
}
