import { useMemo, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { codeByCase, type Grouping, groupOfCase, type TreeLevel } from '#core/interviews'
import { Card, CheckField, Dialog, SelectField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useProject } from '../analysis/index.ts'
import { attributeName } from '../people/attribute-fields.tsx'
import { type MemberAnswer, type OwnStudyAnswer, useMembers } from '../queries.ts'
import { type Case, passagesUnder } from './cases.ts'
import { groupText, useSites } from './group-words.ts'
import { Passages } from './passages.tsx'
import { chosenCodes, thingsOf, treeLevels } from './tree-choice.tsx'
import { type WideColumn, WideTable } from './wide-table.tsx'

const words = {
  title: { nb: 'Koder og intervjuer', nn: 'Kodar og intervju', en: 'Codes and interviews' },
  rows: { nb: 'Rader', nn: 'Rader', en: 'Rows' },
  theme: { nb: 'Temaer', nn: 'Tema', en: 'Themes' },
  category: { nb: 'Kategorier', nn: 'Kategoriar', en: 'Categories' },
  code: { nb: 'Koder', nn: 'Kodar', en: 'Codes' },
  columns: { nb: 'Kolonner', nn: 'Kolonnar', en: 'Columns' },
  case: { nb: 'Hvert intervju', nn: 'Kvart intervju', en: 'Each interview' },
  sex: { nb: 'Kjønn', nn: 'Kjønn', en: 'Sex' },
  age: { nb: 'Alder, ti år om gangen', nn: 'Alder, ti år om gongen', en: 'Age, ten years at a time' },
  site: { nb: 'Sted', nn: 'Stad', en: 'Site' },
  interviewer: { nb: 'Intervjuer (hvem som spurte)', nn: 'Intervjuar (kven som spurde)', en: 'Interviewer' },
  count: { nb: 'Tall i cellene', nn: 'Tal i cellene', en: 'Numbers in the cells' },
  codings: { nb: 'Kodinger', nn: 'Kodingar', en: 'Codings' },
  characters: { nb: 'Tegn', nn: 'Teikn', en: 'Characters' },
  interviews: { nb: 'Intervjuer som har noe', nn: 'Intervju som har noko', en: 'Interviews that have any' },
  starred: {
    nb: 'Bare det som er merket med stjerne',
    nn: 'Berre det som er merkt med stjerne',
    en: 'Only what is starred',
  },
  held: {
    nb: '{label} ({count} intervjuer)',
    nn: '{label} ({count} intervju)',
    en: '{label} ({count} interviews)',
  },
  note: {
    nb: 'Gruppene er små, og de som har flere intervjuer, har mer av alt. Tabellene er for arbeidet i studien og skal ikke i rapporten.',
    nn: 'Gruppene er små, og dei som har fleire intervju, har meir av alt. Tabellane er for arbeidet i studien og skal ikkje i rapporten.',
    en: 'The groups are small, and those with more interviews have more of everything. The tables are for the work in the study and do not belong in the report.',
  },
} satisfies Record<string, LocalText>

type Count = 'codings' | 'characters' | 'interviews'

/** Themes, categories or codes by interviews, or by groups of them. */
export function MatrixView({ study, cases }: { study: OwnStudyAnswer; cases: readonly Case[] }) {
  const say = useSay()
  const project = useProject()
  const members = useMembers(study.id)
  const sites = useSites(study.id)
  const [level, setLevel] = useState<TreeLevel>('theme')
  const [by, setBy] = useState('case')
  const [count, setCount] = useState<Count>('codings')
  const [starred, setStarred] = useState(false)
  const [open, setOpen] = useState<{ row: WideColumn; column: WideColumn } | null>(null)
  const attributes = [...new Set(cases.flatMap((one) => Object.keys(one.attributes)))].sort()
  const groupOf = useMemo(() => grouperOf(by), [by])
  const columns = columnsOf(cases, groupOf, (group, of) =>
    by === 'case'
      ? of[0]!.code
      : say(words.held, {
          label:
            by === 'interviewer'
              ? nameOf(members.data, group)
              : by === 'site'
                ? (sites.get(group) ?? '')
                : groupText(group, say),
          count: of.length,
        }),
  )
  const sums = useMemo(() => {
    const groups = new Map(cases.map((one) => [one.interview, groupOf(one)]))
    const found = new Map<string, Record<Count, number>>()
    for (const cell of codeByCase(project, level, (coding) => !starred || coding.starred)) {
      const group = groups.get(cell.interview)
      if (group === undefined || group === null) continue
      const key = `${cell.row}/${group}`
      const there = found.get(key) ?? { codings: 0, characters: 0, interviews: 0 }
      there.codings += cell.codings
      there.characters += cell.characters
      there.interviews += 1
      found.set(key, there)
    }
    return found
  }, [project, level, starred, cases, groupOf])
  const used = new Set([...sums.keys()].map((key) => key.split('/')[0]))
  const rows = thingsOf(project, level)
    .filter(({ id }) => used.has(id))
    .map(({ id, name }) => ({ id, label: name }))
  return (
    <Card title={say(words.title)}>
      <div className="lp-find-fields lp-find-form">
        <SelectField
          label={say(words.rows)}
          value={level}
          change={(value) => setLevel(value as TreeLevel)}
          options={treeLevels.map((value) => ({ value, text: say(words[value]) }))}
        />
        <SelectField
          label={say(words.columns)}
          value={by}
          change={setBy}
          options={[
            ...(['case', 'sex', 'age', 'site', 'interviewer'] as const).map((value) => ({
              value,
              text: say(words[value]),
            })),
            ...attributes.map((name) => ({ value: `attribute/${name}`, text: attributeName(name, say) })),
          ]}
        />
        <SelectField
          label={say(words.count)}
          value={count}
          change={(value) => setCount(value as Count)}
          options={(['codings', 'characters', 'interviews'] as const).map((value) => ({
            value,
            text: say(words[value]),
          }))}
        />
      </div>
      <CheckField label={say(words.starred)} checked={starred} change={setStarred} />
      <WideTable
        caption={say(words[count])}
        corner={say(words[level])}
        rows={rows}
        columns={columns}
        valueAt={(row, column) => sums.get(`${row}/${column}`)?.[count] ?? 0}
        open={(row, column) => setOpen({ row, column })}
        file={`${study.code}-${level}-${by.replace('/', '-')}`}
      />
      <p className="lp-subtle">{say(words.note)}</p>
      {open && (
        <Dialog title={`${open.row.label}: ${open.column.label}`} close={() => setOpen(null)}>
          <Passages
            study={study.id}
            cases={cases}
            informants={false}
            passages={passagesUnder(
              project,
              chosenCodes(project, `${level}/${open.row.id}`),
              cases.filter((one) => groupOf(one) === open.column.id),
              (coding) => !starred || coding.starred,
            )}
          />
        </Dialog>
      )}
    </Card>
  )
}

type GroupOf = (one: Case) => string | null

function grouperOf(by: string): GroupOf {
  if (by === 'case') return ({ interview }) => interview
  if (by === 'interviewer') return ({ interviewer }) => interviewer
  const grouping: Grouping =
    by === 'age'
      ? { by, width: 10 }
      : by === 'sex' || by === 'site'
        ? { by }
        : { by: 'attribute', name: by.slice('attribute/'.length) }
  return (one) => groupOfCase(one, grouping)
}

/** The groups that have interviews: those of interviews in their order, others by name. */
function columnsOf(
  cases: readonly Case[],
  groupOf: GroupOf,
  label: (group: string, of: readonly Case[]) => string,
): readonly WideColumn[] {
  const groups = new Map<string, Case[]>()
  for (const one of cases) {
    const group = groupOf(one)
    if (group !== null) groups.set(group, [...(groups.get(group) ?? []), one])
  }
  return [...groups]
    .map(([id, of]) => ({ id, label: label(id, of) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'nb', { numeric: true }))
}

const nameOf = (members: readonly MemberAnswer[] | undefined, staff: string): string =>
  members?.find((one) => one.staff === staff)?.initials ?? ''
