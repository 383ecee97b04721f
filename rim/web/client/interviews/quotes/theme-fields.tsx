import type { LocalText } from '#core/foundation'
import { changed, type Quote } from '#core/interviews'
import { ChoiceGroup } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useAnalysis, useProject } from '../analysis/index.ts'

const words = {
  themes: { nb: 'Temaer', nn: 'Tema', en: 'Themes' },
  none: {
    nb: 'Studien har ingen temaer ennå. De lages under Koder og temaer.',
    nn: 'Studien har ingen tema enno. Dei blir laga under Kodar og tema.',
    en: 'The study has no themes yet. They are made under Codes and themes.',
  },
} satisfies Record<string, LocalText>

/** Under which themes a quote stands. It says the same under another, so a signature stays. */
export function ThemeFields({ quote }: { quote: Quote }) {
  const say = useSay()
  const analysis = useAnalysis()
  const project = useProject()
  const themes = [...project.theme.values()]
    .filter(({ id, standing }) => standing !== 'set-aside' || quote.themes.includes(id))
    .toSorted((a, b) => a.place - b.place)
  if (themes.length === 0) return <p>{say(words.none)}</p>
  return (
    <ChoiceGroup
      legend={say(words.themes)}
      kind="checkbox"
      options={themes.map(({ id, name }) => ({ value: id, text: name }))}
      chosen={quote.themes}
      change={(chosen) => analysis.act('change', changed(project, 'quote', quote.id, { themes: chosen }))}
    />
  )
}
