import { type FormEvent, useState } from 'react'
import { useSend } from '../../interviews/people/use-send.ts'
import { type StudyAnswer, studyAddress, useMembers, useStudies } from '../../interviews/queries.ts'
import { PublishedReports } from '../../interviews/report/published-reports.tsx'
import {
  Alert,
  Awaited,
  BackLink,
  Button,
  Card,
  ConfirmDialog,
  Failure,
  goToFirstFault,
  PageTitle,
  Tag,
} from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { mayDecideRounds } from '../may.ts'
import { OnlyCoordinator } from '../only-coordinator.tsx'
import { LeaderFields, leaderFaults } from './leader-fields.tsx'
import { draftOfStudy, faultsInStudy } from './study-draft.ts'
import { StudyFields } from './study-fields.tsx'
import { studyAdminWords as words } from './words.ts'

/** A study as the nation sees it: what it is called and for, who leads it, and closing it. */
export default function NationalStudyPage({ study: id }: { study: string }) {
  const say = useSay()
  const language = useLanguage()
  const studies = useStudies()
  if (!mayDecideRounds()) return <OnlyCoordinator title={say(words.title)} />
  if (!studies.data) return <Awaited query={studies} />
  const study = studies.data.find((one) => one.id === id)
  return (
    <div className="lp-stack">
      <BackLink to="/national/studies">{say(words.back)}</BackLink>
      {study ? (
        <>
          <PageTitle>{language === 'nn' ? study.titleNn : study.titleNb}</PageTitle>
          <p>
            <Tag colour={study.state === 'open' ? 'success' : 'neutral'}>{say(words[study.state])}</Tag>{' '}
            <span className="lp-subtle">{study.code}</span>
          </p>
          {study.state === 'open' && <Facts study={study} />}
          <Leaders study={study} />
          <PublishedReports study={study.id} />
          {study.state === 'open' && <Close study={study.id} />}
        </>
      ) : (
        <>
          <PageTitle>{say(words.title)}</PageTitle>
          <Alert colour="info">
            <p className="ds-paragraph">{say(words.notFound)}</p>
          </Alert>
        </>
      )}
    </div>
  )
}

function Facts({ study }: { study: StudyAnswer }) {
  const say = useSay()
  const [draft, setDraft] = useState(() => draftOfStudy(study))
  const [tried, setTried] = useState(false)
  const save = useSend<unknown>({ method: 'PUT', address: studyAddress(study.id), refresh: [['studies']] })
  const faults = faultsInStudy(draft)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (faults.size > 0) goToFirstFault(event.currentTarget)
    else save.mutate(draft)
  }
  return (
    <Card title={say(words.facts)}>
      <form className="lp-stack" noValidate onSubmit={submit}>
        <StudyFields
          draft={draft}
          change={(change) => {
            save.reset()
            setDraft((now) => ({ ...now, ...change }))
          }}
          faults={tried ? faults : new Set()}
        />
        {save.isError && <Failure cause={save.error} />}
        {save.isSuccess && (
          <Alert colour="success" live="polite">
            <p className="ds-paragraph">{say(words.saved)}</p>
          </Alert>
        )}
        <div>
          <Button type="submit" disabled={save.isPending}>
            {say(words.save)}
          </Button>
        </div>
      </form>
    </Card>
  )
}

function Leaders({ study }: { study: StudyAnswer }) {
  const say = useSay()
  const members = useMembers(study.id)
  const [draft, setDraft] = useState({ staff: '', initials: '' })
  const [tried, setTried] = useState(false)
  const add = useSend<{ initials: string }>({
    method: 'PUT',
    address: `${studyAddress(study.id)}/leaders/${draft.staff}`,
    refresh: [['study-members', study.id]],
    done: () => {
      setDraft({ staff: '', initials: '' })
      setTried(false)
    },
  })
  if (!members.data) return <Awaited query={members} />
  const leaders = members.data.filter(({ part, leftAt }) => part === 'leader' && leftAt === null)
  const wrong = leaderFaults(draft)
  return (
    <Card title={say(words.leaders)}>
      <ul className="ds-list">
        {leaders.map(({ staff, name, initials }) => (
          <li key={staff}>
            {name} ({initials})
          </li>
        ))}
      </ul>
      {study.state === 'open' && (
        <details className="ds-details">
          <summary>{say(words.addLeader)}</summary>
          <form
            className="lp-stack"
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              setTried(true)
              if (wrong.size > 0) goToFirstFault(event.currentTarget)
              else add.mutate({ initials: draft.initials })
            }}
          >
            <LeaderFields
              draft={draft}
              change={setDraft}
              faults={tried ? wrong : new Set()}
              not={new Set(leaders.map(({ staff }) => staff))}
            />
            {add.isError && <Failure cause={add.error} />}
            <div>
              <Button type="submit" look="secondary" disabled={add.isPending}>
                {say(words.addLeader)}
              </Button>
            </div>
          </form>
        </details>
      )}
    </Card>
  )
}

function Close({ study }: { study: string }) {
  const say = useSay()
  const [asking, ask] = useState(false)
  const close = useSend({
    method: 'POST',
    address: `${studyAddress(study)}/closing`,
    refresh: [['studies']],
    done: () => ask(false),
  })
  return (
    <div>
      <Button look="secondary" colour="danger" onClick={() => ask(true)}>
        {say(words.close)}
      </Button>
      {asking && (
        <ConfirmDialog
          title={say(words.close)}
          keep={say(words.keep)}
          confirm={say(words.close)}
          doing={close}
          act={() => close.mutate(undefined)}
          close={() => ask(false)}
        >
          <p className="ds-paragraph">{say(words.closeText)}</p>
        </ConfirmDialog>
      )}
    </div>
  )
}
