import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import {
  Alert,
  Awaited,
  BackLink,
  Button,
  Card,
  Failure,
  goToFirstFault,
  PageTitle,
  Tag,
} from '../../ui/index.ts'
import { dayInOslo } from '../../words/dates.ts'
import { useSay } from '../../words/index.ts'
import type { StudyPageGiven } from '../given.ts'
import { type MemberAnswer, studyAddress, useMembers } from '../queries.ts'
import { ContactCard } from './contact-card.tsx'
import { HeldForm } from './held-form.tsx'
import { InformantCard } from './informant-card.tsx'
import { bodyOf, draftOf, faultsIn } from './prospect-draft.ts'
import { ProspectFields } from './prospect-fields.tsx'
import { stateColour, stateText } from './prospect-words.ts'
import {
  kept,
  type ProspectAnswer,
  type StudyFactsAnswer,
  useInformants,
  useProspects,
  useStudyFacts,
} from './queries.ts'
import { useSend } from './use-send.ts'
import './people.css'

const words = {
  back: { nb: 'Rekruttering', nn: 'Rekruttering', en: 'Recruitment' },
  title: { nb: 'Person nr. {number}', nn: 'Person nr. {number}', en: 'Person no. {number}' },
  entered: { nb: 'Det som er ført', nn: 'Det som er ført', en: 'What is entered' },
  save: { nb: 'Lagre', nn: 'Lagre', en: 'Save' },
  saved: { nb: 'Lagret.', nn: 'Lagra.', en: 'Saved.' },
  ends: {
    nb: 'Når du lagrer dette, slettes navn og kontaktopplysninger.',
    nn: 'Når du lagrar dette, blir namn og kontaktopplysningar sletta.',
    en: 'When you save this, name and contact details are deleted.',
  },
  held: { nb: 'Intervjuet er holdt', nn: 'Intervjuet er halde', en: 'The interview was held' },
  heldLead: {
    nb: 'Da får personen en kode, som brukes overalt i studien.',
    nn: 'Då får personen ein kode, som blir brukt overalt i studien.',
    en: 'The person then gets a code, which is used everywhere in the study.',
  },
  enterHeld: { nb: 'Før inn intervjuet', nn: 'Før inn intervjuet', en: 'Enter the interview' },
  nobody: {
    nb: 'Det er ingen slik linje i rekrutteringen.',
    nn: 'Det er inga slik linje i rekrutteringa.',
    en: 'There is no such line in the recruitment register.',
  },
} satisfies Record<string, LocalText>

/** One line of the register: how far it has come, who it is for those who may know, and what was agreed to. */
export default function PersonPage({ study, part }: StudyPageGiven) {
  const say = useSay()
  const prospects = useProspects(study.id)
  const facts = useStudyFacts(study.id)
  const members = useMembers(study.id)
  const informants = useInformants(study.id)
  const [entering, enter] = useState(false)
  if (!prospects.data) return <Awaited query={prospects} />
  if (!facts.data) return <Awaited query={facts} />
  if (!members.data) return <Awaited query={members} />
  if (!informants.data) return <Awaited query={informants} />
  const line = prospects.data.find(({ id }) => id === part)
  const back = <BackLink to={`/interviews/${study.id}/people`}>{say(words.back)}</BackLink>
  if (!line) {
    return (
      <div className="lp-stack">
        {back}
        <PageTitle>{say(words.back)}</PageTitle>
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.nobody)}</p>
        </Alert>
      </div>
    )
  }
  const informant = informants.data.find(({ id }) => id === line.informant)
  const writable = study.state === 'open' && !informant?.withdrawnOn
  const mayBeHeld = writable && !informant && !['declined', 'ineligible'].includes(line.state)
  return (
    <div className="lp-stack">
      {back}
      <PageTitle>{say(words.title, { number: line.number })}</PageTitle>
      <p>
        <Tag colour={stateColour(line.state)}>{say(stateText(line.state))}</Tag>
      </p>
      {informant && <InformantCard study={study} informant={informant} facts={facts.data} />}
      {study.raw && !informant?.withdrawnOn && <ContactCard study={study.id} line={line} />}
      {mayBeHeld && (
        <Card title={say(words.held)}>
          {entering ? (
            <HeldForm
              study={study}
              line={line}
              facts={facts.data}
              members={members.data}
              close={() => enter(false)}
            />
          ) : (
            <>
              <p className="ds-paragraph">{say(words.heldLead)}</p>
              <div>
                <Button onClick={() => enter(true)}>{say(words.enterHeld)}</Button>
              </div>
            </>
          )}
        </Card>
      )}
      {writable && (
        <LineForm
          key={`${line.state}${line.informant}`}
          study={study.id}
          line={line}
          facts={facts.data}
          members={members.data}
        />
      )}
    </div>
  )
}

function LineForm({
  study,
  line,
  facts,
  members,
}: {
  study: string
  line: ProspectAnswer
  facts: StudyFactsAnswer
  members: readonly MemberAnswer[]
}) {
  const say = useSay()
  const [draft, setDraft] = useState(() => draftOf(line))
  const [tried, setTried] = useState(false)
  const send = useSend<ReturnType<typeof bodyOf>>({
    method: 'PUT',
    address: `${studyAddress(study)}/prospects/${line.id}`,
    refresh: [kept(study).prospects],
  })
  const faults = faultsIn(draft)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    // the day of a state that was just chosen is today, unless somebody has written another
    if (faults.size > 0) goToFirstFault(event.currentTarget)
    else send.mutate(bodyOf(draft))
  }
  const body = bodyOf(draft)
  return (
    <Card title={say(words.entered)}>
      <form className="lp-stack" noValidate onSubmit={submit}>
        <ProspectFields
          draft={draft}
          change={(change) => {
            send.reset()
            const since =
              change.state !== undefined && change.state !== line.state ? dayInOslo(new Date()) : null
            setDraft((now) => ({ ...now, ...change, ...(since !== null && { since }) }))
          }}
          facts={facts}
          members={members}
          faults={tried ? faults : new Set()}
        />
        {line.contact && body.reason !== null && (
          <Alert colour="warning">
            <p className="ds-paragraph">{say(words.ends)}</p>
          </Alert>
        )}
        {send.isError && <Failure cause={send.error} />}
        {send.isSuccess && (
          <Alert colour="success" live="polite">
            <p className="ds-paragraph">{say(words.saved)}</p>
          </Alert>
        )}
        <Button type="submit" disabled={send.isPending}>
          {say(words.save)}
        </Button>
      </form>
    </Card>
  )
}
