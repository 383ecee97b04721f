import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { LocalText } from '#core/foundation'
import { forget, request } from '../../api/index.ts'
import { Alert, Awaited, Button, Card, type Column, DataTable, Failure } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { useEnvelopes } from '../queries.ts'
import type { EnvelopeDayAnswer, EnvelopePlaceAnswer, EnvelopesAnswer } from '../types.ts'
import { WithWave } from '../with-wave.tsx'
import { EnvelopeForm } from './envelope-form.tsx'
import { placeKey, placeName } from './place-name.ts'
import './envelopes.css'

const words = {
  title: { nb: 'Konvolutter', nn: 'Konvoluttar', en: 'Envelopes' },
  lead: {
    nb: 'Tell konvoluttene som er kommet, hver dag. Ingenting her viser hvilke skjemaer som lå i dem.',
    nn: 'Tel konvoluttane som er komne, kvar dag. Ingenting her viser kva skjema som låg i dei.',
    en: 'Count the envelopes that have come, each day. Nothing here shows which forms were in them.',
  },
  note: { nb: 'Før inn dagens konvolutter', nn: 'Før inn konvoluttane frå i dag', en: 'Note envelopes' },
  days: { nb: 'Mottatt, nyeste først', nn: 'Motteke, nyaste først', en: 'Received, newest first' },
  places: {
    nb: 'Mottatt mot delt ut, etter sted',
    nn: 'Motteke mot delt ut, etter stad',
    en: 'Received against handed out, by place',
  },
  noPlaces: {
    nb: 'Ingen kommuner har takket ja til målingen ennå.',
    nn: 'Ingen kommunar har takka ja til målinga enno.',
    en: 'No municipalities have joined the wave yet.',
  },
  none: {
    nb: 'Ingen konvolutter er ført inn ennå.',
    nn: 'Ingen konvoluttar er førte inn enno.',
    en: 'No envelopes yet.',
  },
  day: { nb: 'Dag', nn: 'Dag', en: 'Day' },
  place: { nb: 'Fra', nn: 'Frå', en: 'From' },
  handedOut: { nb: 'Delt ut', nn: 'Delte ut', en: 'Handed out' },
  received: { nb: 'Konvolutter', nn: 'Konvoluttar', en: 'Envelopes' },
  empty: { nb: 'Tomme', nn: 'Tomme', en: 'Empty' },
  unusable: { nb: 'Ubrukelige', nn: 'Ubrukelege', en: 'Unusable' },
  reason: { nb: 'Hvorfor', nn: 'Kvifor', en: 'Why' },
  remove: { nb: 'Slett', nn: 'Slett', en: 'Delete' },
  removeWhich: {
    nb: 'Slett: {place}, {day}',
    nn: 'Slett: {place}, {day}',
    en: 'Delete: {place}, {day}',
  },
} satisfies Record<string, LocalText>

/** The reception: envelopes by day and place, against what was handed out. */
export default function EnvelopesPage() {
  const say = useSay()
  return (
    <WithWave title={say(words.title)} lead={say(words.lead)}>
      {({ id }) => <Envelopes wave={id} />}
    </WithWave>
  )
}

function Envelopes({ wave }: { wave: string }) {
  const say = useSay()
  const envelopes = useEnvelopes(wave)
  if (!envelopes.data) return <Awaited query={envelopes} />
  const { places } = envelopes.data
  if (places.length === 0) {
    return (
      <Alert colour="info">
        <p className="ds-paragraph">{say(words.noPlaces)}</p>
      </Alert>
    )
  }
  return (
    <div className="lp-stack">
      <Card title={say(words.note)}>
        <EnvelopeForm wave={wave} places={places} />
      </Card>
      <Days envelopes={envelopes.data} />
      <Places places={places} />
    </div>
  )
}

function Days({ envelopes: { days, places } }: { envelopes: EnvelopesAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const remove = useMutation({
    mutationFn: (id: string) => request('DELETE', `/api/survey-envelopes/${id}`),
    onSettled: () => void forget(queries, ['survey-envelopes']),
  })
  const nameOf = (one: EnvelopeDayAnswer) => {
    const place = places.find((other) => placeKey(other) === placeKey(one))
    return place ? placeName(place, say) : '–'
  }
  const columns: readonly Column<EnvelopeDayAnswer>[] = [
    { key: 'day', head: say(words.day), cell: ({ day }) => dayInWords(day, language) },
    { key: 'place', head: say(words.place), cell: nameOf, names: true },
    { key: 'received', head: say(words.received), cell: ({ received }) => received, numeric: true },
    { key: 'empty', head: say(words.empty), cell: ({ empty }) => empty, numeric: true },
    { key: 'unusable', head: say(words.unusable), cell: ({ unusable }) => unusable, numeric: true },
    { key: 'reason', head: say(words.reason), cell: ({ reason }) => reason },
    {
      key: 'remove',
      head: <span className="lp-hidden">{say(words.remove)}</span>,
      cell: (one) => (
        <Button
          look="tertiary"
          size="sm"
          colour="danger"
          aria-label={say(words.removeWhich, { place: nameOf(one), day: dayInWords(one.day, language) })}
          onClick={() => remove.mutate(one.id)}
        >
          {say(words.remove)}
        </Button>
      ),
    },
  ]
  return (
    <>
      {remove.isError && <Failure cause={remove.error} />}
      <DataTable
        caption={say(words.days)}
        columns={columns}
        rows={days}
        keyOf={({ id }) => id}
        empty={say(words.none)}
      />
    </>
  )
}

function Places({ places }: { places: readonly EnvelopePlaceAnswer[] }) {
  const say = useSay()
  const columns: readonly Column<EnvelopePlaceAnswer>[] = [
    { key: 'place', head: say(words.place), cell: (place) => placeName(place, say), names: true },
    {
      key: 'handedOut',
      head: say(words.handedOut),
      cell: ({ service, handedOut }) => (service === null ? '–' : handedOut),
      numeric: true,
    },
    { key: 'received', head: say(words.received), cell: ({ received }) => received, numeric: true },
    { key: 'empty', head: say(words.empty), cell: ({ empty }) => empty, numeric: true },
    { key: 'unusable', head: say(words.unusable), cell: ({ unusable }) => unusable, numeric: true },
  ]
  return <DataTable caption={say(words.places)} columns={columns} rows={places} keyOf={placeKey} />
}
