import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { useSend } from '../../interviews/people/use-send.ts'
import { BackLink, Button, Failure, goToFirstFault, PageTitle, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { mayDecideRounds } from '../may.ts'
import { OnlyCoordinator } from '../only-coordinator.tsx'
import { LeaderFields, leaderFaults } from './leader-fields.tsx'
import { emptyStudy, faultsInStudy } from './study-draft.ts'
import { StudyFields } from './study-fields.tsx'
import { studyAdminWords as words } from './words.ts'

/** Begins an interview study. */
export default function NewStudyPage() {
  const say = useSay()
  if (!mayDecideRounds()) return <OnlyCoordinator title={say(words.make)} />
  return (
    <div className="lp-stack">
      <BackLink to="/national/studies">{say(words.back)}</BackLink>
      <PageTitle>{say(words.make)}</PageTitle>
      <NewStudy />
    </div>
  )
}

function NewStudy() {
  const say = useSay()
  const [, go] = useLocation()
  const [code, setCode] = useState('')
  const [draft, setDraft] = useState(emptyStudy)
  const [leader, setLeader] = useState({ staff: '', initials: '' })
  const [tried, setTried] = useState(false)
  const begin = useSend<unknown, { id: string }>({
    method: 'POST',
    address: '/api/studies',
    refresh: [['studies']],
    done: ({ id }) => go(`/national/studies/${id}`),
  })
  const codeWrong = !/^[a-z0-9][a-z0-9-]{1,39}$/.test(code)
  const faults = faultsInStudy(draft)
  const wrong = leaderFaults(leader)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (codeWrong || faults.size > 0 || wrong.size > 0) goToFirstFault(event.currentTarget)
    else begin.mutate({ code, ...draft, leader })
  }
  return (
    <form className="lp-stack" noValidate onSubmit={submit}>
      <TextField
        label={say(words.code)}
        help={say(words.codeHelp)}
        value={code}
        change={setCode}
        error={tried && codeWrong ? say(words.codeWrong) : undefined}
      />
      <StudyFields
        draft={draft}
        change={(change) => setDraft((now) => ({ ...now, ...change }))}
        faults={tried ? faults : new Set()}
      />
      <LeaderFields draft={leader} change={setLeader} faults={tried ? wrong : new Set()} not={new Set()} />
      {begin.isError && <Failure cause={begin.error} />}
      <div>
        <Button type="submit" disabled={begin.isPending}>
          {say(words.make)}
        </Button>
      </div>
    </form>
  )
}
