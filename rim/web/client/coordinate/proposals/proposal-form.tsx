import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { request } from '../../api/index.ts'
import type { ProposalKind } from '../../revision/answers.ts'
import { questionOptions } from '../../revision/question-options.ts'
import { QuestionShown } from '../../revision/question-shown.tsx'
import { useSend } from '../../revision/use-send.ts'
import { kindWords } from '../../revision/words.ts'
import { Button, Card, ChoiceGroup, Failure, SelectField, TextField } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'

const words = {
  title: { nb: 'Nytt forslag', nn: 'Nytt forslag', en: 'New proposal' },
  open: {
    nb: 'Forslaget blir synlig for alle kommuner, uten hvem som har sendt det. Ikke skriv om enkeltpersoner.',
    nn: 'Forslaget blir synleg for alle kommunar, utan kven som har sendt det. Ikkje skriv om enkeltpersonar.',
    en: 'All municipalities can see the proposal, without who sent it. Do not write about individuals.',
  },
  kind: { nb: 'Hva slags endring?', nn: 'Kva slags endring?', en: 'What kind of change?' },
  question: {
    nb: 'Hvilket spørsmål gjelder det?',
    nn: 'Kva spørsmål gjeld det?',
    en: 'Which question is it about?',
  },
  beside: {
    nb: 'Velg det spørsmålet som det nye passer best ved siden av, eller skjemaet som helhet.',
    nn: 'Vel det spørsmålet som det nye passar best ved sida av, eller skjemaet som heilskap.',
    en: 'Choose the question that the new one fits best beside, or the form as a whole.',
  },
  whole: { nb: 'Skjemaet som helhet', nn: 'Skjemaet som heilskap', en: 'The form as a whole' },
  text: { nb: 'Hva foreslår dere?', nn: 'Kva foreslår de?', en: 'What do you propose?' },
  textHelp: {
    nb: 'Skriv gjerne ordlyden slik dere vil ha den.',
    nn: 'Skriv gjerne ordlyden slik de vil ha han.',
    en: 'Write the wording as you would like it, if you can.',
  },
  why: { nb: 'Hvorfor?', nn: 'Kvifor?', en: 'Why?' },
  whyHelp: {
    nb: 'Hva går galt i dag, eller hva vil dere vite?',
    nn: 'Kva går gale i dag, eller kva vil de vite?',
    en: 'What goes wrong today, or what do you want to know?',
  },
  short: { nb: 'Skriv minst fem tegn.', nn: 'Skriv minst fem teikn.', en: 'Write at least five characters.' },
  long: { nb: 'Skriv høyst 2000 tegn.', nn: 'Skriv høgst 2000 teikn.', en: 'Write at most 2000 characters.' },
  send: { nb: 'Send forslaget', nn: 'Send forslaget', en: 'Send the proposal' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>

const kinds = Object.keys(kindWords) as readonly ProposalKind[]

/** Proposes a change of the form. What is typed stays where it cannot be sent. */
export function ProposalForm({ form, done }: { form: Instrument; done: (sent: boolean) => void }) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const { send, sending, cause } = useSend()
  const [kind, setKind] = useState<ProposalKind>('wording')
  const [question, setQuestion] = useState('')
  const [text, setText] = useState('')
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const wrong = (typed: string): string | undefined => {
    if (!tried) return undefined
    const { length } = typed.trim()
    return length < 5 ? say(words.short) : length > 2000 ? say(words.long) : undefined
  }
  const submit = async () => {
    setTried(true)
    const body = { kind, question: question === '' ? null : question, text: text.trim(), why: why.trim() }
    if ([body.text, body.why].some(({ length }) => length < 5 || length > 2000)) return
    const arrived = await send(body, (key) => request('POST', '/api/proposals', body, key))
    if (!arrived) return
    await queries.invalidateQueries({ queryKey: ['proposals'] })
    done(true)
  }
  return (
    <Card title={say(words.title)}>
      <div className="lp-rev-part">
        <p className="lp-lead">{say(words.open)}</p>
        <ChoiceGroup
          legend={say(words.kind)}
          kind="radio"
          options={kinds.map((value) => ({ value, text: say(kindWords[value]) }))}
          chosen={[kind]}
          change={([value]) => setKind(value as ProposalKind)}
        />
        <SelectField
          label={say(words.question)}
          help={kind === 'new-question' ? say(words.beside) : undefined}
          value={question}
          change={setQuestion}
          options={[{ value: '', text: say(words.whole) }, ...questionOptions(form, language)]}
        />
        {question !== '' && <QuestionShown form={form} code={question} />}
        <TextField
          label={say(words.text)}
          help={say(words.textHelp)}
          value={text}
          change={setText}
          rows={4}
          error={wrong(text)}
          required
        />
        <TextField
          label={say(words.why)}
          help={say(words.whyHelp)}
          value={why}
          change={setWhy}
          rows={4}
          error={wrong(why)}
          required
        />
        {cause !== null && <Failure cause={cause} />}
        <div className="lp-row">
          <Button onClick={() => void submit()} aria-disabled={sending}>
            {say(words.send)}
          </Button>
          <Button look="secondary" onClick={() => done(false)}>
            {say(words.cancel)}
          </Button>
        </div>
      </div>
    </Card>
  )
}
