import { memo, useId, useMemo } from 'react'
import type { LocalText } from '#core/foundation'
import type { Project } from '#core/interviews'
import { useSay } from '../../../words/index.ts'
import type { CodeUse } from '../code-search.ts'
import { counted } from '../counted.ts'
import { useRest } from '../rest.ts'
import { CodeRow } from './code-row.tsx'
import { Drop } from './drop.tsx'
import { type CodeGroup, codeGroups } from './parts.ts'
import type { TreeActs } from './tree-acts.ts'

const words = {
  title: { nb: 'Koder i kategorier', nn: 'Kodar i kategoriar', en: 'Codes in categories' },
  unplaced: { nb: 'Uten kategori', nn: 'Utan kategori', en: 'Without a category' },
  filter: { nb: 'Søk i kodene', nn: 'Søk i kodane', en: 'Search the codes' },
  empty: { nb: 'Ingen koder her ennå', nn: 'Ingen kodar her enno', en: 'No codes here yet' },
  open: { nb: 'Åpne', nn: 'Opne', en: 'Open' },
  inThemes: { nb: 'under {names}', nn: 'under {names}', en: 'under {names}' },
  noTheme: { nb: 'uten tema', nn: 'utan tema', en: 'without a theme' },
  none: { nb: 'Ingen koder passer.', nn: 'Ingen kodar passar.', en: 'No codes fit.' },
} satisfies Record<string, LocalText>

interface Shown {
  readonly use: ReadonlyMap<string, CodeUse>
  readonly chosen: ReadonlySet<string>
  readonly choose: (code: string, on: boolean) => void
  readonly openCode: (code: string) => void
}

/** Groups that are drawn at once: more than a screen holds. */
const firstGroups = 6

/** The codes by category, those without one first. */
export function CodesTree({
  project,
  found,
  written,
  write,
  openCategory,
  acts,
  ...shown
}: Shown & {
  project: Project
  /** Ids of the codes that were sought; `null`: all. */
  found: ReadonlySet<string> | null
  written: string
  write: (written: string) => void
  openCategory: (category: string) => void
  acts: TreeActs
}) {
  const say = useSay()
  const id = useId()
  const { code, category } = project
  const groups = useMemo(
    () => codeGroups({ code, category }, (one) => found === null || found.has(one.id)),
    [code, category, found],
  )
  const all = useRest()
  const visible = found === null ? groups : groups.filter(({ codes }) => codes.length > 0)
  return (
    <section className="lp-tree-column" aria-labelledby={id}>
      <h2 id={id} className="ds-heading" data-size="sm">
        {say(words.title)}
      </h2>
      <div className="ds-field lp-field">
        <label className="ds-label" data-weight="medium" htmlFor={`${id}-filter`}>
          {say(words.filter)}
        </label>
        <input
          id={`${id}-filter`}
          type="search"
          className="ds-input"
          value={written}
          onChange={({ target }) => write(target.value)}
        />
      </div>
      {visible.length === 0 && <p>{say(words.none)}</p>}
      {(all ? visible : visible.slice(0, firstGroups)).map((group) => (
        <Group
          key={group.category?.id ?? ''}
          group={group}
          themes={group.category?.themes.map((one) => project.theme.get(one)?.name ?? '').join(', ') ?? ''}
          openCategory={openCategory}
          acts={acts}
          {...shown}
        />
      ))}
    </section>
  )
}

const Group = memo(function Group({
  group: { category, codes },
  themes,
  use,
  chosen,
  choose,
  openCode,
  openCategory,
  acts,
}: Shown & {
  group: CodeGroup
  /** Names of the category's themes. */
  themes: string
  openCategory: (category: string) => void
  acts: TreeActs
}) {
  const say = useSay()
  const own = category?.id ?? null
  const name = category?.name ?? say(words.unplaced)
  if (category === null && codes.length === 0) return null
  return (
    <Drop
      takes="code"
      label={name}
      drop={({ id, from }, also) => {
        if (also && own !== null) acts.placeAll([id], own)
        else acts.place([id], own, from)
      }}
    >
      <div className="lp-row lp-tree-head">
        <h3>
          {category ? (
            <button type="button" className="lp-tree-open" onClick={() => openCategory(category.id)}>
              {name}
            </button>
          ) : (
            name
          )}
        </h3>
        <span className="lp-subtle">
          {counted(say, 'code', codes.length)}
          {category && `, ${themes === '' ? say(words.noTheme) : say(words.inThemes, { names: themes })}`}
        </span>
      </div>
      {codes.length === 0 && <p className="lp-subtle">{say(words.empty)}</p>}
      <ul>
        {codes.map((code) => (
          <CodeRow
            key={code.id}
            code={code}
            category={own}
            codings={use.get(code.id)?.codings ?? 0}
            interviews={use.get(code.id)?.interviews ?? 0}
            chosen={chosen.has(code.id)}
            choose={choose}
            open={openCode}
          />
        ))}
      </ul>
    </Drop>
  )
})
