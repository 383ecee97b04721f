import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Button, Card, ConfirmDialog, DataTable, Tag } from '../../../ui/index.ts'
import { dayOfMoment } from '../../../words/dates.ts'
import { useLanguage, useSay } from '../../../words/index.ts'
import { useProject } from '../../analysis/index.ts'
import { useSend } from '../../people/use-send.ts'
import { studyAddress } from '../../queries.ts'
import type { SecondAnswer } from '../queries.ts'
import { type AgreementGiven, codeOf, nameOf } from './given.ts'

const words = {
  title: {
    nb: 'Intervjuer som dobbeltkodes',
    nn: 'Intervju som blir dobbeltkoda',
    en: 'Interviews coded twice',
  },
  none: {
    nb: 'Ingen intervjuer dobbeltkodes ennå.',
    nn: 'Ingen intervju blir dobbeltkoda enno.',
    en: 'No interviews are coded twice yet.',
  },
  who: { nb: 'Hvem som koder hva', nn: 'Kven som kodar kva', en: 'Who codes what' },
  interview: { nb: 'Intervju', nn: 'Intervju', en: 'Interview' },
  first: { nb: 'Første koder', nn: 'Første kodar', en: 'First coder' },
  second: { nb: 'Andre koder', nn: 'Andre kodar', en: 'Second coder' },
  asked: { nb: 'Bedt om', nn: 'Bede om', en: 'Asked' },
  state: { nb: 'Status', nn: 'Status', en: 'State' },
  blind: { nb: 'kodes hver for seg', nn: 'blir koda kvar for seg', en: 'coded separately' },
  opened: { nb: 'åpnet {day}', nn: 'opna {day}', en: 'opened {day}' },
  done: { nb: '{name}: {count} kodinger', nn: '{name}: {count} kodingar', en: '{name}: {count} codings' },
  open: { nb: 'Åpne', nn: 'Opne', en: 'Open' },
  openTitle: {
    nb: 'Åpne dobbeltkodingen av {code}?',
    nn: 'Opne dobbeltkodinga av {code}?',
    en: 'Open the double coding of {code}?',
  },
  keep: { nb: 'Vent med det', nn: 'Vent med det', en: 'Wait' },
  openWhat: {
    nb: 'Begge koderne ser hverandres koding fra nå av. Det kan ikke gjøres om. Samsvaret regnes ut fra kodingen slik den er nå.',
    nn: 'Begge kodarane ser kodinga til kvarandre frå no av. Det kan ikkje gjerast om. Samsvaret blir rekna ut frå kodinga slik ho er no.',
    en: 'Both coders see each other’s codings from now on. It cannot be turned back. The agreement is computed from the codings as they are now.',
  },
} satisfies Record<string, LocalText>

/** Who codes what twice, and opening it. */
export function SecondList({ study, cases, members, seconds }: AgreementGiven) {
  const say = useSay()
  const language = useLanguage()
  const project = useProject()
  const [asked, setAsked] = useState<SecondAnswer | null>(null)
  const send = useSend<{ id: string }>({
    method: 'POST',
    address: `${studyAddress(study.id)}/second-coding-openings`,
    refresh: [['study-seconds', study.id]],
    done: () => {
      setAsked(null)
      // what the leader codes blind comes into view
      location.reload()
    },
  })
  const count = (interview: string, staff: string): number =>
    [...(project.codings.get(interview)?.values() ?? [])].filter(({ coder }) => coder === staff).length
  const mayOpen = study.part === 'leader' && study.state === 'open'
  // whoever codes blind sees the own codings alone: numbers of the other would be wrong
  const sees = ({ openedAt, first, second }: SecondAnswer, staff: string): boolean =>
    openedAt !== null || staff === study.staff || (first !== study.staff && second !== study.staff)
  const coder = (one: SecondAnswer, staff: string) =>
    sees(one, staff)
      ? say(words.done, { name: nameOf(members, staff), count: count(one.interview, staff) })
      : nameOf(members, staff)
  return (
    <Card title={say(words.title)}>
      <DataTable
        caption={<span className="lp-hidden">{say(words.who)}</span>}
        rows={seconds}
        keyOf={({ id }) => id}
        empty={say(words.none)}
        columns={[
          {
            key: 'interview',
            head: say(words.interview),
            names: true,
            cell: (one) => codeOf(cases, one.interview),
          },
          { key: 'first', head: say(words.first), cell: (one) => coder(one, one.first) },
          { key: 'second', head: say(words.second), cell: (one) => coder(one, one.second) },
          { key: 'asked', head: say(words.asked), cell: ({ askedAt }) => dayOfMoment(askedAt, language) },
          {
            key: 'state',
            head: say(words.state),
            cell: (one) =>
              one.openedAt === null ? (
                <span className="lp-row">
                  <Tag colour="warning">{say(words.blind)}</Tag>
                  {mayOpen && (
                    <Button
                      look="secondary"
                      size="sm"
                      aria-label={`${say(words.open)} ${codeOf(cases, one.interview)}`}
                      onClick={() => setAsked(one)}
                    >
                      {say(words.open)}
                    </Button>
                  )}
                </span>
              ) : (
                <Tag colour="success">{say(words.opened, { day: dayOfMoment(one.openedAt, language) })}</Tag>
              ),
          },
        ]}
      />
      {asked && (
        <ConfirmDialog
          title={say(words.openTitle, { code: codeOf(cases, asked.interview) })}
          keep={say(words.keep)}
          confirm={say(words.open)}
          doing={send}
          act={() => send.mutate({ id: asked.id })}
          close={() => setAsked(null)}
        >
          <p>{say(words.openWhat)}</p>
        </ConfirmDialog>
      )}
    </Card>
  )
}
