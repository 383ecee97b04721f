import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import type { EnteredSpec } from '#core/mapping'
import { languageOfText, useLanguage, useSay } from '../../words/index.ts'

const words = {
  nav: { nb: 'Tabellene', nn: 'Tabellane', en: 'The tables' },
  list: { nb: 'Alle tabellene', nn: 'Alle tabellane', en: 'All tables' },
  before: { nb: 'Forrige: {title}', nn: 'Førre: {title}', en: 'Previous: {title}' },
  next: { nb: 'Neste: {title}', nn: 'Neste: {title}', en: 'Next: {title}' },
} satisfies Record<string, LocalText>

/** From one table to the list, the one before and the next. */
export function TableNav({
  specs,
  chosen,
  list,
  addressOf,
}: {
  specs: readonly EnteredSpec[]
  chosen: EnteredSpec
  list: string
  addressOf: (spec: EnteredSpec) => string
}) {
  const say = useSay()
  const language = useLanguage()
  const at = specs.indexOf(chosen)
  const links = [
    ['before', specs[at - 1]],
    ['next', specs[at + 1]],
  ] as const
  return (
    <nav className="lp-row" aria-label={say(words.nav)}>
      <Link className="ds-link" to={list}>
        {say(words.list)}
      </Link>
      {links.map(
        ([which, spec]) =>
          spec && (
            <Link
              key={which}
              className="ds-link"
              to={addressOf(spec)}
              lang={languageOfText(spec.title, language)}
            >
              {say(words[which], { title: say(spec.title) })}
            </Link>
          ),
      )}
    </nav>
  )
}
