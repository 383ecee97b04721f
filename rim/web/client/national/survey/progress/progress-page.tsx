import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { recipientsPerThousand, type Standing, standings } from '#core/survey'
import {
  finishedInWords,
  notResponseRate,
  perHandedOutName,
  shareInWords,
  toldInSteps,
} from '../../../coordinate/survey/words.ts'
import { Awaited, Button, Card, SelectField, TextField } from '../../../ui/index.ts'
import { useLanguage, useSay } from '../../../words/index.ts'
import { mayDecideRounds } from '../../may.ts'
import type { SampleAnswer, WaveAnswer } from '../answers.ts'
import { useSample, useWave } from '../queries.ts'
import { regionName } from '../survey-words.ts'
import { WavePlace } from '../wave-place.tsx'
import type { ProgressAnswer } from './answers.ts'
import '../../../coordinate/survey/survey.css'
import '../../status/status.css'
import { Link } from 'wouter'
import { saveProgress } from './progress-file.ts'
import { ProgressTable } from './progress-table.tsx'
import { linesShown, type ProgressFilter, sumsOf } from './progress-view.ts'
import { useProgress } from './queries.ts'
import { standingNames } from './standing-words.ts'
import { StrataTable } from './strata-table.tsx'

const words = {
  sums: { nb: 'Så langt', nn: 'Så langt', en: 'So far' },
  accepted: { nb: 'Har takket ja', nn: 'Har takka ja', en: 'Have accepted' },
  of: { nb: '{count} av {all}', nn: '{count} av {all}', en: '{count} of {all}' },
  services: { nb: 'Tjenestesteder med', nn: 'Tenestestader med', en: 'Services taking part' },
  copies: { nb: 'Skjemaer laget', nn: 'Skjema laga', en: 'Forms made' },
  handedOut: { nb: 'Fikk skjemaet', nn: 'Fekk skjemaet', en: 'Given the form' },
  finished: { nb: 'Ferdige svar', nn: 'Ferdige svar', en: 'Finished answers' },
  share: {
    nb: 'Andel av anslåtte mottakere',
    nn: 'Del av venta mottakarar',
    en: 'Share of estimated recipients',
  },
  estimate: {
    nb: 'Kommunene som er med, har anslagsvis {recipients} mottakere av tjenester med rusproblemer ({rate} per 1000 innbyggere, etter BrukerPlan). Andelen er ikke en svarprosent: vi vet ikke hvor mange av dem som var innom, eller som ikke ville svare. Bydeler er ikke med i anslaget.',
    nn: 'Kommunane som er med, har om lag {recipients} mottakarar av tenester med rusproblem ({rate} per 1000 innbyggjarar, etter BrukerPlan). Delen er ikkje ein svarprosent: vi veit ikkje kor mange av dei som var innom, eller som ikkje ville svare. Bydelar er ikkje med i anslaget.',
    en: 'The municipalities that take part have an estimated {recipients} recipients of services with substance problems ({rate} per 1,000 inhabitants, from BrukerPlan). The share is not a response rate: nobody knows how many of them came by, or did not want to answer. City districts are not in the estimate.',
  },
  helped: {
    nb: 'Av om lag {answers} svar som er talt opp, ble {helped} gitt med hjelp av noen som ikke behandler dem.',
    nn: 'Av om lag {answers} svar som er talde opp, blei {helped} gitt med hjelp av nokon som ikkje behandlar dei.',
    en: 'Of about {answers} answers counted, {helped} were given with help by somebody who is not a carer.',
  },
  behind: {
    nb: '{count} deltakere trenger en påminnelse.',
    nn: '{count} deltakarar treng ei påminning.',
    en: '{count} participants need a reminder.',
  },
  behindOne: {
    nb: '1 deltaker trenger en påminnelse.',
    nn: '1 deltakar treng ei påminning.',
    en: '1 participant needs a reminder.',
  },
  remind: { nb: 'Skriv påminnelse', nn: 'Skriv påminning', en: 'Write a reminder' },
  list: { nb: 'Deltakerne', nn: 'Deltakarane', en: 'The participants' },
  standing: { nb: 'Status', nn: 'Status', en: 'State' },
  all: { nb: 'Alle', nn: 'Alle', en: 'All' },
  taking: { nb: 'Alle som er med', nn: 'Alle som er med', en: 'All that take part' },
  region: { nb: 'Region', nn: 'Region', en: 'Region' },
  search: { nb: 'Navn eller nummer', nn: 'Namn eller nummer', en: 'Name or number' },
  shown: { nb: 'Viser {count} av {of}', nn: 'Viser {count} av {of}', en: 'Showing {count} of {of}' },
  save: { nb: 'Last ned som CSV', nn: 'Last ned som CSV', en: 'Download as CSV' },
} satisfies Record<string, LocalText>

/** How far the field work has come in the country: sums, strata, and each participant. */
export default function ProgressPage({ wave }: { wave: string }) {
  const found = useWave(wave)
  const progress = useProgress(wave)
  const sample = useSample(wave)
  const failed = [found, progress, sample].find(({ isError }) => isError)
  if (!found.data || !progress.data || !sample.data) return <Awaited query={failed ?? progress} />
  return (
    <div className="lp-stack">
      <WavePlace wave={found.data} page="/progress" />
      <Sums wave={found.data} progress={progress.data} />
      <List wave={found.data} progress={progress.data} regions={sample.data.regions} />
      <StrataTable lines={progress.data.participants} regions={sample.data.regions} />
    </div>
  )
}

function Sums({ wave, progress: { participants, helped } }: { wave: WaveAnswer; progress: ProgressAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const sums = sumsOf(participants)
  const behind = participants.filter(({ standing }) =>
    (['late-answer', 'behind', 'no-services', 'no-forms'] as readonly Standing[]).includes(standing),
  ).length
  const figures: readonly (readonly [LocalText, string])[] = [
    [words.accepted, say(words.of, { count: sums.accepted, all: sums.participants })],
    [words.services, String(sums.services)],
    [words.copies, String(sums.copies)],
    [words.handedOut, String(sums.handedOut)],
    [words.finished, finishedInWords(sums.finished, say, language)],
    [perHandedOutName, shareInWords(sums.perHandedOut, language)],
    [words.share, shareInWords(sums.finished === 0 ? null : sums.perRecipient, language)],
  ]
  return (
    <Card title={say(words.sums)}>
      <dl className="lp-survey-figures">
        {figures.map(([name, value]) => (
          <div key={name.nb}>
            <dt>{say(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {behind > 0 && mayDecideRounds() && wave.state !== 'closed' && (
        <p>
          {say(behind === 1 ? words.behindOne : words.behind, { count: behind })}{' '}
          <Link className="ds-link" to={`/national/survey/${wave.id}/messages`}>
            {say(words.remind)}
          </Link>
        </p>
      )}
      {helped.answers > 0 && <p>{say(words.helped, { ...helped })}</p>}
      {sums.recipients > 0 && (
        <p className="lp-subtle">
          {say(words.estimate, { recipients: sums.recipients, rate: recipientsPerThousand })}
        </p>
      )}
      <p className="lp-subtle">{say(notResponseRate)}</p>
      <p className="lp-subtle">{say(toldInSteps)}</p>
    </Card>
  )
}

function List({
  wave,
  progress: { participants },
  regions,
}: {
  wave: WaveAnswer
  progress: ProgressAnswer
  regions: SampleAnswer['regions']
}) {
  const say = useSay()
  const [filter, setFilter] = useState<ProgressFilter>({ standing: '', region: '', text: '' })
  const set = (part: Partial<ProgressFilter>) => setFilter({ ...filter, ...part })
  const lines = linesShown(participants, filter)
  const met = standings.filter((standing) => participants.some((line) => line.standing === standing))
  return (
    <section className="lp-stack lp-status-list">
      <h2 className="ds-heading" data-size="sm">
        {say(words.list)}
      </h2>
      <div className="lp-status-filters">
        <SelectField
          label={say(words.standing)}
          value={filter.standing}
          change={(standing) => set({ standing: standing as ProgressFilter['standing'] })}
          options={[
            { value: '', text: say(words.all) },
            { value: 'taking', text: say(words.taking) },
            ...met.map((value) => ({ value, text: say(standingNames[value]) })),
          ]}
        />
        <SelectField
          label={say(words.region)}
          value={filter.region}
          change={(region) => set({ region })}
          options={[
            { value: '', text: say(words.all) },
            ...regions.map(({ code }) => ({ value: code, text: say(regionName(regions, code)) })),
          ]}
        />
        <TextField label={say(words.search)} value={filter.text} change={(text) => set({ text })} />
      </div>
      <div className="lp-row">
        <span role="status">{say(words.shown, { count: lines.length, of: participants.length })}</span>
        <Button look="secondary" size="sm" onClick={() => saveProgress(wave, lines, regions, say)}>
          {say(words.save)}
        </Button>
      </div>
      <ProgressTable lines={lines} regions={regions} />
    </section>
  )
}
