import { useMemo, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { combined, coOccurrence, type TreeLevel } from '#core/interviews'
import { Card, DataTable, Dialog, SelectField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useProject } from '../analysis/index.ts'
import type { OwnStudyAnswer } from '../queries.ts'
import type { Case, Passage } from './cases.ts'
import { Passages } from './passages.tsx'
import { chosenCodes, thingsOf, treeLevels } from './tree-choice.tsx'
import { type WideColumn, WideTable } from './wide-table.tsx'

const words = {
  title: {
    nb: 'Det som er kodet på de samme ordene',
    nn: 'Det som er koda på dei same orda',
    en: 'What is coded on the same words',
  },
  lead: {
    nb: 'Tallet er hvor mange steder begge er brukt om de samme ordene. Trykk på det for å lese stedene.',
    nn: 'Talet er kor mange stader begge er brukte om dei same orda. Trykk på det for å lese stadene.',
    en: 'The number is in how many places both are used on the same words. Press it to read the places.',
  },
  level: { nb: 'Nivå', nn: 'Nivå', en: 'Level' },
  theme: { nb: 'Temaer', nn: 'Tema', en: 'Themes' },
  category: { nb: 'Kategorier', nn: 'Kategoriar', en: 'Categories' },
  code: { nb: 'Koder', nn: 'Kodar', en: 'Codes' },
  caption: { nb: 'Steder der to møtes', nn: 'Stader der to møtest', en: 'Places where two meet' },
  many: {
    nb: 'Det er for mange til en tabell på kryss og tvers. Her er de {count} parene som møtes oftest.',
    nn: 'Det er for mange til ein tabell på kryss og tvers. Her er dei {count} para som møtest oftast.',
    en: 'There are too many for a table across. Here are the {count} pairs that meet most.',
  },
  first: { nb: 'Den ene', nn: 'Den eine', en: 'One' },
  second: { nb: 'Den andre', nn: 'Den andre', en: 'The other' },
  places: { nb: 'Steder', nn: 'Stader', en: 'Places' },
  characters: { nb: 'Tegn', nn: 'Teikn', en: 'Characters' },
  interviews: { nb: 'Intervjuer', nn: 'Intervju', en: 'Interviews' },
  both: { nb: '{a} og {b}', nn: '{a} og {b}', en: '{a} and {b}' },
  none: { nb: 'Ingen møtes ennå.', nn: 'Ingen møtest enno.', en: 'None meet yet.' },
} satisfies Record<string, LocalText>

/** More rows than this are told as pairs. */
const widest = 40
const mostPairs = 100

/** Which codes, categories or themes are met on the same words. */
export function TogetherView({ study, cases }: { study: OwnStudyAnswer; cases: readonly Case[] }) {
  const say = useSay()
  const project = useProject()
  const [level, setLevel] = useState<TreeLevel>('category')
  const [open, setOpen] = useState<readonly [WideColumn, WideColumn] | null>(null)
  const found = useMemo(() => {
    const { each, pairs } = coOccurrence(project, level)
    const names = new Map(thingsOf(project, level).map(({ id, name }) => [id, name]))
    const cells = new Map(
      pairs.flatMap((one) => [
        [`${one.a}/${one.b}`, one.stretches],
        [`${one.b}/${one.a}`, one.stretches],
      ]),
    )
    const things = [...names].flatMap(([id, label]) => (each.has(id) ? [{ id, label }] : []))
    return { pairs, names, cells, things }
  }, [project, level])
  const nameOf = (id: string): string => found.names.get(id) ?? ''
  const shown = found.pairs.slice(0, mostPairs)
  return (
    <Card title={say(words.title)}>
      <p className="lp-lead">{say(words.lead)}</p>
      <SelectField
        label={say(words.level)}
        value={level}
        change={(value) => setLevel(value as TreeLevel)}
        options={treeLevels.map((value) => ({ value, text: say(words[value]) }))}
      />
      {found.things.length > 0 && found.things.length <= widest ? (
        <WideTable
          caption={say(words.caption)}
          corner={say(words[level])}
          rows={found.things}
          columns={found.things}
          valueAt={(row, column) => (row === column ? null : (found.cells.get(`${row}/${column}`) ?? 0))}
          open={(row, column) => setOpen([row, column])}
          file={`${study.code}-${level}-sammen`}
        />
      ) : (
        <>
          {found.things.length > widest && <p>{say(words.many, { count: shown.length })}</p>}
          <DataTable
            caption={say(words.caption)}
            rows={shown}
            keyOf={({ a, b }) => `${a}/${b}`}
            empty={say(words.none)}
            columns={[
              { key: 'a', head: say(words.first), names: true, cell: ({ a }) => nameOf(a) },
              { key: 'b', head: say(words.second), cell: ({ b }) => nameOf(b) },
              {
                key: 'places',
                head: say(words.places),
                numeric: true,
                cell: ({ a, b, stretches }) => (
                  <button
                    type="button"
                    className="lp-find-number"
                    aria-label={`${stretches}. ${say(words.both, { a: nameOf(a), b: nameOf(b) })}`}
                    onClick={() =>
                      setOpen([a, b].map((id) => ({ id, label: nameOf(id) })) as [WideColumn, WideColumn])
                    }
                  >
                    {stretches}
                  </button>
                ),
              },
              {
                key: 'characters',
                head: say(words.characters),
                numeric: true,
                cell: ({ characters }) => characters,
              },
              {
                key: 'interviews',
                head: say(words.interviews),
                numeric: true,
                cell: ({ interviews }) => interviews,
              },
            ]}
          />
        </>
      )}
      {open && (
        <Dialog title={say(words.both, { a: open[0].label, b: open[1].label })} close={() => setOpen(null)}>
          <Both study={study.id} cases={cases} level={level} pair={open} />
        </Dialog>
      )}
    </Card>
  )
}

function Both({
  study,
  cases,
  level,
  pair: [a, b],
}: {
  study: string
  cases: readonly Case[]
  level: TreeLevel
  pair: readonly [WideColumn, WideColumn]
}) {
  const project = useProject()
  const sets = { a: chosenCodes(project, `${level}/${a.id}`), b: chosenCodes(project, `${level}/${b.id}`) }
  const found = combined(project, sets, 'and')
  const passages: readonly Passage[] = cases.flatMap(({ interview }) =>
    found.filter((one) => one.interview === interview).map((one) => ({ ...one, coding: null })),
  )
  return <Passages study={study} passages={passages} cases={cases} informants={false} />
}
