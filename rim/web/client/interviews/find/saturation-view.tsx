import { useMemo, useState } from 'react'
import { formatNumber, type LocalText } from '#core/foundation'
import { type Saturation, saturation, selectiveNote } from '#core/interviews'
import { Alert, Card, DataTable, SelectField } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { useProject } from '../analysis/index.ts'
import type { OwnStudyAnswer } from '../queries.ts'
import type { Case } from './cases.ts'
import { HiddenMeasure } from './hidden-measure.tsx'
import { SaturationCurve } from './saturation-curve.tsx'

const words = {
  title: {
    nb: 'Hva hvert intervju brakte av nytt',
    nn: 'Kva kvart intervju hadde med av nytt',
    en: 'What each interview brought that was new',
  },
  lead: {
    nb: 'Koder som ingen tidligere intervjuer har, i den rekkefølgen intervjuene ble holdt.',
    nn: 'Kodar som ingen tidlegare intervju har, i den rekkjefølgja intervjua blei haldne.',
    en: 'Codes that no earlier interview has, in the order in which the interviews were held.',
  },
  hidden: {
    nb: 'I en refleksiv analyse er koder noe forskeren lager, ikke noe som brukes opp. Da sier ikke en kurve over nye koder om det er nok intervjuer. Begrunn heller utvalget med hvor mye kunnskap intervjuene gir om spørsmålene.',
    nn: 'I ein refleksiv analyse er kodar noko forskaren lagar, ikkje noko som blir brukt opp. Då seier ikkje ei kurve over nye kodar om det er nok intervju. Grunngi heller utvalet med kor mykje kunnskap intervjua gir om spørsmåla.',
    en: 'In a reflexive analysis codes are made by the researcher, not used up. A curve of new codes then does not tell whether there are enough interviews. Give the information power of the sample as the reason instead.',
  },
  run: { nb: 'Intervjuer i hver gruppe', nn: 'Intervju i kvar gruppe', en: 'Interviews in each run' },
  threshold: {
    nb: 'Grense for lite nytt',
    nn: 'Grense for lite nytt',
    en: 'Threshold for little that is new',
  },
  five: { nb: '5 prosent', nn: '5 prosent', en: '5 per cent' },
  zero: { nb: '0 prosent', nn: '0 prosent', en: '0 per cent' },
  tooFew: {
    nb: 'Det trengs kodinger i minst seks intervjuer før andelen nye koder kan regnes ut.',
    nn: 'Det trengst kodingar i minst seks intervju før delen nye kodar kan reknast ut.',
    en: 'Codings in at least six interviews are needed before the share of new codes can be computed.',
  },
  reached: {
    nb: 'Intervju {from}–{to} er de første som brakte så lite nytt: {fresh} nye koder mot {base} i de fire første ({ratio}).',
    nn: 'Intervju {from}–{to} er dei første som hadde så lite nytt: {fresh} nye kodar mot {base} i dei fire første ({ratio}).',
    en: 'Interviews {from}–{to} are the first that brought so little: {fresh} new codes against {base} in the first four ({ratio}).',
  },
  notReached: {
    nb: 'Ingen gruppe intervjuer har ennå brakt så lite nytt.',
    nn: 'Inga gruppe intervju har enno hatt så lite nytt.',
    en: 'No run of interviews has brought so little yet.',
  },
  each: { nb: 'Intervju for intervju', nn: 'Intervju for intervju', en: 'Interview by interview' },
  order: { nb: 'Nummer', nn: 'Nummer', en: 'Number' },
  interview: { nb: 'Intervju', nn: 'Intervju', en: 'Interview' },
  fresh: { nb: 'Nye koder', nn: 'Nye kodar', en: 'New codes' },
  soFar: { nb: 'Koder til nå', nn: 'Kodar til no', en: 'Codes so far' },
  mode: { nb: 'Koding', nn: 'Koding', en: 'Coding' },
  full: { nb: 'full', nn: 'full', en: 'full' },
  selective: { nb: 'selektiv', nn: 'selektiv', en: 'selective' },
  source: {
    nb: 'Regnet som hos Guest, Namey og Chen (2020), PLoS ONE 15(5) e0232076.',
    nn: 'Rekna som hos Guest, Namey og Chen (2020), PLoS ONE 15(5) e0232076.',
    en: 'Computed as in Guest, Namey and Chen (2020), PLoS ONE 15(5) e0232076.',
  },
} satisfies Record<string, LocalText>

/** What each interview brought that was new, as a curve and a table. */
export function SaturationView({ study, cases }: { study: OwnStudyAnswer; cases: readonly Case[] }) {
  const say = useSay()
  const project = useProject()
  const [run, setRun] = useState('2')
  const [threshold, setThreshold] = useState('0.05')
  const found = useMemo(
    () =>
      saturation(
        project,
        cases.map(({ interview, heldOn }) => ({ interview, date: heldOn })),
        { run: Number(run), threshold: Number(threshold) },
      ),
    [project, cases, run, threshold],
  )
  const codes = new Map(cases.map(({ interview, code }) => [interview, code]))
  const rows = found.interviews.map((one, at) => ({ ...one, number: at + 1 }))
  return (
    <Card title={say(words.title)}>
      <HiddenMeasure hidden={study.stance === 'reflexive'} why={say(words.hidden)}>
        <p className="lp-lead">{say(words.lead)}</p>
        <div className="lp-find-fields">
          <SelectField
            label={say(words.run)}
            value={run}
            change={setRun}
            options={['2', '3'].map((value) => ({ value, text: value }))}
          />
          <SelectField
            label={say(words.threshold)}
            value={threshold}
            change={setThreshold}
            options={[
              { value: '0.05', text: say(words.five) },
              { value: '0', text: say(words.zero) },
            ]}
          />
        </div>
        <SaturationCurve found={found} nameOf={(interview) => codes.get(interview) ?? ''} />
        <InWords found={found} />
        {found.selective > 0 && (
          <Alert colour="warning">
            <p className="ds-paragraph">{say(selectiveNote)}</p>
          </Alert>
        )}
        <DataTable
          caption={say(words.each)}
          rows={rows}
          keyOf={({ interview }) => interview}
          columns={[
            { key: 'number', head: say(words.order), numeric: true, cell: ({ number }) => number },
            {
              key: 'interview',
              head: say(words.interview),
              names: true,
              cell: ({ interview }) => codes.get(interview),
            },
            { key: 'fresh', head: say(words.fresh), numeric: true, cell: ({ fresh }) => fresh.length },
            { key: 'soFar', head: say(words.soFar), numeric: true, cell: ({ soFar }) => soFar },
            {
              key: 'mode',
              head: say(words.mode),
              cell: ({ mode }) => say(words[mode === 'full' ? 'full' : 'selective']),
            },
          ]}
        />
        <p className="lp-subtle">{say(words.source)}</p>
      </HiddenMeasure>
    </Card>
  )
}

function InWords({ found: { base, runs, reachedAt } }: { found: Saturation }) {
  const say = useSay()
  const language = useLanguage()
  if (base === null || runs.length === 0) return <p>{say(words.tooFew)}</p>
  const reached = reachedAt === null ? undefined : runs[reachedAt]
  if (!reached) return <p>{say(words.notReached)}</p>
  const { from, to, fresh, ratio } = reached
  return (
    <p>
      {say(words.reached, { from, to, fresh, base, ratio: formatNumber(ratio * 100, 'percent1', language) })}
    </p>
  )
}
