import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { planOf2021 } from '#core/survey'
import { request, useWriteKey } from '../../api/index.ts'
import { Button, Card, Failure, goToFirstFault, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { PlanAnswer, WaveAnswer } from './answers.ts'
import { codesIn } from './last-wave-codes.ts'
import { forgetWave, waveAddress } from './queries.ts'
import { percentOf, shareOf } from './wave-draft.ts'

const words = {
  draw: { nb: 'Trekk kommuner', nn: 'Trekk kommunar', en: 'Draw municipalities' },
  again: { nb: 'Trekk på nytt', nn: 'Trekk på nytt', en: 'Draw again' },
  againHelp: {
    nb: 'Den nye trekkingen gjelder i stedet for den forrige, som blir stående i listen.',
    nn: 'Den nye trekkinga gjeld i staden for den førre, som blir ståande i lista.',
    en: 'The new draw counts instead of the last one, which stays in the list.',
  },
  seed: { nb: 'Frø', nn: 'Frø', en: 'Seed' },
  seedHelp: {
    nb: 'Et tall eller en tekst som trekkingen begynner fra. Du kan skrive en annen, for eksempel et vedtak eller en dato som er avtalt på forhånd. Den lagres og vises for alle som kontrollerer trekkingen.',
    nn: 'Eit tal eller ein tekst som trekkinga byrjar frå. Du kan skrive ein annan, til dømes eit vedtak eller ein dato som er avtalt på førehand. Han blir lagra og vist for alle som kontrollerer trekkinga.',
    en: 'A number or text that the draw begins from. You may write another, such as a decision or a date agreed on beforehand. It is stored and shown to everybody who checks the draw.',
  },
  seedNeeded: { nb: 'Skriv et frø.', nn: 'Skriv eit frø.', en: 'Write a seed.' },
  share: {
    nb: 'Andel av kommunene (prosent)',
    nn: 'Del av kommunane (prosent)',
    en: 'Share of municipalities (per cent)',
  },
  raise: {
    nb: 'Tillegg for små kommuner (prosent)',
    nn: 'Tillegg for små kommunar (prosent)',
    en: 'Raise of small municipalities (per cent)',
  },
  percent: {
    nb: 'Skriv en prosent fra 0 til 100.',
    nn: 'Skriv ein prosent frå 0 til 100.',
    en: 'Write a percentage from 0 to 100.',
  },
  last: { nb: 'Hvem som var med sist', nn: 'Kven som var med sist', en: 'Who took part last' },
  lastHelp: {
    nb: 'Kommunenumre (fire sifre) og bydelsnumre (seks), med mellomrom eller komma. Kommuner som er slått sammen siden, finnes igjen av seg selv.',
    nn: 'Kommunenummer (fire siffer) og bydelsnummer (seks), med mellomrom eller komma. Kommunar som er slåtte saman sidan, blir funne igjen av seg sjølv.',
    en: 'Municipality numbers (four digits) and district numbers (six), by space or comma. Municipalities merged since then are found by themselves.',
  },
  lastYear: { nb: 'Numrene er fra år', nn: 'Numra er frå år', en: 'The numbers are of year' },
  yearWrong: {
    nb: 'Skriv et årstall fra 2017 til i år.',
    nn: 'Skriv eit årstal frå 2017 til i år.',
    en: 'Write a year from 2017 until now.',
  },
  codesWrong: {
    nb: 'Disse er ikke numre: {codes}',
    nn: 'Desse er ikkje nummer: {codes}',
    en: 'These are no numbers: {codes}',
  },
} satisfies Record<string, LocalText>

/** Twelve signs that nobody chose. */
const randomSeed = (): string =>
  [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** What is decided before a draw: the seed is seen, and may be another, before anything is drawn. */
export function DrawForm({
  wave,
  last,
  again,
}: {
  wave: WaveAnswer
  last: PlanAnswer['lastWave']
  again: boolean
}) {
  const say = useSay()
  const queries = useQueryClient()
  const key = useWriteKey()
  const [seed, setSeed] = useState(randomSeed)
  const [share, setShare] = useState(percentOf(planOf2021.share / 10_000))
  const [raise, setRaise] = useState(percentOf(planOf2021.smallRaise / 10_000))
  const [codes, setCodes] = useState(last?.codes.join(' ') ?? '')
  const [lastYear, setLastYear] = useState(String(last?.year ?? wave.year - 2))
  const [tried, setTried] = useState(false)
  const read = codesIn(codes)
  const wrong = {
    seed: seed.trim() === '',
    share: !((shareOf(share) ?? 0) > 0),
    raise: shareOf(raise) === null,
    codes: read.wrong.length > 0,
    year: read.codes.length > 0 && !(/^20\d\d$/.test(lastYear) && Number(lastYear) >= 2017),
  }
  const draw = useMutation({
    mutationFn: () => {
      const body = {
        seed: seed.trim(),
        share: shareOf(share) ?? 0,
        smallRaise: shareOf(raise) ?? 0,
        lastWave: read.codes.length === 0 ? null : { year: Number(lastYear), codes: read.codes },
      }
      return request('POST', `${waveAddress(wave.id)}/draws`, body, key.of([wave.id, body]))
    },
    onSuccess: async () => {
      key.done()
      setSeed(randomSeed())
      setTried(false)
      await forgetWave(queries)
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (Object.values(wrong).some(Boolean)) goToFirstFault(event.currentTarget)
    else draw.mutate()
  }
  const error = (is: boolean, text: string) => (tried && is ? text : undefined)
  const title = say(again ? words.again : words.draw)
  return (
    <Card title={title}>
      <form className="lp-stack" noValidate onSubmit={submit}>
        {again && <p>{say(words.againHelp)}</p>}
        <TextField
          label={say(words.seed)}
          help={say(words.seedHelp)}
          value={seed}
          change={setSeed}
          error={error(wrong.seed, say(words.seedNeeded))}
        />
        <div className="lp-wave-fields">
          <TextField
            label={say(words.share)}
            value={share}
            change={setShare}
            error={error(wrong.share, say(words.percent))}
          />
          <TextField
            label={say(words.raise)}
            value={raise}
            change={setRaise}
            error={error(wrong.raise, say(words.percent))}
          />
        </div>
        <TextField
          label={say(words.last)}
          help={say(words.lastHelp)}
          rows={3}
          value={codes}
          change={setCodes}
          error={error(wrong.codes, say(words.codesWrong, { codes: read.wrong.join(' ') }))}
        />
        <TextField
          label={say(words.lastYear)}
          value={lastYear}
          change={setLastYear}
          error={error(wrong.year, say(words.yearWrong))}
        />
        {draw.isError && <Failure cause={draw.error} />}
        <Button type="submit" disabled={draw.isPending}>
          {title}
        </Button>
      </form>
    </Card>
  )
}
