import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request, useWriteKey } from '../../api/index.ts'
import { Button, ConfirmDialog } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { ParticipantAnswer } from './answers.ts'
import { forgetWave, participantAddress } from './queries.ts'

type Suggestion = NonNullable<ParticipantAnswer['suggestion']>

const words = {
  take: { nb: 'Erstatt med {name}', nn: 'Erstatt med {name}', en: 'Replace by {name}' },
  title: { nb: 'Erstatt {name}', nn: 'Erstatt {name}', en: 'Replace {name}' },
  follows: {
    nb: 'Den kommer inn i målingen og inviteres som de andre. Sannsynligheter og vekter regnes ut på nytt.',
    nn: 'Han kjem inn i målinga og blir invitert som dei andre. Sannsyn og vekter blir rekna ut på nytt.',
    en: 'It comes into the wave and is invited like the others. Probabilities and weights are computed anew.',
  },
  keep: { nb: 'Ikke nå', nn: 'Ikkje no', en: 'Not now' },
} satisfies Record<string, LocalText>

/** Why just this one, by the step of the rule. */
const steps: Readonly<Record<Suggestion['step'], LocalText>> = {
  'same-stratum': {
    nb: '{name} er den neste på listen for samme region og størrelse.',
    nn: '{name} er den neste på lista for same region og storleik.',
    en: '{name} is the next on the list of the same region and size.',
  },
  'neighbouring-size': {
    nb: 'Listen for samme region og størrelse er brukt opp. {name} er den neste i samme region, med nærmeste størrelse.',
    nn: 'Lista for same region og storleik er brukt opp. {name} er den neste i same region, med nærmaste storleik.',
    en: 'The list of the same region and size is used up. {name} is the next of the same region, of the nearest size.',
  },
  'neighbouring-region': {
    nb: 'Listene i regionen er brukt opp. {name} er den neste av samme størrelse i en naboregion.',
    nn: 'Listene i regionen er brukte opp. {name} er den neste av same storleik i ein naboregion.',
    en: 'The lists of the region are used up. {name} is the next of the same size in a neighbouring region.',
  },
}

/** Takes in the one that the lists name instead of somebody who declined. */
export function TakeReplacement({
  declined,
  suggestion,
}: {
  declined: ParticipantAnswer
  suggestion: Suggestion
}) {
  const say = useSay()
  const queries = useQueryClient()
  const key = useWriteKey()
  const [asking, setAsking] = useState(false)
  const take = useMutation({
    mutationFn: () =>
      request('POST', `${participantAddress(declined.id)}/replacement`, undefined, key.of(declined.id)),
    onSuccess: async () => {
      key.done()
      setAsking(false)
      await forgetWave(queries)
    },
  })
  const confirm = say(words.take, { name: suggestion.name })
  return (
    <>
      <Button look="secondary" size="sm" onClick={() => setAsking(true)}>
        {confirm}
      </Button>
      {asking && (
        <ConfirmDialog
          title={say(words.title, { name: declined.name })}
          keep={say(words.keep)}
          confirm={confirm}
          doing={take}
          act={() => take.mutate()}
          close={() => setAsking(false)}
        >
          <p>{say(steps[suggestion.step], { name: suggestion.name })}</p>
          <p>{say(words.follows)}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
