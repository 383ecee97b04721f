import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request, useInstrument } from '../../api/index.ts'
import type { ProposalAnswer } from '../../revision/answers.ts'
import { ProposalText } from '../../revision/proposal-text.tsx'
import { useDiscussion } from '../../revision/queries.ts'
import { useSend } from '../../revision/use-send.ts'
import { Awaited, Button, CheckField, Failure, TextField } from '../../ui/index.ts'
import { momentInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { mayDecide, mayRevise } from '../may.ts'
import { useMunicipalityName } from '../municipalities/queries.ts'

const words = {
  from: { nb: 'Fra {name}', nn: 'Frå {name}', en: 'From {name}' },
  one: { nb: '1 kommune ønsker dette', nn: '1 kommune ønskjer dette', en: '1 municipality wants this' },
  many: {
    nb: '{count} kommuner ønsker dette',
    nn: '{count} kommunar ønskjer dette',
    en: '{count} municipalities want this',
  },
  tick: { nb: 'Ta med i vedtaket', nn: 'Ta med i vedtaket', en: 'Include in the decision' },
  discussion: { nb: 'Diskusjon', nn: 'Diskusjon', en: 'Discussion' },
  inside: {
    nb: 'Leses bare av revisjonsgruppen og nasjonal koordinator.',
    nn: 'Blir berre lesen av revisjonsgruppa og nasjonal koordinator.',
    en: 'Read by the revision group and the national coordinator alone.',
  },
  empty: {
    nb: 'Ingen har skrevet noe ennå.',
    nn: 'Ingen har skrive noko enno.',
    en: 'Nobody has written anything yet.',
  },
  write: { nb: 'Skriv et innlegg', nn: 'Skriv eit innlegg', en: 'Write a note' },
  send: { nb: 'Legg til', nn: 'Legg til', en: 'Add' },
  former: { nb: 'Et tidligere medlem', nn: 'Ein tidlegare medlem', en: 'A former member' },
} satisfies Record<string, LocalText>

/** A proposal as the revision group sees it. */
export function InboxEntry({
  proposal,
  ticked,
  tick,
}: {
  proposal: ProposalAnswer
  ticked: boolean
  tick: (on: boolean) => void
}) {
  const say = useSay()
  const form = useInstrument(proposal.instrument)
  const nameOf = useMunicipalityName()
  const { supporters, state, askedBy } = proposal
  const [open, setOpen] = useState(false)
  return (
    <article className="lp-rev-entry">
      <ProposalText
        proposal={proposal}
        form={form.data}
        beside={
          <span className="lp-subtle">
            {askedBy !== null && `${say(words.from, { name: nameOf(askedBy) })}. `}
            {say(supporters === 1 ? words.one : words.many, { count: supporters })}
          </span>
        }
      />
      {mayDecide() && state !== 'in-version' && (
        <CheckField label={say(words.tick)} checked={ticked} change={tick} />
      )}
      {mayRevise() && (
        <details className="ds-details" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{say(words.discussion)}</summary>
          {open && <Discussion proposal={proposal.id} />}
        </details>
      )}
    </article>
  )
}

function Discussion({ proposal }: { proposal: string }) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const notes = useDiscussion(proposal)
  const { send, sending, cause } = useSend()
  const [text, setText] = useState('')
  const now = new Date()
  const submit = async () => {
    const body = { text: text.trim() }
    if (body.text === '') return
    const address = `/api/proposals/${proposal}/discussion`
    if (!(await send(body, (key) => request('POST', address, body, key)))) return
    setText('')
    await queries.invalidateQueries({ queryKey: ['discussion', proposal] })
    void queries.invalidateQueries({ queryKey: ['proposals'] })
  }
  if (!notes.data) return <Awaited query={notes} />
  return (
    <div className="lp-rev-part">
      <p className="lp-subtle">{say(words.inside)}</p>
      {notes.data.length === 0 && <p className="lp-subtle">{say(words.empty)}</p>}
      {notes.data.map(({ id, text: written, by, at }) => (
        <div key={id} className="lp-rev-entry-answer">
          <strong>
            {by ?? say(words.former)}, {momentInWords(new Date(at), now, say, language)}
          </strong>
          <p className="lp-rev-written">{written}</p>
        </div>
      ))}
      <TextField label={say(words.write)} value={text} change={setText} rows={3} />
      {cause !== null && <Failure cause={cause} />}
      <Button look="secondary" size="sm" aria-disabled={sending} onClick={() => void submit()}>
        {say(words.send)}
      </Button>
    </div>
  )
}
