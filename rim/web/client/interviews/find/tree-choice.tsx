import type { LocalText } from '#core/foundation'
import { codesUnder, type Project, type TreeLevel } from '#core/interviews'
import { SelectField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  choose: { nb: 'Velg …', nn: 'Vel …', en: 'Choose …' },
  theme: { nb: 'Temaer', nn: 'Tema', en: 'Themes' },
  category: { nb: 'Kategorier', nn: 'Kategoriar', en: 'Categories' },
  code: { nb: 'Koder', nn: 'Kodar', en: 'Codes' },
} satisfies Record<string, LocalText>

export const treeLevels = ['theme', 'category', 'code'] as const satisfies readonly TreeLevel[]

/** The things of a level in their order. */
export const thingsOf = (project: Project, level: TreeLevel): readonly { id: string; name: string }[] =>
  [...project[level].values()].sort((a, b) => a.place - b.place || (a.name < b.name ? -1 : 1))

/** The codes under what was chosen, as `theme/<id>`; none for nothing. */
export function chosenCodes(project: Project, chosen: string): ReadonlySet<string> {
  const [level, id] = chosen.split('/') as [TreeLevel, string | undefined]
  return id === undefined ? new Set() : codesUnder(project, level, id)
}

/** A list of all themes, categories and codes to choose one from. */
export function TreeChoice({
  label,
  value,
  change,
  project,
}: {
  label: string
  value: string
  change: (value: string) => void
  project: Project
}) {
  const say = useSay()
  return (
    <div className="lp-find-wide">
      <SelectField
        label={label}
        value={value}
        change={change}
        options={[{ value: '', text: say(words.choose) }]}
        groups={treeLevels.map((level) => ({
          text: say(words[level]),
          options: thingsOf(project, level).map(({ id, name }) => ({ value: `${level}/${id}`, text: name })),
        }))}
      />
    </div>
  )
}
