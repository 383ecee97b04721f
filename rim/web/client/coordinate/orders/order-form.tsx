import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { orderSubject, orderSubjects } from '#core/mapping'
import { type RoundAnswer, request } from '../../api/index.ts'
import {
  Alert,
  Button,
  ChoiceGroup,
  Failure,
  goToFirstFault,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { ownRound } from '../round/queries.ts'
import { crossingWords, peopleWords } from './order-words.ts'
import { forgetOrders } from './queries.ts'

const words = {
  round: { nb: 'Runde', nn: 'Runde', en: 'Round' },
  from: {
    nb: 'Rapporten lages av det dere har levert i {round}.',
    nn: 'Rapporten blir laga av det de har levert i {round}.',
    en: 'The report is made from what you have submitted in {round}.',
  },
  subject: {
    nb: 'Hva skal rapporten handle om?',
    nn: 'Kva skal rapporten handle om?',
    en: 'What is the report to be about?',
  },
  own: { nb: 'Noe annet', nn: 'Noko anna', en: 'Something else' },
  ownAbout: {
    nb: 'Beskriv det med egne ord. Nasjonalt team velger tabeller og svarer deg her.',
    nn: 'Skildre det med eigne ord. Nasjonalt team vel tabellar og svarar deg her.',
    en: 'Describe it in your own words. The national team chooses tables and answers you here.',
  },
  wish: { nb: 'Hva skal rapporten vise?', nn: 'Kva skal rapporten vise?', en: 'What is the report to show?' },
  wishHelp: {
    nb: 'For eksempel: hvor mange av dem som har barn, som også har individuell plan. Skriv aldri om enkeltpersoner.',
    nn: 'Til dømes: kor mange av dei som har barn, som også har individuell plan. Skriv aldri om enkeltpersonar.',
    en: 'For example: how many of those with children also have an individual plan. Never write about single persons.',
  },
  crossing: { nb: 'Del tallene etter', nn: 'Del tala etter', en: 'Divide the numbers by' },
  people: { nb: 'Hvem skal være med?', nn: 'Kven skal vere med?', en: 'Who is to be counted?' },
  chooseSubject: {
    nb: 'Velg hva rapporten skal handle om.',
    nn: 'Vel kva rapporten skal handle om.',
    en: 'Choose what the report is to be about.',
  },
  writeWish: {
    nb: 'Skriv hva rapporten skal vise, med minst ti tegn.',
    nn: 'Skriv kva rapporten skal vise, med minst ti teikn.',
    en: 'Write what the report is to show, in at least ten characters.',
  },
  next: {
    nb: 'Tall som kan røpe enkeltpersoner, vises ikke, heller ikke sett sammen med rapporten dere har fått. Jo finere du deler, jo mer blir holdt tilbake.',
    nn: 'Tal som kan røpe enkeltpersonar, blir ikkje viste, heller ikkje sett saman med rapporten de har fått. Jo finare du deler, jo meir blir halde tilbake.',
    en: 'Numbers that could give persons away are not shown, nor together with the report you have. The finer you divide, the more is withheld.',
  },
  submit: { nb: 'Bestill', nn: 'Bestill', en: 'Order' },
  ordered: {
    nb: 'Bestillingen er sendt. Du finner den øverst på siden.',
    nn: 'Bestillinga er send. Du finn ho øvst på sida.',
    en: 'The order is sent. You find it at the top of the page.',
  },
} satisfies Record<string, LocalText>

type Crossing = keyof typeof crossingWords
const crossings: readonly Crossing[] = ['group', 'category', 'sex']
const groups = ['all', 'substance', 'mental'] as const

/** Orders an extra report. What is typed stays where the order is refused. */
export function OrderForm({ rounds }: { rounds: readonly RoundAnswer[] }) {
  const say = useSay()
  const queries = useQueryClient()
  const [round, setRound] = useState(rounds[0]?.id ?? '')
  const [subject, setSubject] = useState('')
  const [wish, setWish] = useState('')
  const [crossing, setCrossing] = useState<Crossing>('group')
  const [people, setPeople] = useState<(typeof groups)[number]>('all')
  const [tried, setTried] = useState(false)
  const young = orderSubject(subject)?.people === 'young'
  const own = subject === 'own'
  // there are too few of the youngest for the six categories
  const offered = crossings.filter((one) => !(young && one === 'category'))
  const used = offered.includes(crossing) ? crossing : 'group'
  const send = useMutation({
    mutationFn: () =>
      request<{ id: string }>('POST', `${ownRound(round)}/report-orders`, {
        subject,
        crossing: used,
        group: young || people === 'all' ? null : people,
        ...(own && { wish }),
      }),
    onSuccess: () => {
      setSubject('')
      setWish('')
      setTried(false)
      forgetOrders(queries)
    },
  })
  const wishLacks = own && wish.trim().length < 10
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    goToFirstFault(event.currentTarget)
    if (subject === '' || wishLacks || send.isPending) return
    send.mutate()
  }
  return (
    <form className="lp-stack" onSubmit={submit} noValidate>
      {rounds.length === 1 && rounds[0] && (
        <p className="lp-subtle">{say(words.from, { round: say(rounds[0].name) })}</p>
      )}
      {rounds.length > 1 && (
        <SelectField
          label={say(words.round)}
          value={round}
          change={setRound}
          options={rounds.map(({ id, name }) => ({ value: id, text: say(name) }))}
        />
      )}
      <ChoiceGroup
        legend={say(words.subject)}
        kind="radio"
        chosen={subject === '' ? [] : [subject]}
        change={([one = '']) => setSubject(one)}
        options={[
          ...orderSubjects.map(({ code, title, about }) => ({
            value: code,
            text: say(title),
            help: say(about),
          })),
          { value: 'own', text: say(words.own), help: say(words.ownAbout) },
        ]}
        error={tried && subject === '' ? say(words.chooseSubject) : undefined}
      />
      {own && (
        <TextField
          label={say(words.wish)}
          help={say(words.wishHelp)}
          value={wish}
          change={setWish}
          rows={4}
          error={tried && wishLacks ? say(words.writeWish) : undefined}
        />
      )}
      <ChoiceGroup
        legend={say(words.crossing)}
        kind="radio"
        chosen={[used]}
        change={([one]) => setCrossing((one as Crossing | undefined) ?? 'group')}
        options={offered.map((one) => ({ value: one, text: say(crossingWords[one]) }))}
      />
      {!young && (
        <ChoiceGroup
          legend={say(words.people)}
          kind="radio"
          chosen={[people]}
          change={([one]) => setPeople(groups.find((group) => group === one) ?? 'all')}
          options={groups.map((one) => ({ value: one, text: say(peopleWords[one]) }))}
        />
      )}
      <p className="lp-subtle">{say(words.next)}</p>
      {send.isError && <Failure cause={send.error} />}
      {send.isSuccess && !tried && (
        <Alert colour="success" live="polite">
          <p className="ds-paragraph">{say(words.ordered)}</p>
        </Alert>
      )}
      <div>
        <Button type="submit" aria-disabled={send.isPending}>
          {say(words.submit)}
        </Button>
      </div>
    </form>
  )
}
