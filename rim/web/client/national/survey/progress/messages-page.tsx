import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { LocalText } from '#core/foundation'
import { type SurveyTemplateName, surveyTemplates } from '#core/messages'
import { Alert, Awaited, Card, SelectField } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import { mayDecideRounds } from '../../may.ts'
import type { WrittenAnswer } from '../../messages/answers.ts'
import { Composer } from '../../messages/composer.tsx'
import { Outbox } from '../../messages/outbox.tsx'
import { useDraft } from '../../messages/queries.ts'
import '../../messages/messages.css'
import { OnlyCoordinator } from '../../only-coordinator.tsx'
import { useWave, waveAddress } from '../queries.ts'
import { WavePlace } from '../wave-place.tsx'

const words = {
  title: { nb: 'Meldinger', nn: 'Meldingar', en: 'Messages' },
  write: { nb: 'Skriv en melding', nn: 'Skriv ei melding', en: 'Write a message' },
  kind: { nb: 'Hva gjelder det?', nn: 'Kva gjeld det?', en: 'What is it about?' },
  noMail: {
    nb: 'E-post er ikke satt opp her. Meldingene du lager, sendes ikke, men står klare som brev du kan skrive ut, eller som tekst du kan kopiere.',
    nn: 'E-post er ikkje sett opp her. Meldingane du lagar, blir ikkje sende, men står klare som brev du kan skrive ut, eller som tekst du kan kopiere.',
    en: 'E-mail is not set up here. The messages you make are not sent, but are ready as letters to print, or as text to copy.',
  },
  sent: {
    nb: '{count} meldinger er på vei.',
    nn: '{count} meldingar er på veg.',
    en: '{count} messages are on their way.',
  },
  sentOne: { nb: '1 melding er på vei.', nn: '1 melding er på veg.', en: '1 message is on its way.' },
  heldOne: {
    nb: '1 brev er klart. Skriv det ut nederst på siden.',
    nn: '1 brev er klart. Skriv det ut nedst på sida.',
    en: '1 letter is ready. Print it further down.',
  },
  held: {
    nb: '{count} brev er klare. Skriv dem ut nederst på siden.',
    nn: '{count} brev er klare. Skriv dei ut nedst på sida.',
    en: '{count} letters are ready. Print them further down.',
  },
  outbox: { nb: 'Meldingene om målingen', nn: 'Meldingane om målinga', en: 'The messages about the wave' },
} satisfies Record<string, LocalText>

const templates = Object.keys(surveyTemplates) as SurveyTemplateName[]

/** The nation writes to the municipalities' contacts about a wave: invitation, reminders, feedback. */
export default function SurveyMessagesPage({ wave }: { wave: string }) {
  const say = useSay()
  const found = useWave(wave)
  if (!mayDecideRounds()) return <OnlyCoordinator title={say(words.title)} />
  if (!found.data) return <Awaited query={found} />
  return (
    <div className="lp-stack">
      <WavePlace wave={found.data} page="/messages" />
      <Writing place={waveAddress(wave)} />
      <Outbox place={waveAddress(wave)} title={words.outbox} />
    </div>
  )
}

function Writing({ place }: { place: string }) {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const template = templates.find((name) => name === search.get('template')) ?? 'survey-invitation'
  const [written, setWritten] = useState<{ readonly count: number; readonly answer: WrittenAnswer } | null>(
    null,
  )
  const draft = useDraft(place, template)
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
        change={(name) => {
          setWritten(null)
          setSearch({ template: name }, { replace: true })
        }}
        options={templates.map((name) => ({ value: name, text: say(surveyTemplates[name].name) }))}
      />
      {(draft.isError || draft.isPending) && <Awaited query={draft} />}
      {draft.data && (
        <Composer
          // begun anew for another text, and when what was written is sent
          key={`${template} ${written?.count ?? 0}`}
          place={place}
          draft={draft.data}
          sent={(answer) => setWritten({ count: (written?.count ?? 0) + 1, answer })}
        />
      )}
      <div role="status">
        {written && (
          <Alert colour="success">
            <p className="ds-paragraph">
              {say(
                written.answer.messages === 1
                  ? written.answer.held
                    ? words.heldOne
                    : words.sentOne
                  : written.answer.held
                    ? words.held
                    : words.sent,
                { count: written.answer.messages },
              )}
            </p>
          </Alert>
        )}
      </div>
    </Card>
  )
}
