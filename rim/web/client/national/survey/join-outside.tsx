import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request, useWriteKey } from '../../api/index.ts'
import { Alert, Button, Card, Failure, goToFirstFault, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { WaveAnswer } from './answers.ts'
import { forgetWave, waveAddress } from './queries.ts'

const words = {
  title: { nb: 'Bli med utenom trekkingen', nn: 'Bli med utanom trekkinga', en: 'Join outside the draw' },
  lead: {
    nb: 'En kommune eller bydel som ikke er trukket, kan være med og få sine egne resultater. Den har ingen sannsynlighet for å bli trukket, og derfor ingen vekt i tallene for landet.',
    nn: 'Ein kommune eller bydel som ikkje er trekt, kan vere med og få sine eigne resultat. Han har ikkje noko sannsyn for å bli trekt, og derfor inga vekt i tala for landet.',
    en: 'A municipality or district that was not drawn may take part and get its own results. It has no probability of being drawn, and so no weight in the country’s figures.',
  },
  code: { nb: 'Kommunenummer eller bydelsnummer', nn: 'Kommunenummer eller bydelsnummer', en: 'Number' },
  codeHelp: {
    nb: 'Fire sifre for en kommune, seks for en bydel i Oslo.',
    nn: 'Fire siffer for ein kommune, seks for ein bydel i Oslo.',
    en: 'Four digits for a municipality, six for a district of Oslo.',
  },
  wrong: {
    nb: 'Skriv fire eller seks sifre.',
    nn: 'Skriv fire eller seks siffer.',
    en: 'Write four or six digits.',
  },
  join: { nb: 'Ta med', nn: 'Ta med', en: 'Let join' },
  done: { nb: 'Tatt med.', nn: 'Teken med.', en: 'Joined.' },
} satisfies Record<string, LocalText>

/** Lets somebody who was not drawn take part. */
export function JoinOutside({ wave }: { wave: WaveAnswer }) {
  const say = useSay()
  const queries = useQueryClient()
  const key = useWriteKey()
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const wrong = !/^([0-9]{4}|[0-9]{6})$/.test(code.trim())
  const join = useMutation({
    mutationFn: () => {
      const body = { code: code.trim() }
      return request('POST', `${waveAddress(wave.id)}/participants`, body, key.of([wave.id, body]))
    },
    onSuccess: async () => {
      key.done()
      setCode('')
      setTried(false)
      await forgetWave(queries)
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (wrong) goToFirstFault(event.currentTarget)
    else join.mutate()
  }
  return (
    <Card title={say(words.title)}>
      <form className="lp-stack" noValidate onSubmit={submit}>
        <p>{say(words.lead)}</p>
        <TextField
          label={say(words.code)}
          help={say(words.codeHelp)}
          value={code}
          change={setCode}
          error={tried && wrong ? say(words.wrong) : undefined}
        />
        {join.isError && <Failure cause={join.error} />}
        <div role="status">{join.isSuccess && <Alert colour="success">{say(words.done)}</Alert>}</div>
        <Button type="submit" look="secondary" disabled={join.isPending}>
          {say(words.join)}
        </Button>
      </form>
    </Card>
  )
}
