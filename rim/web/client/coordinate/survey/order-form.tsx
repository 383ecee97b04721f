import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request, useWriteKey } from '../../api/index.ts'
import { Button, ChoiceGroup, Failure, goToFirstFault, SelectField, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { numberOf } from '../expected/number-of.ts'
import type { ServiceAnswer } from './answers.ts'
import { forgetFieldWork } from './queries.ts'

const words = {
  service: { nb: 'Tjenestested', nn: 'Tenestestad', en: 'Service' },
  copies: { nb: 'Antall', nn: 'Tal', en: 'How many' },
  copiesHelp: {
    nb: 'Heller noen for mange enn for få. Opptil 1000.',
    nn: 'Heller nokre for mange enn for få. Opptil 1000.',
    en: 'Rather too many than too few. Up to 1000.',
  },
  language: { nb: 'Språk', nn: 'Språk', en: 'Language' },
  nb: { nb: 'Bokmål', nn: 'Bokmål', en: 'Bokmål' },
  nn: { nb: 'Nynorsk', nn: 'Nynorsk', en: 'Nynorsk' },
  en: { nb: 'Engelsk', nn: 'Engelsk', en: 'English' },
  kind: { nb: 'Hva vil du ha?', nn: 'Kva vil du ha?', en: 'What do you want?' },
  paper: { nb: 'Skjemaer på papir', nn: 'Skjema på papir', en: 'Paper forms' },
  paperHelp: {
    nb: 'Koden på skjemaet kan også brukes til å svare på nett.',
    nn: 'Koden på skjemaet kan òg brukast til å svare på nett.',
    en: 'The code on the form can be used to answer on the web too.',
  },
  cards: {
    nb: 'Små kort med kode, bare til svar på nett',
    nn: 'Små kort med kode, berre til svar på nett',
    en: 'Small cards with a code, for the web only',
  },
  wrong: {
    nb: 'Skriv et helt tall fra 1 til 1000.',
    nn: 'Skriv eit heilt tal frå 1 til 1000.',
    en: 'Write a whole number from 1 to 1000.',
  },
  send: { nb: 'Bestill', nn: 'Bestill', en: 'Order' },
  sent: {
    nb: 'Bestilt. Filen er klar om et par minutter.',
    nn: 'Bestilt. Fila er klar om eit par minutt.',
    en: 'Ordered. The file is ready in a couple of minutes.',
  },
} satisfies Record<string, LocalText>

/** Forms or cards are ordered for one of the services that take part. */
export function OrderForm({ services }: { services: readonly ServiceAnswer[] }) {
  const say = useSay()
  const queries = useQueryClient()
  const key = useWriteKey()
  const [typed, setTyped] = useState({
    service: services[0]?.id ?? '',
    copies: '30',
    language: 'nb',
    kind: 'paper',
  })
  const save = useMutation({
    mutationFn: (body: Readonly<Record<string, unknown>>) =>
      request('POST', `/api/survey-services/${typed.service}/orders`, body, key.of([typed.service, body])),
    onSuccess: async () => {
      key.done()
      await forgetFieldWork(queries)
    },
  })
  const set = (part: Partial<typeof typed>) => {
    save.reset()
    setTyped({ ...typed, ...part })
  }
  const copies = numberOf(typed.copies)
  const isWrong = copies === undefined || copies === null || copies < 1 || copies > 1000
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    goToFirstFault(event.currentTarget)
    if (isWrong || save.isPending) return
    save.mutate({ copies, language: typed.language, paper: typed.kind === 'paper' })
  }
  return (
    <form className="lp-stack" onSubmit={send} noValidate>
      <SelectField
        label={say(words.service)}
        value={typed.service}
        change={(service) => set({ service })}
        options={services.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <ChoiceGroup
        legend={say(words.kind)}
        kind="radio"
        options={[
          { value: 'paper', text: say(words.paper), help: say(words.paperHelp) },
          { value: 'cards', text: say(words.cards) },
        ]}
        chosen={[typed.kind]}
        change={([kind]) => set({ kind: kind ?? 'paper' })}
      />
      <TextField
        label={say(words.copies)}
        help={say(words.copiesHelp)}
        value={typed.copies}
        change={(value) => set({ copies: value })}
        error={isWrong ? say(words.wrong) : undefined}
      />
      <ChoiceGroup
        legend={say(words.language)}
        kind="radio"
        options={(['nb', 'nn', 'en'] as const).map((value) => ({ value, text: say(words[value]) }))}
        chosen={[typed.language]}
        change={([language]) => set({ language: language ?? 'nb' })}
      />
      {save.isError && <Failure cause={save.error} />}
      <div className="lp-row">
        <Button type="submit" disabled={save.isPending}>
          {say(words.send)}
        </Button>
        <span role="status">{save.isSuccess && say(words.sent)}</span>
      </div>
    </form>
  )
}
