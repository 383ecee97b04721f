import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { LocalText } from '#core/foundation'
import { messageTemplates } from '#core/messages'
import { Alert, Awaited, Card, PageTitle, SelectField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { mayDecideRounds } from '../may.ts'
import { OnlyCoordinator } from '../only-coordinator.tsx'
import { RoundPlace } from '../round-place.tsx'
import type { HandTemplate, WrittenAnswer } from './answers.ts'
import { Composer } from './composer.tsx'
import { Outbox } from './outbox.tsx'
import { roundPlace, useDraft } from './queries.ts'
import './messages.css'

const words = {
  title: { nb: 'Meldinger', nn: 'Meldingar', en: 'Messages' },
  lead: {
    nb: 'Her skriver du til kontaktene i kommunene, og ser om meldingene er kommet fram.',
    nn: 'Her skriv du til kontaktane i kommunane, og ser om meldingane er komne fram.',
    en: 'Here you write to the contacts in the municipalities, and see whether the messages have arrived.',
  },
  noMail: {
    nb: 'E-post er ikke satt opp her. Meldingene du lager, sendes ikke, men står klare som brev du kan skrive ut, eller som tekst du kan kopiere.',
    nn: 'E-post er ikkje sett opp her. Meldingane du lagar, blir ikkje sende, men står klare som brev du kan skrive ut, eller som tekst du kan kopiere.',
    en: 'E-mail is not set up here. The messages you make are not sent, but are ready as letters to print, or as text to copy.',
  },
  write: { nb: 'Skriv en melding', nn: 'Skriv ei melding', en: 'Write a message' },
  kind: { nb: 'Hva gjelder det?', nn: 'Kva gjeld det?', en: 'What is it about?' },
  sent: {
    nb: '{count} meldinger er på vei. Du ser nederst på siden når de er sendt.',
    nn: '{count} meldingar er på veg. Du ser nedst på sida når dei er sende.',
    en: '{count} messages are on their way. You see further down when they are sent.',
  },
  sentOne: {
    nb: '1 melding er på vei. Du ser nederst på siden når den er sendt.',
    nn: '1 melding er på veg. Du ser nedst på sida når ho er send.',
    en: '1 message is on its way. You see further down when it is sent.',
  },
  held: {
    nb: '{count} brev er klare. Skriv dem ut nederst på siden.',
    nn: '{count} brev er klare. Skriv dei ut nedst på sida.',
    en: '{count} letters are ready. Print them further down.',
  },
} satisfies Record<string, LocalText>

const templates: readonly HandTemplate[] = [
  'invitation',
  'answer-reminder',
  'training-days',
  'submission-reminder',
  'own',
]

export default function MessagesPage({ round }: { round: string }) {
  const say = useSay()
  if (!mayDecideRounds()) return <OnlyCoordinator title={say(words.title)} />
  return (
    <div className="lp-stack">
      <RoundPlace round={round} />
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      <Writing round={round} />
      <Outbox place={roundPlace(round)} />
    </div>
  )
}

function Writing({ round }: { round: string }) {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const template = templates.find((name) => name === search.get('template')) ?? 'invitation'
  const [written, setWritten] = useState<{ readonly count: number; readonly answer: WrittenAnswer } | null>(
    null,
  )
  const draft = useDraft(roundPlace(round), template)
  const choose = (name: string) => {
    setWritten(null)
    setSearch({ template: name }, { replace: true })
  }
  return (
    <Card title={say(words.write)}>
      {draft.data && !draft.data.mail && (
        <Alert colour="warning">
          <p className="ds-paragraph">{say(words.noMail)}</p>
        </Alert>
      )}
      <SelectField
        label={say(words.kind)}
        value={template}
        change={choose}
        options={templates.map((name) => ({ value: name, text: say(messageTemplates[name].name) }))}
      />
      {(draft.isError || draft.isPending) && <Awaited query={draft} />}
      {draft.data && (
        <Composer
          // begun anew for another text, and when what was written is sent
          key={`${template} ${written?.count ?? 0}`}
          place={roundPlace(round)}
          draft={draft.data}
          sent={(answer) => setWritten({ count: (written?.count ?? 0) + 1, answer })}
        />
      )}
      <div role="status">
        {written && (
          <Alert colour="success">
            <p className="ds-paragraph">
              {say(
                written.answer.held ? words.held : written.answer.messages === 1 ? words.sentOne : words.sent,
                { count: written.answer.messages },
              )}
            </p>
          </Alert>
        )}
      </div>
    </Card>
  )
}
