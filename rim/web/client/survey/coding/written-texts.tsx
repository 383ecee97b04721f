import type { LocalText } from '#core/foundation'
import { useSay } from '../../words/index.ts'
import type { WrittenAnswer } from './answers.ts'
import { textOf } from './shown-groups.ts'

const words = {
  also: { nb: 'Også skrevet:', nn: 'Òg skrive:', en: 'Also written:' },
  named: {
    nb: 'Kan være et navn: {names}. Skjul det hvis det er en person.',
    nn: 'Kan vere eit namn: {names}. Skjul det om det er ein person.',
    en: 'May be a name: {names}. Hide it if it is a person’s.',
  },
} satisfies Record<string, LocalText>

/** What was written, largest the way that is to be coded; other ways of writing the same stand below. */
export function WrittenTexts({ texts, focus }: { texts: readonly WrittenAnswer[]; focus: boolean }) {
  const say = useSay()
  const [first, ...others] = texts
  const names = texts.flatMap(({ names, words }) => names.flatMap((place) => words[place] ?? []))
  return (
    <>
      <h2
        className="ds-heading lp-coding-written"
        data-size="lg"
        tabIndex={-1}
        ref={(heading) => {
          if (focus) heading?.focus({ preventScroll: true })
        }}
      >
        «{textOf(first!)}»
      </h2>
      {others.length > 0 && (
        <p className="lp-subtle">
          {say(words.also)} {others.map((text) => `«${textOf(text)}»`).join(', ')}
        </p>
      )}
      {names.length > 0 && <p className="lp-coding-named">{say(words.named, { names: names.join(', ') })}</p>}
    </>
  )
}
