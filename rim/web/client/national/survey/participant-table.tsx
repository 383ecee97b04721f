import { useState } from 'react'
import { formatNumber, type LocalText } from '#core/foundation'
import { Button, type Column, DataTable, Tag } from '../../ui/index.ts'
import { dayInWords, dayOfMoment } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { ParticipantAnswer, SampleAnswer } from './answers.ts'
import { standingOf } from './participant-filter.ts'
import { RecordAnswer } from './record-answer.tsx'
import { originNames, regionName, sizeName } from './survey-words.ts'
import { TakeReplacement } from './take-replacement.tsx'

const words = {
  caption: { nb: 'Deltakere: {count}', nn: 'Deltakarar: {count}', en: 'Participants: {count}' },
  none: {
    nb: 'Ingen passer til det du har valgt.',
    nn: 'Ingen passar til det du har valt.',
    en: 'None fit what you chose.',
  },
  name: { nb: 'Kommune eller bydel', nn: 'Kommune eller bydel', en: 'Municipality or district' },
  stratum: { nb: 'Region og størrelse', nn: 'Region og storleik', en: 'Region and size' },
  origin: { nb: 'Kom med', nn: 'Kom med', en: 'Came in' },
  standing: { nb: 'Status', nn: 'Status', en: 'Status' },
  chance: { nb: 'Sannsynlighet', nn: 'Sannsyn', en: 'Probability' },
  weight: { nb: 'Vekt', nn: 'Vekt', en: 'Weight' },
  waiting: { nb: 'Ikke invitert', nn: 'Ikkje invitert', en: 'Not invited' },
  invited: { nb: 'Svarfrist {day}', nn: 'Svarfrist {day}', en: 'Answer by {day}' },
  accepted: { nb: 'Ja {day}', nn: 'Ja {day}', en: 'Yes {day}' },
  declined: { nb: 'Nei {day}', nn: 'Nei {day}', en: 'No {day}' },
  insteadOf: { nb: 'for {name}', nn: 'for {name}', en: 'for {name}' },
  replacedBy: { nb: 'Erstattet av {name}', nn: 'Erstatta av {name}', en: 'Replaced by {name}' },
  answer: { nb: 'Før inn svar', nn: 'Før inn svar', en: 'Note answer' },
  answerOf: { nb: 'Før inn svar fra {name}', nn: 'Før inn svar frå {name}', en: 'Note the answer of {name}' },
  tools: { nb: 'Handlinger', nn: 'Handlingar', en: 'Actions' },
} satisfies Record<string, LocalText>

const colours = { waiting: 'neutral', invited: 'info', accepted: 'success', declined: 'warning' } as const

/** The participants of a wave that are shown, with what can be done about each. */
export function ParticipantTable({
  all,
  shown,
  count,
  regions,
  decides,
}: {
  all: readonly ParticipantAnswer[]
  shown: readonly ParticipantAnswer[]
  /** How many there are of them; more than are shown where some are left for later. */
  count: number
  regions: SampleAnswer['regions'] | undefined
  decides: boolean
}) {
  const say = useSay()
  const language = useLanguage()
  const [answering, setAnswering] = useState<ParticipantAnswer | null>(null)
  const nameOf = (id: string | null) => all.find((one) => one.id === id)?.name ?? ''
  const decimal = (value: number | null) => (value === null ? '–' : formatNumber(value, 'decimal2', language))
  const columns: readonly Column<ParticipantAnswer>[] = [
    {
      key: 'name',
      head: say(words.name),
      names: true,
      cell: ({ name, municipality, district }) => (
        <div className="lp-participant-wide">{`${district ?? municipality} ${name}`}</div>
      ),
    },
    {
      key: 'stratum',
      head: say(words.stratum),
      cell: ({ region, sizeClass }) => (
        <div className="lp-participant-wide">
          {`${say(regionName(regions, region))}, ${say(sizeName(sizeClass)).toLowerCase()}`}
        </div>
      ),
    },
    {
      key: 'origin',
      head: say(words.origin),
      cell: ({ origin, replaces }) =>
        `${say(originNames[origin])}${replaces ? ` ${say(words.insteadOf, { name: nameOf(replaces) })}` : ''}`,
    },
    {
      key: 'standing',
      head: say(words.standing),
      cell: (one) => <Standing one={one} replacement={nameOf(one.replacedBy)} />,
    },
    {
      key: 'chance',
      head: say(words.chance),
      numeric: true,
      cell: ({ probability }) => decimal(probability),
    },
    { key: 'weight', head: say(words.weight), numeric: true, cell: ({ weight }) => decimal(weight) },
    ...(decides
      ? [
          {
            key: 'tools',
            head: <span className="lp-hidden">{say(words.tools)}</span>,
            cell: (one: ParticipantAnswer) => (
              <div className="lp-participant-tools">
                {one.invitedAt !== null && (
                  <Button
                    look="secondary"
                    size="sm"
                    aria-label={say(words.answerOf, { name: one.name })}
                    onClick={() => setAnswering(one)}
                  >
                    {say(words.answer)}
                  </Button>
                )}
                {one.suggestion && <TakeReplacement declined={one} suggestion={one.suggestion} />}
              </div>
            ),
          },
        ]
      : []),
  ]
  return (
    <>
      <DataTable
        caption={say(words.caption, { count })}
        columns={columns}
        rows={shown}
        keyOf={({ id }) => id}
        empty={say(words.none)}
      />
      {answering && (
        <RecordAnswer key={answering.id} participant={answering} close={() => setAnswering(null)} />
      )}
    </>
  )
}

function Standing({ one, replacement }: { one: ParticipantAnswer; replacement: string }) {
  const say = useSay()
  const language = useLanguage()
  const standing = standingOf(one)
  const day =
    standing === 'invited'
      ? dayInWords(one.answerBy ?? '', language)
      : one.answeredAt && dayOfMoment(one.answeredAt, language)
  return (
    <div className="lp-participant-reason">
      <Tag colour={colours[standing]}>{say(words[standing], { day: day ?? '' })}</Tag>
      {one.reason !== '' && <div>«{one.reason}»</div>}
      {replacement !== '' && <div className="lp-subtle">{say(words.replacedBy, { name: replacement })}</div>}
    </div>
  )
}
