import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import type { Project } from '#core/interviews'
import { Awaited, Card, DataTable, SelectField } from '../../../ui/index.ts'
import { momentInWords } from '../../../words/dates.ts'
import { useLanguage, useSay } from '../../../words/index.ts'
import { useProject } from '../../analysis/index.ts'
import type { OwnStudyAnswer } from '../../queries.ts'
import { type HistoryAnswer, readHistory, useProjectAt } from '../queries.ts'
import { kindWords } from './about.ts'
import { type BookChange, bookDifference } from './book-difference.ts'
import { doingWords } from './doing-words.ts'

const words = {
  title: {
    nb: 'Kodeboka på to tidspunkter',
    nn: 'Kodeboka på to tidspunkt',
    en: 'The code book at two moments',
  },
  lead: {
    nb: 'Velg to hendelser. Tabellen viser hva som er nytt, endret og borte fra den første til den andre.',
    nn: 'Vel to hendingar. Tabellen viser kva som er nytt, endra og borte frå den første til den andre.',
    en: 'Choose two events. The table shows what is new, changed and gone from the first to the second.',
  },
  from: { nb: 'Fra', nn: 'Frå', en: 'From' },
  to: { nb: 'Til', nn: 'Til', en: 'To' },
  empty: { nb: 'Før analysen begynte', nn: 'Før analysen byrja', en: 'Before the analysis began' },
  now: { nb: 'Slik den er nå', nn: 'Slik han er no', en: 'As it is now' },
  event: {
    nb: 'Nr. {number}, {when}: {doing}',
    nn: 'Nr. {number}, {when}: {doing}',
    en: 'No. {number}, {when}: {doing}',
  },
  sums: {
    nb: 'Først: {codes} koder, {categories} kategorier og {themes} temaer. Så: {codes2} koder, {categories2} kategorier og {themes2} temaer.',
    nn: 'Først: {codes} kodar, {categories} kategoriar og {themes} tema. Så: {codes2} kodar, {categories2} kategoriar og {themes2} tema.',
    en: 'First: {codes} codes, {categories} categories and {themes} themes. Then: {codes2} codes, {categories2} categories and {themes2} themes.',
  },
  different: { nb: 'Det som er forskjellig', nn: 'Det som er ulikt', en: 'What is different' },
  kind: { nb: 'Hva', nn: 'Kva', en: 'What' },
  before: { nb: 'Før', nn: 'Før', en: 'Before' },
  after: { nb: 'Etter', nn: 'Etter', en: 'After' },
  change: { nb: 'Endring', nn: 'Endring', en: 'Change' },
  made: { nb: 'ny', nn: 'ny', en: 'new' },
  gone: { nb: 'borte', nn: 'borte', en: 'gone' },
  name: { nb: 'navn', nn: 'namn', en: 'name' },
  text: { nb: 'beskrivelse', nn: 'skildring', en: 'description' },
  within: { nb: 'plassering', nn: 'plassering', en: 'placement' },
  standing: { nb: 'status', nn: 'status', en: 'standing' },
  none: { nb: 'Ingen forskjell.', nn: 'Ingen skilnad.', en: 'No difference.' },
} satisfies Record<string, LocalText>

/** The code book at two moments of the log, and what is different. */
export function BookView({ study }: { study: OwnStudyAnswer }) {
  const say = useSay()
  const now = useProject()
  const [from, setFrom] = useState('0')
  const [to, setTo] = useState('now')
  const moments = useMoments(study.id)
  const options = useOptions(moments.data ?? [])
  const before = useMoment(study.id, from, now)
  const after = useMoment(study.id, to, now)
  return (
    <Card title={say(words.title)}>
      <p className="lp-lead">{say(words.lead)}</p>
      <div className="lp-find-fields">
        <SelectField label={say(words.from)} value={from} change={setFrom} options={options} />
        <SelectField label={say(words.to)} value={to} change={setTo} options={options} />
      </div>
      {!before.project && <Awaited query={before.query} />}
      {before.project && !after.project && <Awaited query={after.query} />}
      {before.project && after.project && <Difference before={before.project} after={after.project} />}
    </Card>
  )
}

/** Events that are shown to choose from: those that touch the code book most often do it by one of these. */
const treeDoings = new Set([
  'begin',
  'create',
  'change',
  'remove',
  'move',
  'merge',
  'split',
  'import',
  'withdraw',
])
const mostPages = 10

const useMoments = (study: string) =>
  useQuery({
    queryKey: ['study-book-moments', study],
    queryFn: async () => {
      const found: HistoryAnswer[] = []
      let before: number | null = null
      for (let page = 0; page < mostPages; page++) {
        const events: readonly HistoryAnswer[] = await readHistory(study, before)
        found.push(...events.filter(({ doing }) => treeDoings.has(doing)))
        before = events.at(-1)?.number ?? 1
        if (before <= 1) break
      }
      return found
    },
  })

function useOptions(events: readonly HistoryAnswer[]): readonly { value: string; text: string }[] {
  const say = useSay()
  const language = useLanguage()
  const today = new Date()
  return [
    { value: 'now', text: say(words.now) },
    ...events.map(({ number, at, doing, of }) => ({
      value: String(number),
      text: say(words.event, {
        number,
        when: momentInWords(new Date(at), today, say, language),
        doing: say(doingWords[doing], { of: of ?? '' }),
      }),
    })),
    { value: '0', text: say(words.empty) },
  ]
}

const noCodes: Pick<Project, 'theme' | 'category' | 'code'> = {
  theme: new Map(),
  category: new Map(),
  code: new Map(),
}

function useMoment(study: string, moment: string, now: Project) {
  const event = moment === 'now' || moment === '0' ? null : Number(moment)
  const query = useProjectAt(study, event)
  const project = moment === 'now' ? now : moment === '0' ? { ...now, ...noCodes } : query.data
  return { query, project }
}

function Difference({ before, after }: { before: Project; after: Project }) {
  const say = useSay()
  const rows = bookDifference(before, after)
  const change = ({ before: was, after: is, what }: BookChange): string =>
    was === null
      ? say(words.made)
      : is === null
        ? say(words.gone)
        : what.map((one) => say(words[one])).join(', ')
  return (
    <>
      <p role="status">
        {say(words.sums, {
          codes: before.code.size,
          categories: before.category.size,
          themes: before.theme.size,
          codes2: after.code.size,
          categories2: after.category.size,
          themes2: after.theme.size,
        })}
      </p>
      <DataTable
        caption={<span className="lp-hidden">{say(words.different)}</span>}
        rows={rows}
        keyOf={({ kind, id }) => `${kind}/${id}`}
        empty={say(words.none)}
        columns={[
          { key: 'kind', head: say(words.kind), cell: ({ kind }) => say(kindWords[kind]) },
          { key: 'before', head: say(words.before), cell: ({ before: was }) => was?.name ?? '–' },
          { key: 'after', head: say(words.after), names: true, cell: ({ after: is }) => is?.name ?? '–' },
          { key: 'change', head: say(words.change), cell: change },
        ]}
      />
    </>
  )
}
