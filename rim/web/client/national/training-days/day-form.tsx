import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request, useWriteKey } from '../../api/index.ts'
import type { TrainingDayAnswer } from '../../training-days/answers.ts'
import { Button, Dialog, Failure, goToFirstFault, TextField } from '../../ui/index.ts'
import { dayInOslo } from '../../words/dates.ts'
import { useSay } from '../../words/index.ts'
import { forgetTrainingDays, trainingDaysOf } from './queries.ts'
import { type DayFaults, dayFaults, emptyDay, sentDay, type TypedDay, typedDay } from './typed-day.ts'

const words = {
  fresh: { nb: 'Sett opp en opplæringsdag', nn: 'Set opp ein opplæringsdag', en: 'Set up a training day' },
  change: { nb: 'Endre opplæringsdagen', nn: 'Endre opplæringsdagen', en: 'Change the training day' },
  told: {
    nb: 'De som er påmeldt, får ikke beskjed om endringen av seg selv.',
    nn: 'Dei som er påmelde, får ikkje beskjed om endringa av seg sjølv.',
    en: 'Those who are signed up are not told of the change by themselves.',
  },
  day: { nb: 'Dag', nn: 'Dag', en: 'Day' },
  begins: { nb: 'Fra kl.', nn: 'Frå kl.', en: 'From' },
  ends: { nb: 'Til kl.', nn: 'Til kl.', en: 'To' },
  clock: { nb: 'For eksempel 09.00', nn: 'Til dømes 09.00', en: 'Such as 09.00' },
  place: { nb: 'Sted', nn: 'Stad', en: 'Place' },
  link: { nb: 'Møtelenke', nn: 'Møtelenkje', en: 'Meeting link' },
  either: {
    nb: 'Fyll ut sted, lenke eller begge.',
    nn: 'Fyll ut stad, lenkje eller begge.',
    en: 'Fill in place, link or both.',
  },
  places: { nb: 'Antall plasser', nn: 'Talet på plassar', en: 'Number of places' },
  placesHelp: {
    nb: 'La feltet stå tomt hvis alle får plass.',
    nn: 'La feltet stå tomt om alle får plass.',
    en: 'Leave it empty if there is room for everybody.',
  },
  aboutNb: { nb: 'Om dagen, på bokmål', nn: 'Om dagen, på bokmål', en: 'About the day, in bokmål' },
  aboutNn: { nb: 'Om dagen, på nynorsk', nn: 'Om dagen, på nynorsk', en: 'About the day, in nynorsk' },
  aboutNnHelp: {
    nb: 'Står feltet tomt, vises teksten på bokmål.',
    nn: 'Står feltet tomt, blir teksten på bokmål vist.',
    en: 'If it is left empty, the text in bokmål is shown.',
  },
  save: { nb: 'Lagre', nn: 'Lagre', en: 'Save' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>

const faultWords: Readonly<Record<DayFaults[keyof DayFaults] & string, LocalText>> = {
  day: {
    nb: 'Velg en dag som ikke har vært.',
    nn: 'Vel ein dag som ikkje har vore.',
    en: 'Choose a day that is not over.',
  },
  clock: {
    nb: 'Skriv et klokkeslett, for eksempel 09.00.',
    nn: 'Skriv eit klokkeslett, til dømes 09.00.',
    en: 'Write a time, such as 09.00.',
  },
  order: {
    nb: 'Skriv et klokkeslett etter starten.',
    nn: 'Skriv eit klokkeslett etter starten.',
    en: 'Write a time after the start.',
  },
  where: {
    nb: 'Fyll ut stedet eller lenken.',
    nn: 'Fyll ut staden eller lenkja.',
    en: 'Fill in the place or the link.',
  },
  link: {
    nb: 'Lenken må begynne med https://',
    nn: 'Lenkja må byrje med https://',
    en: 'The link must begin with https://',
  },
  places: { nb: 'Skriv et helt tall.', nn: 'Skriv eit heilt tal.', en: 'Write a whole number.' },
}

/** A training day is set up, or changed. */
export function DayForm({
  round,
  day,
  close,
}: {
  round: string
  /** Null: a new one. */
  day: TrainingDayAnswer | null
  close: () => void
}) {
  const say = useSay()
  const queries = useQueryClient()
  const key = useWriteKey()
  const [typed, setTyped] = useState<TypedDay>(day ? typedDay(day) : emptyDay)
  const [tried, setTried] = useState(false)
  const save = useMutation({
    mutationFn: (body: ReturnType<typeof sentDay>) =>
      day
        ? request('PUT', `/api/training-days/${day.id}`, body, key.of(body))
        : request('POST', trainingDaysOf(round), body, key.of(body)),
    onSuccess: async () => {
      key.done()
      await forgetTrainingDays(queries, round)
      close()
    },
  })
  const faults = dayFaults(typed, dayInOslo(new Date()))
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length > 0) goToFirstFault(event.currentTarget)
    else if (!save.isPending) save.mutate(sentDay(typed))
  }
  const field = (name: keyof TypedDay) => ({
    value: typed[name],
    change: (value: string) => setTyped({ ...typed, [name]: value }),
    error: tried && faults[name] ? say(faultWords[faults[name]]) : undefined,
  })
  return (
    <Dialog title={say(day ? words.change : words.fresh)} close={close}>
      <form className="lp-stack" onSubmit={send} noValidate>
        {day !== null && day.taken > 0 && <p className="lp-subtle">{say(words.told)}</p>}
        <TextField label={say(words.day)} kind="date" required {...field('day')} />
        <div className="lp-times">
          <TextField label={say(words.begins)} help={say(words.clock)} required {...field('begins')} />
          <TextField label={say(words.ends)} help={say(words.clock)} required {...field('ends')} />
        </div>
        <TextField label={say(words.place)} help={say(words.either)} {...field('place')} />
        <TextField label={say(words.link)} kind="url" {...field('link')} />
        <TextField
          label={say(words.places)}
          help={say(words.placesHelp)}
          kind="number"
          {...field('places')}
        />
        <TextField label={say(words.aboutNb)} rows={3} {...field('aboutNb')} />
        <TextField label={say(words.aboutNn)} help={say(words.aboutNnHelp)} rows={3} {...field('aboutNn')} />
        {save.isError && <Failure cause={save.error} />}
        <div className="lp-row">
          <Button type="submit" disabled={save.isPending}>
            {say(words.save)}
          </Button>
          <Button look="secondary" onClick={close}>
            {say(words.cancel)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
