import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request } from '../../api/index.ts'
import { Button, Card, ConfirmDialog } from '../../ui/index.ts'
import { dayInOslo, dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { ClosedAnswer, WaveAnswer } from './answers.ts'
import { forgetWave, waveAddress } from './queries.ts'

const words = {
  title: { nb: 'Avslutt målingen', nn: 'Avslutt målinga', en: 'Close the wave' },
  lead: {
    nb: 'Avslutt når alle skjemaer på papir er skrevet inn. Det kan ikke gjøres om.',
    nn: 'Avslutt når alle skjema på papir er skrivne inn. Det kan ikkje gjerast om.',
    en: 'Close when all paper forms have been entered. It cannot be undone.',
  },
  early: {
    nb: 'Datainnsamlingen varer til og med {day}.',
    nn: 'Datainnsamlinga varer til og med {day}.',
    en: 'Field work lasts until {day}.',
  },
  follows: {
    nb: 'Ingen kan svare mer. Svar som ikke er fullført, slettes. De ferdige svarene stokkes en siste gang, og nøkkelen som hørte til kodene, slettes for godt. Hvem som er med, trekkingen og vektene står fast.',
    nn: 'Ingen kan svare meir. Svar som ikkje er fullførte, blir sletta. Dei ferdige svara blir stokka ein siste gong, og nøkkelen som høyrde til kodane, blir sletta for godt. Kven som er med, trekkinga og vektene står fast.',
    en: 'Nobody can answer any more. Answers that are not finished are deleted. The finished ones are mixed a last time, and the key to the codes is destroyed for good. Who takes part, the draw and the weights stand.',
  },
  keep: { nb: 'Nei, la den være åpen', nn: 'Nei, la ho vere open', en: 'No, leave it open' },
  confirm: { nb: 'Ja, avslutt for godt', nn: 'Ja, avslutt for godt', en: 'Yes, close for good' },
} satisfies Record<string, LocalText>

/** Closes a wave for good, after asking once more. */
export function CloseWave({ wave }: { wave: WaveAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const close = useMutation({
    mutationFn: () => request<ClosedAnswer>('POST', `${waveAddress(wave.id)}/closing`),
    onSuccess: () => forgetWave(queries),
  })
  const early = dayInOslo(new Date()) <= wave.closesOn
  return (
    <Card title={say(words.title)}>
      <p>{say(words.lead)}</p>
      <Button look="secondary" colour="danger" onClick={() => setAsking(true)}>
        {say(words.title)}
      </Button>
      {asking && (
        <ConfirmDialog
          title={say(words.title)}
          keep={say(words.keep)}
          confirm={say(words.confirm)}
          doing={close}
          act={() => close.mutate()}
          close={() => setAsking(false)}
        >
          {early && (
            <p>
              <strong>{say(words.early, { day: dayInWords(wave.closesOn, language) })}</strong>
            </p>
          )}
          <p>{say(words.follows)}</p>
        </ConfirmDialog>
      )}
    </Card>
  )
}
