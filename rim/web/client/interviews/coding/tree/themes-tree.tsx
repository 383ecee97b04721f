import { useId } from 'react'
import type { LocalText } from '#core/foundation'
import type { Bearing, Category, Project, Theme } from '#core/interviews'
import { Tag } from '../../../ui/index.ts'
import { languageOfText, useLanguage, useSay } from '../../../words/index.ts'
import type { CodeUse } from '../code-search.ts'
import { counted } from '../counted.ts'
import { type Dragged, dragType } from './code-row.tsx'
import { Drop } from './drop.tsx'
import type { OpenDialog } from './open-dialog.ts'
import { inPlace, themesInOrder } from './parts.ts'
import type { TreeActs } from './tree-acts.ts'

const words = {
  title: { nb: 'Kategorier i temaer', nn: 'Kategoriar i tema', en: 'Categories in themes' },
  unplaced: { nb: 'Kategorier uten tema', nn: 'Kategoriar utan tema', en: 'Categories without a theme' },
  none: {
    nb: 'Ingen temaer ennå. Et tema samler kategorier og svarer på problemstillingene.',
    nn: 'Ingen tema enno. Eit tema samlar kategoriar og svarer på problemstillingane.',
    en: 'No themes yet. A theme gathers categories and answers the questions.',
  },
  empty: { nb: 'Ingen kategorier her ennå', nn: 'Ingen kategoriar her enno', en: 'No categories here yet' },
  noQuestion: { nb: 'Ingen problemstilling', nn: 'Inga problemstilling', en: 'No question' },
} satisfies Record<string, LocalText>

/** How far a theme has come, in words. */
export const standingWords = {
  candidate: { nb: 'Kandidat', nn: 'Kandidat', en: 'Candidate' },
  major: { nb: 'Hovedtema', nn: 'Hovudtema', en: 'Major' },
  minor: { nb: 'Undertema', nn: 'Undertema', en: 'Minor' },
  'set-aside': { nb: 'Lagt til side', nn: 'Lagt til side', en: 'Set aside' },
} satisfies Record<Theme['standing'], LocalText>

/** How a theme bears on a question, in words. */
export const bearingWords = {
  supports: { nb: 'støtter', nn: 'støttar', en: 'supports' },
  nuances: { nb: 'nyanserer', nn: 'nyanserer', en: 'nuances' },
  contradicts: { nb: 'motsier', nn: 'motseier', en: 'contradicts' },
} satisfies Record<Bearing, LocalText>

/** The themes with their categories and questions; categories without a theme first. */
export function ThemesTree({
  project,
  use,
  open,
  acts,
}: {
  project: Project
  use: ReadonlyMap<string, CodeUse>
  open: (dialog: OpenDialog) => void
  acts: TreeActs
}) {
  const say = useSay()
  const id = useId()
  const categories = inPlace(project.category.values())
  const counts = countsOf(project, use)
  const told = ({ id: category }: Category): string => {
    const { codes, codings } = counts.get(category) ?? { codes: 0, codings: 0 }
    return `${counted(say, 'code', codes)}, ${counted(say, 'coding', codings)}`
  }
  const alone = categories.filter(({ themes }) => themes.length === 0)
  const list = (own: readonly Category[], theme: string | null) => (
    <ul>
      {own.map((category) => (
        <CategoryRow
          key={category.id}
          category={category}
          theme={theme}
          told={told(category)}
          open={() => open({ what: 'category', id: category.id })}
        />
      ))}
    </ul>
  )
  return (
    <section className="lp-tree-column" aria-labelledby={id}>
      <h2 id={id} className="ds-heading" data-size="sm">
        {say(words.title)}
      </h2>
      {project.theme.size === 0 && <p>{say(words.none)}</p>}
      {alone.length > 0 && (
        <Drop
          takes="category"
          label={say(words.unplaced)}
          drop={(dragged) => acts.gather(dragged.id, null, dragged.from)}
        >
          <div className="lp-row lp-tree-head">
            <h3>{say(words.unplaced)}</h3>
          </div>
          {list(alone, null)}
        </Drop>
      )}
      {themesInOrder(project).map((theme) => {
        const own = categories.filter(({ themes }) => themes.includes(theme.id))
        return (
          <Drop
            key={theme.id}
            takes="category"
            label={theme.name}
            drop={(dragged, also) =>
              also ? acts.gatherAlso(dragged.id, theme.id) : acts.gather(dragged.id, theme.id, dragged.from)
            }
          >
            <div className="lp-row lp-tree-head">
              <h3>
                <button
                  type="button"
                  className="lp-tree-open"
                  onClick={() => open({ what: 'theme', id: theme.id })}
                >
                  {theme.name}
                </button>
              </h3>
              <Tag colour={theme.standing === 'major' ? 'info' : 'neutral'}>
                {say(standingWords[theme.standing])}
              </Tag>
            </div>
            <Questions project={project} theme={theme} />
            {own.length === 0 ? <p className="lp-subtle">{say(words.empty)}</p> : list(own, theme.id)}
          </Drop>
        )
      })}
    </section>
  )
}

function countsOf(
  project: Project,
  use: ReadonlyMap<string, CodeUse>,
): ReadonlyMap<string, { readonly codes: number; readonly codings: number }> {
  const counts = new Map<string, { codes: number; codings: number }>()
  for (const { id, categories } of project.code.values()) {
    for (const category of categories) {
      const there = counts.get(category) ?? { codes: 0, codings: 0 }
      there.codes += 1
      there.codings += use.get(id)?.codings ?? 0
      counts.set(category, there)
    }
  }
  return counts
}

function CategoryRow({
  category,
  theme,
  told,
  open,
}: {
  category: Category
  theme: string | null
  told: string
  open: () => void
}) {
  const dragged: Dragged = { kind: 'category', id: category.id, from: theme }
  return (
    <li
      className="lp-tree-code"
      draggable
      onDragStart={({ dataTransfer }) => {
        dataTransfer.setData(dragType, JSON.stringify(dragged))
        dataTransfer.effectAllowed = 'copyMove'
      }}
    >
      <button type="button" className="lp-tree-open" onClick={open}>
        <span className="lp-tree-name">{category.name}</span>
        <span className="lp-subtle lp-tree-count">{told}</span>
      </button>
    </li>
  )
}

/** The questions that a theme bears on. */
function Questions({ project, theme }: { project: Project; theme: Theme }) {
  const say = useSay()
  const language = useLanguage()
  if (theme.questions.length === 0) return <p className="lp-subtle">{say(words.noQuestion)}</p>
  return (
    <ul className="lp-tree-questions">
      {theme.questions.map(({ question, bearing }) => {
        const there = project.question.get(question)
        if (!there) return null
        return (
          <li key={question}>
            {say(bearingWords[bearing])} {there.number}:{' '}
            <span lang={languageOfText(there.text, language)}>{say(there.text)}</span>
          </li>
        )
      })}
    </ul>
  )
}
