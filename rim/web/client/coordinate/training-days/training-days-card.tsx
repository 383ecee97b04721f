import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request } from '../../api/index.ts'
import type { OwnSignUpAnswer, OwnTrainingDayAnswer } from '../../training-days/answers.ts'
import { DayFacts, isFull, useDayName } from '../../training-days/day-facts.tsx'
import { Button, Card, Failure, Waiting } from '../../ui/index.ts'
import { dayInOslo } from '../../words/dates.ts'
import { useSay } from '../../words/index.ts'
import { ownRound } from '../round/queries.ts'
import { SignUpForm } from './sign-up-form.tsx'

const words = {
  title: { nb: 'Opplæringsdager', nn: 'Opplæringsdagar', en: 'Training days' },
  lead: {
    nb: 'Meld på dem som skal registrere. Du kan endre påmeldingen til dagen er over.',
    nn: 'Meld på dei som skal registrere. Du kan endre påmeldinga til dagen er over.',
    en: 'Sign up those who will register. You can change it until the day is over.',
  },
  none: {
    nb: 'Ingen opplæringsdager er satt opp for denne runden. Kommer det noen, står de her.',
    nn: 'Ingen opplæringsdagar er sette opp for denne runden. Kjem det nokon, står dei her.',
    en: 'No training days are set up for this round. If any come, they are shown here.',
  },
  add: { nb: 'Meld på', nn: 'Meld på', en: 'Sign up' },
  addTo: { nb: 'Meld på {day}', nn: 'Meld på {day}', en: 'Sign up to {day}' },
  remove: { nb: 'Meld av', nn: 'Meld av', en: 'Take off' },
  removeOf: { nb: 'Meld av {name}', nn: 'Meld av {name}', en: 'Take {name} off' },
  yours: { nb: 'Fra kommunen:', nn: 'Frå kommunen:', en: 'From the municipality:' },
  nobody: {
    nb: 'Ingen fra kommunen er påmeldt.',
    nn: 'Ingen frå kommunen er påmelde.',
    en: 'Nobody is signed up.',
  },
} satisfies Record<string, LocalText>

const address = (round: string) => `${ownRound(round)}/training-days`

/** The round's training days, and who comes from the own municipality. */
export function TrainingDaysCard({ round }: { round: string }) {
  const say = useSay()
  const days = useQuery({
    queryKey: ['own-training-days', round],
    queryFn: () => request<readonly OwnTrainingDayAnswer[]>('GET', address(round)),
  })
  return (
    <Card title={say(words.title)}>
      {days.isError && <Failure cause={days.error} again={() => void days.refetch()} />}
      {days.isPending && <Waiting />}
      {days.data?.length === 0 && <p className="lp-lead">{say(words.none)}</p>}
      {days.data && days.data.length > 0 && (
        <>
          <p className="lp-lead">{say(words.lead)}</p>
          <ul className="lp-training-days">
            {days.data.map((day) => (
              <li key={day.id}>
                <Day round={round} day={day} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

function Day({ round, day }: { round: string; day: OwnTrainingDayAnswer }) {
  const say = useSay()
  const nameOf = useDayName()
  const queries = useQueryClient()
  const [adding, setAdding] = useState(false)
  const today = dayInOslo(new Date())
  const open = day.cancelledAt === null && day.day >= today
  const signUps = `${address(round)}/${day.id}/sign-ups`
  const forget = () => queries.invalidateQueries({ queryKey: ['own-training-days', round] })
  const remove = useMutation({
    mutationFn: ({ id }: OwnSignUpAnswer) => request('DELETE', `${signUps}/${id}`),
    onSuccess: forget,
  })
  return (
    <>
      <h3 className="ds-heading" data-size="2xs">
        {nameOf(day)}
      </h3>
      <DayFacts day={day} today={today} />
      {day.signUps.length === 0 && <p className="lp-subtle">{say(words.nobody)}</p>}
      {day.signUps.length > 0 && (
        <>
          <span>{say(words.yours)}</span>
          <ul className="lp-signed-up">
            {day.signUps.map((who) => (
              <li key={who.id}>
                <span>
                  {who.name}
                  <span className="lp-subtle">{`, ${[who.unit, who.email].filter(Boolean).join(', ')}`}</span>
                </span>
                {day.day >= today && (
                  <Button
                    look="tertiary"
                    size="sm"
                    disabled={remove.isPending}
                    onClick={() => remove.mutate(who)}
                    aria-label={say(words.removeOf, { name: who.name })}
                  >
                    {say(words.remove)}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {remove.isError && <Failure cause={remove.error} />}
      {open && !isFull(day) && !adding && (
        <Button
          look="secondary"
          size="sm"
          onClick={() => setAdding(true)}
          aria-label={say(words.addTo, { day: nameOf(day) })}
        >
          {say(words.add)}
        </Button>
      )}
      {adding && <SignUpForm address={signUps} done={forget} close={() => setAdding(false)} />}
    </>
  )
}
