import { useState } from 'react'
import { useSearch } from 'wouter'
import type { LocalText } from '#core/foundation'
import { useRounds } from '../../api/index.ts'
import { Awaited, PageTitle, SelectField, Waiting } from '../../ui/index.ts'
import { dayInOslo } from '../../words/dates.ts'
import { useSay } from '../../words/index.ts'
import { useDesks } from '../round/queries.ts'
import { RoundCrumb } from '../round/round-crumb.tsx'
import { AccessLog } from './access-log.tsx'
import { Deletions } from './deletions.tsx'
import { Documents } from './documents.tsx'
import { ProcessingSettings } from './processing-form.tsx'
import './privacy.css'

const words = {
  title: { nb: 'Personvern og innsyn', nn: 'Personvern og innsyn', en: 'Privacy and insight' },
  lead: {
    nb: 'Her finner du brevene til mottakerne, kommunens dokumenter om behandlingen, og hvem som har hatt tilgang.',
    nn: 'Her finn du breva til mottakarane, dokumenta til kommunen om behandlinga, og kven som har hatt tilgang.',
    en: 'Here you find the letters to the recipients, the municipality’s documents about the processing, and who has had access.',
  },
  round: { nb: 'Runde', nn: 'Runde', en: 'Round' },
} satisfies Record<string, LocalText>

/** Letters, documents, deletions and the log: what a municipality owes those who are registered. */
export default function PrivacyPage() {
  const say = useSay()
  const rounds = useRounds()
  const wanted = new URLSearchParams(useSearch()).get('round')
  const [chosen, setChosen] = useState(wanted)
  const desks = useDesks(rounds.data ?? [])
  if (!rounds.data) return <Awaited query={rounds} />
  if (desks.some(({ isPending }) => isPending)) return <Waiting />
  const today = dayInOslo(new Date())
  const joined = new Set(desks.flatMap(({ data }) => (data?.joined ? [data.round.id] : [])))
  // the one that closes next is the one that letters are wanted for
  const now = rounds.data
    .filter(({ id, closesOn }) => closesOn >= today && joined.has(id))
    .toSorted((one, other) => one.closesOn.localeCompare(other.closesOn))[0]
  const round = rounds.data.find(({ id }) => id === chosen) ?? now ?? rounds.data[0]
  return (
    <div className="lp-stack">
      {wanted !== null && <RoundCrumb round={wanted} />}
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {rounds.data.length > 1 && round && (
        <SelectField
          label={say(words.round)}
          value={round.id}
          change={setChosen}
          options={rounds.data.map(({ id, name }) => ({ value: id, text: say(name) }))}
        />
      )}
      {round && <Documents round={round} />}
      <div id="processing" className="lp-processing">
        <ProcessingSettings />
      </div>
      {round && <Deletions round={round} />}
      <AccessLog />
    </div>
  )
}
