import { memo, useId, useMemo, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { type Code, codingsOf, type Project } from '#core/interviews'
import { useSay } from '../../../words/index.ts'
import { useProject } from '../../analysis/index.ts'
import { countByCode, findCodes } from '../code-search.ts'
import { useRest } from '../rest.ts'
import { type Desk, useDesk } from '../text/desk.ts'
import { Swatch } from '../text/paints.tsx'
import './codes-panel.css'

const words = {
  recent: { nb: 'Sist brukte koder', nn: 'Sist brukte kodar', en: 'Codes used last' },
  search: { nb: 'Søk i kodene', nn: 'Søk i kodane', en: 'Search the codes' },
  unplaced: { nb: 'Uten kategori', nn: 'Utan kategori', en: 'Without a category' },
  none: { nb: 'Ingen koder passer.', nn: 'Ingen kodar passar.', en: 'No codes fit.' },
  empty: {
    nb: 'Ingen koder ennå. Marker noe i teksten og trykk V: da blir ordene en kode.',
    nn: 'Ingen kodar enno. Merk noko i teksten og trykk V: då blir orda ein kode.',
    en: 'No codes yet. Mark something in the text and press V: the words become a code.',
  },
  here: { nb: '{count} her', nn: '{count} her', en: '{count} here' },
  all: { nb: 'Alle kodene', nn: 'Alle kodane', en: 'All codes' },
} satisfies Record<string, LocalText>

interface Group {
  readonly id: string
  readonly name: string
  readonly codes: readonly Code[]
}

/** Codes by category, in order; a code that stands in several categories is in each of them. Without a category: first. */
function groupsOf(project: Project, written: string, unplaced: string): readonly Group[] {
  const codes = findCodes(project, written).map(({ code }) => code)
  const groups = [...project.category.values()]
    .sort((a, b) => a.place - b.place)
    .map(({ id, name }) => ({ id, name, codes: codes.filter((code) => code.categories.includes(id)) }))
  const alone = codes.filter(({ categories }) => categories.length === 0)
  return [{ id: '', name: unplaced, codes: alone }, ...groups].filter((group) => group.codes.length > 0)
}

/** Groups that are drawn at once. */
const firstGroups = 3

/** The codes beside the text: those used last with their digits, and all of them by category. */
export function CodesPanel({
  interview,
  desk,
  pick,
}: {
  interview: string
  desk: Desk
  pick: (code: string) => void
}) {
  const say = useSay()
  const project = useProject()
  const id = useId()
  const [written, setWritten] = useState('')
  const all = useRest()
  const recent = useDesk(desk, (state) => state.recent)
  const here = countByCode(codingsOf(project, interview))
  const unplaced = say(words.unplaced)
  const { code: codes, category } = project
  // biome-ignore lint/correctness/useExhaustiveDependencies: the codes and categories are all that is read of the project
  const groups = useMemo(() => groupsOf(project, written, unplaced), [codes, category, written, unplaced])
  const used = recent.flatMap((code, at) => {
    const found = codes.get(code)
    return found ? [{ code: found, digit: at + 1 }] : []
  })
  if (codes.size === 0) return <p>{say(words.empty)}</p>
  return (
    <div className="lp-codes">
      {used.length > 0 && (
        <section aria-labelledby={`${id}-recent`}>
          <h2 id={`${id}-recent`} className="lp-codes-head">
            {say(words.recent)}
          </h2>
          <ul>
            {used.map(({ code, digit }) => (
              <CodeRow key={code.id} code={code} digit={digit} count={here.get(code.id) ?? 0} pick={pick} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby={`${id}-all`}>
        <h2 id={`${id}-all`} className="lp-codes-head">
          {say(words.all)}
        </h2>
        <div className="ds-field lp-codes-search">
          <label className="lp-hidden" htmlFor={`${id}-search`}>
            {say(words.search)}
          </label>
          <input
            id={`${id}-search`}
            type="search"
            className="ds-input"
            placeholder={say(words.search)}
            value={written}
            onChange={({ target }) => setWritten(target.value)}
          />
        </div>
        {groups.length === 0 && <p>{say(words.none)}</p>}
        {(all ? groups : groups.slice(0, firstGroups)).map((group) => (
          <CodeGroup key={group.id} group={group} here={here} pick={pick} />
        ))}
      </section>
    </div>
  )
}

function CodeGroup({
  group: { name, codes },
  here,
  pick,
}: {
  group: Group
  here: ReadonlyMap<string, number>
  pick: (code: string) => void
}) {
  return (
    <details open className="lp-codes-group">
      <summary>
        {name} <span className="lp-subtle">({codes.length})</span>
      </summary>
      <ul>
        {codes.map((code) => (
          <CodeRow key={code.id} code={code} count={here.get(code.id) ?? 0} pick={pick} />
        ))}
      </ul>
    </details>
  )
}

const CodeRow = memo(function CodeRow({
  code: { id, name, paint, text },
  digit,
  count,
  pick,
}: {
  code: Code
  digit?: number
  count: number
  pick: (code: string) => void
}) {
  const say = useSay()
  return (
    <li>
      <button
        type="button"
        className="lp-code"
        {...(text !== '' && { title: text })}
        // what is marked in the text stays marked
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => pick(id)}
      >
        {digit !== undefined && <kbd>{digit}</kbd>}
        <Swatch paint={paint} />
        <span className="lp-code-name">{name}</span>
        {count > 0 && <span className="lp-subtle lp-code-count">{say(words.here, { count })}</span>}
      </button>
    </li>
  )
})
