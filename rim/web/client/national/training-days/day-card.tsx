import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request } from '../../api/index.ts'
import type { NationalTrainingDayAnswer, SignUpAnswer } from '../../training-days/answers.ts'
import { DayFacts, useDayName } from '../../training-days/day-facts.tsx'
import { Button, Card, DataTable, Dialog, Failure } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { forgetTrainingDays } from './queries.ts'

const words = {
  nobody: { nb: 'Ingen er påmeldt ennå.', nn: 'Ingen er påmelde enno.', en: 'Nobody is signed up yet.' },
  caption: { nb: 'Påmeldte', nn: 'Påmelde', en: 'Signed up' },
  name: { nb: 'Navn', nn: 'Namn', en: 'Name' },
  municipality: { nb: 'Kommune', nn: 'Kommune', en: 'Municipality' },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  email: { nb: 'E-post', nn: 'E-post', en: 'E-mail' },
  came: { nb: 'Møtte', nn: 'Møtte', en: 'Came' },
  cameOf: { nb: 'Møtte {name}?', nn: 'Møtte {name}?', en: 'Did {name} come?' },
  unknown: { nb: 'Ikke ført', nn: 'Ikkje ført', en: 'Not noted' },
  yes: { nb: 'Ja', nn: 'Ja', en: 'Yes' },
  no: { nb: 'Nei', nn: 'Nei', en: 'No' },
  list: { nb: 'Deltakerliste (CSV)', nn: 'Deltakarliste (CSV)', en: 'List of participants (CSV)' },
  change: { nb: 'Endre', nn: 'Endre', en: 'Change' },
  changeOf: { nb: 'Endre {day}', nn: 'Endre {day}', en: 'Change {day}' },
  cancel: { nb: 'Avlys', nn: 'Avlys', en: 'Cancel' },
  cancelOf: { nb: 'Avlys {day}', nn: 'Avlys {day}', en: 'Cancel {day}' },
  sure: { nb: 'Avlyse {day}?', nn: 'Avlyse {day}?', en: 'Cancel {day}?' },
  consequence: {
    nb: 'Ingen flere kan melde seg på, og dagen kan ikke settes opp igjen. De påmeldte får ikke beskjed av seg selv: hent deltakerlisten og skriv til dem.',
    nn: 'Ingen fleire kan melde seg på, og dagen kan ikkje setjast opp igjen. Dei påmelde får ikkje beskjed av seg sjølv: hent deltakarlista og skriv til dei.',
    en: 'Nobody more can sign up, and the day cannot be set up again. Those signed up are not told by themselves: fetch the list and write to them.',
  },
  yesCancel: { nb: 'Ja, avlys', nn: 'Ja, avlys', en: 'Yes, cancel it' },
  keep: { nb: 'Behold dagen', nn: 'Behald dagen', en: 'Keep the day' },
} satisfies Record<string, LocalText>

/** A training day with all who are signed up, and who came. */
export function DayCard({
  round,
  day,
  today,
  change,
}: {
  round: string
  day: NationalTrainingDayAnswer
  today: string
  change: () => void
}) {
  const say = useSay()
  const nameOf = useDayName()
  const [asked, setAsked] = useState(false)
  const name = nameOf(day)
  const open = day.cancelledAt === null && day.day >= today
  return (
    <Card
      title={name}
      tools={
        open && (
          <span className="lp-row lp-no-print">
            <Button
              look="tertiary"
              size="sm"
              onClick={change}
              aria-label={say(words.changeOf, { day: name })}
            >
              {say(words.change)}
            </Button>
            <Button
              look="tertiary"
              colour="danger"
              size="sm"
              onClick={() => setAsked(true)}
              aria-label={say(words.cancelOf, { day: name })}
            >
              {say(words.cancel)}
            </Button>
          </span>
        )
      }
    >
      <DayFacts day={day} today={today} />
      {day.signUps.length === 0 ? (
        <p className="lp-subtle">{say(words.nobody)}</p>
      ) : (
        <Participants round={round} day={day} />
      )}
      {asked && <Cancel round={round} day={day} close={() => setAsked(false)} />}
    </Card>
  )
}

function Participants({ round, day }: { round: string; day: NationalTrainingDayAnswer }) {
  const say = useSay()
  const queries = useQueryClient()
  const note = useMutation({
    mutationFn: ({ id, attended }: Pick<SignUpAnswer, 'id' | 'attended'>) =>
      request('PATCH', `/api/training-days/${day.id}/sign-ups/${id}`, { attended }),
    onSuccess: () => forgetTrainingDays(queries, round),
  })
  return (
    <>
      {note.isError && <Failure cause={note.error} />}
      <DataTable
        caption={say(words.caption)}
        rows={day.signUps}
        keyOf={({ id }) => id}
        columns={[
          { key: 'name', head: say(words.name), cell: ({ name }) => name, names: true },
          {
            key: 'municipality',
            head: say(words.municipality),
            cell: ({ municipalityName }) => municipalityName,
          },
          { key: 'unit', head: say(words.unit), cell: ({ unit }) => unit },
          { key: 'email', head: say(words.email), cell: ({ email }) => email },
          {
            key: 'came',
            head: say(words.came),
            cell: ({ id, name, attended }) => (
              <select
                className="ds-input"
                data-width="auto"
                aria-label={say(words.cameOf, { name })}
                value={attended === null ? '' : String(attended)}
                onChange={({ target }) =>
                  note.mutate({ id, attended: target.value === '' ? null : target.value === 'true' })
                }
              >
                <option value="">{say(words.unknown)}</option>
                <option value="true">{say(words.yes)}</option>
                <option value="false">{say(words.no)}</option>
              </select>
            ),
          },
        ]}
      />
      <a
        className="ds-button"
        data-variant="secondary"
        data-size="sm"
        href={`/api/training-days/${day.id}/attendance`}
        download
      >
        {say(words.list)}
      </a>
    </>
  )
}

function Cancel({ round, day, close }: { round: string; day: NationalTrainingDayAnswer; close: () => void }) {
  const say = useSay()
  const nameOf = useDayName()
  const queries = useQueryClient()
  const cancel = useMutation({
    mutationFn: () => request('POST', `/api/training-days/${day.id}/cancellation`),
    onSuccess: async () => {
      await forgetTrainingDays(queries, round)
      close()
    },
  })
  return (
    <Dialog title={say(words.sure, { day: nameOf(day) })} close={close}>
      <p>{say(words.consequence)}</p>
      {cancel.isError && <Failure cause={cancel.error} />}
      <div className="lp-dialog-foot">
        <Button colour="danger" disabled={cancel.isPending} onClick={() => cancel.mutate()}>
          {say(words.yesCancel)}
        </Button>
        <Button look="secondary" onClick={close}>
          {say(words.keep)}
        </Button>
      </div>
    </Dialog>
  )
}
