import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import type { Category } from '#core/interviews'
import { ChoiceGroup } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import { useProject } from '../../analysis/index.ts'
import type { ThingGiven } from './open-dialog.ts'
import { themesInOrder } from './parts.ts'
import { ThingDialog } from './thing-dialog.tsx'

const words = {
  help: {
    nb: 'Hva kodene har til felles.',
    nn: 'Kva kodane har til felles.',
    en: 'What the codes have in common.',
  },
  themes: { nb: 'Temaer', nn: 'Tema', en: 'Themes' },
  codes: { nb: 'Koder: {names}.', nn: 'Kodar: {names}.', en: 'Codes: {names}.' },
} satisfies Record<string, LocalText>

/** A category: its name, description and themes. */
export function CategoryDialog({ id, acts, show }: ThingGiven) {
  const category = useProject().category.get(id)
  return category ? <Fields category={category} acts={acts} show={show} /> : null
}

function Fields({ category, acts, show }: Omit<ThingGiven, 'id'> & { category: Category }) {
  const say = useSay()
  const project = useProject()
  const [themes, setThemes] = useState(category.themes)
  const codes = [...project.code.values()].filter(({ categories }) => categories.includes(category.id))
  return (
    <ThingDialog
      kind="category"
      thing={category}
      help={say(words.help)}
      show={show}
      save={(name, text) => acts.change('category', category.id, { name, text, themes })}
    >
      {codes.length > 0 && (
        <p>{say(words.codes, { names: codes.map(({ name }) => `«${name}»`).join(', ') })}</p>
      )}
      {project.theme.size > 0 && (
        <ChoiceGroup
          legend={say(words.themes)}
          kind="checkbox"
          chosen={themes}
          change={setThemes}
          options={themesInOrder(project).map(({ id: value, name }) => ({ value, text: name }))}
        />
      )}
    </ThingDialog>
  )
}
