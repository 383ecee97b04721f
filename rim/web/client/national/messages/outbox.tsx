import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request } from '../../api/index.ts'
import { CopyText } from '../../contacts/copy-text.tsx'
import { Awaited, Button, Card, DataTable, Dialog, Failure, Tag } from '../../ui/index.ts'
import { momentInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { ListedMessageAnswer, MessageState } from './answers.ts'
import { forgetMessages, messagesOf, useMessage, useMessages } from './queries.ts'

const words = {
  title: { nb: 'Meldingene i runden', nn: 'Meldingane i runden', en: 'The messages of the round' },
  empty: {
    nb: 'Ingen meldinger er laget ennå.',
    nn: 'Ingen meldingar er laga enno.',
    en: 'No messages have been made yet.',
  },
  caption: { nb: 'Nyeste øverst', nn: 'Nyaste øvst', en: 'Newest first' },
  failed: {
    nb: '{count} meldinger kom ikke fram. Se hvorfor i listen, og rett adressen hos kontakten.',
    nn: '{count} meldingar kom ikkje fram. Sjå kvifor i lista, og rett adressa hos kontakten.',
    en: '{count} messages did not arrive. See why in the list, and correct the contact’s address.',
  },
  failedOne: {
    nb: '1 melding kom ikke fram. Se hvorfor i listen, og rett adressen hos kontakten.',
    nn: '1 melding kom ikkje fram. Sjå kvifor i lista, og rett adressa hos kontakten.',
    en: '1 message did not arrive. See why in the list, and correct the contact’s address.',
  },
  to: { nb: 'Til', nn: 'Til', en: 'To' },
  subject: { nb: 'Emne', nn: 'Emne', en: 'Subject' },
  when: { nb: 'Når', nn: 'Når', en: 'When' },
  state: { nb: 'Status', nn: 'Status', en: 'State' },
  tools: { nb: 'Gjør noe med meldingen', nn: 'Gjer noko med meldinga', en: 'Act on the message' },
  attempts: { nb: 'Prøvd {count} ganger.', nn: 'Prøvd {count} gonger.', en: 'Tried {count} times.' },
  read: { nb: 'Les', nn: 'Les', en: 'Read' },
  readOf: { nb: 'Les meldingen til {name}', nn: 'Les meldinga til {name}', en: 'Read the message to {name}' },
  letter: { nb: 'Brev (PDF)', nn: 'Brev (PDF)', en: 'Letter (PDF)' },
  letterOf: { nb: 'Brev (PDF) til {name}', nn: 'Brev (PDF) til {name}', en: 'Letter (PDF) to {name}' },
  again: { nb: 'Send nå', nn: 'Send no', en: 'Send now' },
  againOf: {
    nb: 'Send nå: meldingen til {name}',
    nn: 'Send no: meldinga til {name}',
    en: 'Send now: the message to {name}',
  },
} satisfies Record<string, LocalText>

const states: Readonly<
  Record<MessageState, { text: LocalText; colour: 'success' | 'danger' | 'info' | 'warning' }>
> = {
  waiting: { text: { nb: 'På vei', nn: 'På veg', en: 'On its way' }, colour: 'info' },
  held: { text: { nb: 'Klar som brev', nn: 'Klar som brev', en: 'Ready as a letter' }, colour: 'warning' },
  sent: { text: { nb: 'Sendt', nn: 'Sendt', en: 'Sent' }, colour: 'success' },
  failed: { text: { nb: 'Kom ikke fram', nn: 'Kom ikkje fram', en: 'Did not arrive' }, colour: 'danger' },
}

/** What has been written about a round, or a wave of the survey, and what became of it. */
export function Outbox({ place, title }: { place: string; title?: LocalText }) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const [open, setOpen] = useState<ListedMessageAnswer | null>(null)
  const found = useMessages(place)
  const again = useMutation({
    mutationFn: (message: string) => request('POST', `${messagesOf(place)}/${message}/sending`),
    onSuccess: () => forgetMessages(queries),
  })
  if (found.isError || !found.data) return <Awaited query={found} />
  const { messages, mail } = found.data
  const failed = messages.filter(({ state }) => state === 'failed').length
  const now = new Date()
  return (
    <Card title={say(title ?? words.title)}>
      {messages.length === 0 && <p className="lp-lead">{say(words.empty)}</p>}
      {failed > 0 && (
        <p className="lp-lead">{say(failed === 1 ? words.failedOne : words.failed, { count: failed })}</p>
      )}
      {again.isError && <Failure cause={again.error} />}
      {messages.length > 0 && (
        <DataTable
          caption={say(words.caption)}
          rows={messages}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'to',
              head: say(words.to),
              names: true,
              cell: ({ municipalityName, toName, toAddress }) => (
                <>
                  {`${municipalityName}: ${toName}`}
                  <div className="lp-subtle">{toAddress}</div>
                </>
              ),
            },
            {
              key: 'subject',
              head: say(words.subject),
              cell: ({ subject, language: form }) => <span lang={form}>{subject}</span>,
            },
            {
              key: 'when',
              head: say(words.when),
              cell: ({ sentAt, createdAt }) =>
                momentInWords(new Date(sentAt ?? createdAt), now, say, language),
            },
            {
              key: 'state',
              head: say(words.state),
              cell: ({ state, problem, attempts }) => (
                <>
                  <Tag colour={states[state].colour}>{say(states[state].text)}</Tag>
                  {problem !== null && <div className="lp-message-problem">{problem}</div>}
                  {state === 'waiting' && attempts > 1 && (
                    <div className="lp-subtle">{say(words.attempts, { count: attempts })}</div>
                  )}
                </>
              ),
            },
            {
              key: 'tools',
              head: <span className="lp-hidden">{say(words.tools)}</span>,
              cell: (message) => (
                <span className="lp-row lp-message-tools">
                  <Button
                    look="tertiary"
                    size="sm"
                    onClick={() => setOpen(message)}
                    aria-label={say(words.readOf, { name: message.toName })}
                  >
                    {say(words.read)}
                  </Button>
                  <a
                    className="ds-button"
                    data-variant="tertiary"
                    data-size="sm"
                    href={`${messagesOf(place)}/${message.id}/letter`}
                    download
                    aria-label={say(words.letterOf, { name: message.toName })}
                  >
                    {say(words.letter)}
                  </a>
                  {mail && (message.state === 'held' || message.state === 'failed') && (
                    <Button
                      look="tertiary"
                      size="sm"
                      disabled={again.isPending}
                      onClick={() => again.mutate(message.id)}
                      aria-label={say(words.againOf, { name: message.toName })}
                    >
                      {say(words.again)}
                    </Button>
                  )}
                </span>
              ),
            },
          ]}
        />
      )}
      {open && <MessageDialog place={place} message={open} close={() => setOpen(null)} />}
    </Card>
  )
}

/** A message as it was written, to be read or copied. */
function MessageDialog({
  place,
  message,
  close,
}: {
  place: string
  message: ListedMessageAnswer
  close: () => void
}) {
  const whole = useMessage(place, message.id)
  return (
    <Dialog title={message.subject} close={close}>
      {(whole.isError || whole.isPending) && <Awaited query={whole} />}
      {whole.data && <CopyText text={whole.data.body} language={whole.data.language} />}
    </Dialog>
  )
}
