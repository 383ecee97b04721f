import { useMemo, useState } from 'react'
import {
  type Asked,
  all,
  type CoverageRow,
  type CoverageState,
  coverage,
  type InterviewGuide,
  put,
  removed,
} from '#core/interviews'
import { Awaited, Card, DataTable, SelectField } from '../../ui/index.ts'
import { languageOfText, useLanguage, useSay } from '../../words/index.ts'
import { SaveState, useAnalysis, useProject } from '../analysis/index.ts'
import { type InterviewAnswer, type OwnStudyAnswer, useInterviews } from '../queries.ts'
import { guideWords as words } from './guide-words.ts'

const signs: Readonly<Record<CoverageState, string>> = {
  answered: '●',
  unanswered: '○',
  skipped: '–',
  missing: '?',
  'not-in-guide': '·',
}
const states = ['answered', 'unanswered', 'skipped', 'missing', 'not-in-guide'] as const

/** Question by interview: what was answered, and what nobody has told yet. */
export function GuideCoverage({
  study,
  guides,
}: {
  study: OwnStudyAnswer
  guides: readonly InterviewGuide[]
}) {
  const say = useSay()
  const language = useLanguage()
  const found = useInterviews(study.id)
  const project = useProject()
  const interviews = useMemo(
    () => found.data?.filter(({ withdrawnOn }) => withdrawnOn === null) ?? [],
    [found.data],
  )
  const covered = useMemo(
    () =>
      coverage(
        guides,
        interviews.map(({ id, heldOn }) => ({ id, guide: guideOn(guides, heldOn) })),
        all(project, 'asked'),
      ),
    [guides, interviews, project],
  )
  if (!found.data) return <Awaited query={found} />
  const lang = languageOfText(guides[0]!.title, language)
  return (
    <Card title={say(words.coverage)} tools={<SaveState />}>
      <DataTable
        caption={say(words.coverageCaption)}
        rows={covered.rows}
        keyOf={({ question }) => question}
        columns={[
          {
            key: 'question',
            head: say(words.question, { number: '' }).trim(),
            names: true,
            cell: ({ text }) => <span lang={lang}>{say(text)}</span>,
          },
          {
            key: 'sum',
            head: say(words.sum),
            numeric: true,
            cell: ({ answered, of }) => <span className="lp-cell">{say(words.of, { n: answered, of })}</span>,
          },
          ...interviews.map(({ id, code }, at) => ({
            key: id,
            head: code,
            cell: ({ cells }: CoverageRow) => <Cell state={cells[at]!} />,
          })),
        ]}
      />
      <ul className="lp-legend">
        {states.map((state) => (
          <li key={state}>
            <span aria-hidden="true">{signs[state]} </span>
            {say(words[state])}
          </li>
        ))}
      </ul>
      {study.state === 'open' && interviews.length > 0 && (
        <MarkCoverage interviews={interviews} rows={covered.rows} missing={covered.missing} />
      )}
    </Card>
  )
}

/** The version that was in use on a day: an interview before the first followed the first. */
const guideOn = (guides: readonly InterviewGuide[], day: string): number =>
  guides.find(({ from }) => from !== null && from <= day)?.version ?? guides.at(-1)!.version

function Cell({ state }: { state: CoverageState }) {
  const say = useSay()
  return (
    <span className="lp-cell">
      <span aria-hidden="true">{signs[state]}</span>
      <span className="lp-hidden">{say(words[state])}</span>
    </span>
  )
}

function MarkCoverage({
  interviews,
  rows,
  missing,
}: {
  interviews: readonly InterviewAnswer[]
  rows: readonly CoverageRow[]
  missing: readonly { readonly interview: string; readonly question: string }[]
}) {
  const say = useSay()
  const analysis = useAnalysis()
  const project = useProject()
  const [chosen, choose] = useState('')
  const at = interviews.findIndex(({ id }) => id === chosen)
  const set = (question: string, state: string) => {
    const there = [...project.asked.values()].find(
      (one) => one.interview === chosen && one.question === question,
    )
    if (state === 'missing') {
      if (there) analysis.act('mark', removed(project, 'asked', there.id))
      return
    }
    const asked: Asked = {
      kind: 'asked',
      id: there?.id ?? crypto.randomUUID(),
      interview: chosen,
      question,
      state: state as Asked['state'],
      at: there?.at ?? null,
    }
    analysis.act('mark', put(project, asked))
  }
  return (
    <section className="lp-stack">
      <h3 className="ds-heading" data-size="xs">
        {say(words.mark)}
      </h3>
      <SelectField
        label={say(words.interview)}
        value={chosen}
        change={choose}
        options={[
          { value: '', text: say(words.choose) },
          ...interviews.map(({ id, code }) => {
            const count = missing.filter(({ interview }) => interview === id).length
            return { value: id, text: count === 0 ? code : `${code} (${say(words.left, { count })})` }
          }),
        ]}
      />
      {at >= 0 &&
        rows.map(({ question, text, cells }) => (
          <SelectField
            key={question}
            label={say(text)}
            value={cells[at] === 'not-in-guide' ? 'missing' : cells[at]!}
            change={(state) => set(question, state)}
            options={(['missing', 'answered', 'unanswered', 'skipped'] as const).map((state) => ({
              value: state,
              text: say(
                state === 'missing' && cells[at] === 'not-in-guide' ? words['not-in-guide'] : words[state],
              ),
            }))}
          />
        ))}
    </section>
  )
}
