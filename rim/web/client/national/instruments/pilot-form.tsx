import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request } from '../../api/index.ts'
import type { DraftAnswer } from '../../revision/answers.ts'
import { useSend } from '../../revision/use-send.ts'
import { Button, ChoiceGroup, Failure, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useMunicipalities } from '../municipalities/queries.ts'

const words = {
  frozen: {
    nb: 'Utkastet sendes ut slik det er nå. Endringer du gjør senere, kommer ikke med i denne prøvingen.',
    nn: 'Utkastet blir sendt ut slik det er no. Endringar du gjer seinare, kjem ikkje med i denne prøvinga.',
    en: 'The draft is sent out as it is now. Changes you make later are not in this trial.',
  },
  request: {
    nb: 'Hva vil dere særlig vite?',
    nn: 'Kva vil de særleg vite?',
    en: 'What do you want to know in particular?',
  },
  requestHelp: { nb: 'Kan stå tomt.', nn: 'Kan stå tomt.', en: 'May be left empty.' },
  who: { nb: 'Hvem skal få prøve?', nn: 'Kven skal få prøve?', en: 'Who is to try it?' },
  all: {
    nb: 'Koordinatorene i alle kommuner',
    nn: 'Koordinatorane i alle kommunar',
    en: 'The coordinators of all municipalities',
  },
  some: {
    nb: 'Koordinatorene i bestemte kommuner',
    nn: 'Koordinatorane i bestemte kommunar',
    en: 'The coordinators of certain municipalities',
  },
  which: { nb: 'Hvilke kommuner?', nn: 'Kva kommunar?', en: 'Which municipalities?' },
  choose: {
    nb: 'Velg minst én kommune.',
    nn: 'Vel minst éin kommune.',
    en: 'Choose at least one municipality.',
  },
  send: { nb: 'Send ut', nn: 'Send ut', en: 'Send out' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>

/** Sends a draft out to be tried. */
export function PilotForm({ draft, done }: { draft: DraftAnswer; done: () => void }) {
  const say = useSay()
  const queries = useQueryClient()
  const municipalities = useMunicipalities()
  const { send, sending, cause } = useSend()
  const [asked, setAsked] = useState('')
  const [who, setWho] = useState<'all' | 'some'>('all')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)
  const nobody = who === 'some' && chosen.length === 0
  const submit = async () => {
    setTried(true)
    if (nobody) return
    const body = {
      revision: draft.revision,
      request: asked.trim(),
      municipalities: who === 'all' ? [] : chosen,
    }
    const address = `/api/instrument-drafts/${draft.id}/pilots`
    if (!(await send(body, (key) => request('POST', address, body, key)))) return
    await queries.invalidateQueries({ queryKey: ['trials', draft.id] })
    done()
  }
  return (
    <div className="lp-rev-part">
      <p className="lp-lead">{say(words.frozen)}</p>
      <TextField
        label={say(words.request)}
        help={say(words.requestHelp)}
        value={asked}
        change={setAsked}
        rows={3}
      />
      <ChoiceGroup
        legend={say(words.who)}
        kind="radio"
        options={[
          { value: 'all', text: say(words.all) },
          { value: 'some', text: say(words.some) },
        ]}
        chosen={[who]}
        change={([value]) => setWho(value === 'some' ? 'some' : 'all')}
      />
      {who === 'some' && (
        <ChoiceGroup
          legend={say(words.which)}
          kind="checkbox"
          options={(municipalities.data ?? []).map(({ code, name }) => ({ value: code, text: name }))}
          chosen={chosen}
          change={setChosen}
          error={tried && nobody ? say(words.choose) : undefined}
        />
      )}
      {cause !== null && <Failure cause={cause} />}
      <div className="lp-row">
        <Button onClick={() => void submit()} aria-disabled={sending}>
          {say(words.send)}
        </Button>
        <Button look="secondary" onClick={done}>
          {say(words.cancel)}
        </Button>
      </div>
    </div>
  )
}
