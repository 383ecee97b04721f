import type { LocalText } from '#core/foundation'
import { useSay } from '../../words/index.ts'
import type { CodingAnswer, GroupAnswer } from './answers.ts'
import { textOf } from './shown-groups.ts'
import { codeName, placeName } from './words-of.ts'

const words = {
  list: { nb: 'Tekster', nn: 'Tekstar', en: 'Texts' },
  more: { nb: '{count} skrivemåter', nn: '{count} skrivemåtar', en: '{count} ways of writing' },
  second: { nb: 'Kod som nummer to', nn: 'Kod som nummer to', en: 'Code as the second' },
  apart: { nb: 'Kodet ulikt', nn: 'Koda ulikt', en: 'Coded differently' },
  done: { nb: 'Kodet', nn: 'Koda', en: 'Coded' },
} satisfies Record<string, LocalText>

/** As many as are drawn: the rest are found by the filter, or come when these are coded. */
const most = 200

/** The texts that are shown, to choose one. */
export function GroupList({
  desk,
  list,
  current,
  choose,
}: {
  desk: CodingAnswer
  list: readonly GroupAnswer[]
  current: string
  choose: (id: string) => void
}) {
  const say = useSay()
  const place = list.findIndex(({ id }) => id === current)
  const from = Math.max(0, Math.min(place - most / 2, list.length - most))
  return (
    <nav className="lp-coding-list" aria-label={say(words.list)}>
      <ul>
        {list.slice(from, from + most).map((group) => (
          <li key={group.id}>
            <button
              type="button"
              aria-current={group.id === current ? 'true' : undefined}
              onClick={() => choose(group.id)}
            >
              <span className="lp-coding-text">{textOf(group.texts[0]!)}</span>
              <span className="lp-subtle">
                {[
                  placeName(desk, group, say),
                  group.texts.length > 1 && say(words.more, { count: group.texts.length }),
                  stateOf(desk, group, say),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function stateOf(desk: CodingAnswer, group: GroupAnswer, say: ReturnType<typeof useSay>): string {
  if (group.disagreement) return say(words.apart)
  if (group.task === 'second') return say(words.second)
  if (group.task === 'first') return ''
  return group.code === null ? say(words.done) : codeName(desk, group.code, say)
}
