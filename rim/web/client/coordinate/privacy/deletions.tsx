import { useQuery } from '@tanstack/react-query'
import type { LocalText } from '#core/foundation'
import { type RoundAnswer, request } from '../../api/index.ts'
import { Awaited, Card, DataTable } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { ownRound } from '../round/queries.ts'
import { useUnits } from '../units/queries.ts'
import type { DeletionAnswer } from './answers.ts'

const words = {
  title: { nb: 'Slettet i runden', nn: 'Sletta i runden', en: 'Deleted in the round' },
  lead: {
    nb: 'Så mange registreringer er slettet i {round}, og hvorfor.',
    nn: 'Så mange registreringar er sletta i {round}, og kvifor.',
    en: 'So many registrations have been deleted in {round}, and why.',
  },
  caption: { nb: 'Slettede registreringer', nn: 'Sletta registreringar', en: 'Deleted registrations' },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  reason: { nb: 'Hvorfor', nn: 'Kvifor', en: 'Why' },
  count: { nb: 'Antall', nn: 'Tal', en: 'Number' },
  none: { nb: 'Ingenting er slettet.', nn: 'Ingenting er sletta.', en: 'Nothing has been deleted.' },
} satisfies Record<string, LocalText>

const reasons: Readonly<Record<string, LocalText>> = {
  'opt-out': {
    nb: 'Personen har reservert seg',
    nn: 'Personen har reservert seg',
    en: 'The person has opted out',
  },
  mistake: { nb: 'Registrert ved en feil', nn: 'Registrert ved ein feil', en: 'Registered by mistake' },
  retention: {
    nb: 'Oppbevaringstiden er ute',
    nn: 'Oppbevaringstida er ute',
    en: 'The time of keeping is over',
  },
  'no-legal-basis': {
    nb: 'Behandlingsgrunnlaget er trukket tilbake',
    nn: 'Behandlingsgrunnlaget er trekt tilbake',
    en: 'The legal basis is withdrawn',
  },
}

/** How many registrations each unit has deleted in a round, by reason. */
export function Deletions({ round }: { round: RoundAnswer }) {
  const say = useSay()
  const units = useUnits()
  const deletions = useQuery({
    queryKey: ['deletions', round.id],
    queryFn: () => request<readonly DeletionAnswer[]>('GET', `${ownRound(round.id)}/deletions`),
  })
  const failed = [units, deletions].find(({ isError }) => isError)
  if (!units.data || !deletions.data) return <Awaited query={failed ?? units} />
  const names = new Map(units.data.map(({ id, name }) => [id, name]))
  const counts = new Map<string, { unit: string; reason: string; count: number }>()
  for (const { unit, reason } of deletions.data) {
    const key = `${unit} ${reason}`
    counts.set(key, { unit, reason, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return (
    <Card title={say(words.title)}>
      <p className="lp-lead">{say(words.lead, { round: say(round.name) })}</p>
      <DataTable
        caption={say(words.caption)}
        rows={[...counts.values()]}
        keyOf={({ unit, reason }) => `${unit} ${reason}`}
        empty={say(words.none)}
        columns={[
          { key: 'unit', head: say(words.unit), names: true, cell: ({ unit }) => names.get(unit) ?? unit },
          {
            key: 'reason',
            head: say(words.reason),
            cell: ({ reason }) => say(reasons[reason] ?? { nb: reason, nn: reason }),
          },
          { key: 'count', head: say(words.count), numeric: true, cell: ({ count }) => count },
        ]}
      />
    </Card>
  )
}
