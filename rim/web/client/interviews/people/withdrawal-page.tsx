import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { type EntityKind, find, type Project } from '#core/interviews'
import { request } from '../../api/index.ts'
import { Alert, Awaited, BackLink, Button, Card, Failure, PageTitle, TextField } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { languageOfText, useLanguage, useSay } from '../../words/index.ts'
import { useAnalysis, useProject } from '../analysis/index.ts'
import type { StudyPageGiven } from '../given.ts'
import { studyAddress } from '../queries.ts'
import { kept, useProspects } from './queries.ts'
import { useSend } from './use-send.ts'
import { deletedText, toReadText, withdrawalWords as words } from './withdrawal-words.ts'
import './people.css'

interface TraceAnswer {
  readonly code: string
  readonly interviews: readonly InterviewTrace[]
}

interface InterviewTrace {
  readonly id: string
  readonly heldOn: string
  readonly texts: number
  readonly secondCodings: number
  readonly recordings: number
  readonly trace: {
    readonly deleted: readonly { readonly kind: EntityKind; readonly ids: readonly string[] }[]
    readonly citations: readonly { readonly kind: EntityKind; readonly id: string; readonly left: number }[]
    readonly renamed: readonly { readonly code: string; readonly name: string }[]
    readonly emptied: readonly string[]
    readonly toRead: readonly {
      readonly kind: EntityKind
      readonly id: string
      readonly why: 'cites' | 'named-after' | 'tells-of' | 'written'
    }[]
    readonly releases: readonly {
      readonly id: string
      readonly doing: 'made-again' | 'kept'
      readonly why: LocalText
    }[]
    readonly demandable: boolean
    readonly promise: LocalText
  }
}

interface Done {
  readonly texts: number
  readonly recordings: number
  readonly codings: number
  readonly quotes: number
  readonly memos: number
  readonly kept: number
}

/** What stems from an informant, shown before it is deleted, and deleting it. */
export default function WithdrawalPage({ study, part }: StudyPageGiven) {
  const say = useSay()
  const prospects = useProspects(study.id)
  const [done, setDone] = useState<Done | null>(null)
  const line = prospects.data?.find(({ informant }) => informant === part)
  const trace = useQuery({
    queryKey: ['study-withdrawal', study.id, part],
    queryFn: () => request<TraceAnswer>('GET', `${studyAddress(study.id)}/informants/${part}/withdrawal`),
    enabled: done === null,
    gcTime: 0,
  })
  return (
    <div className="lp-stack">
      <BackLink to={`/interviews/${study.id}/people${line ? `/${line.id}` : ''}`}>{say(words.back)}</BackLink>
      <PageTitle>{say(words.title)}</PageTitle>
      {done !== null ? (
        <Alert colour="success" live="polite">
          <p className="ds-paragraph">{say(words.done, { ...done })}</p>
          {done.kept > 0 && <p className="ds-paragraph">{say(words.doneKept)}</p>}
        </Alert>
      ) : trace.data ? (
        <>
          <p className="lp-lead">{say(words.lead, { code: trace.data.code })}</p>
          {trace.data.interviews.map((one) => (
            <TraceCard key={one.id} traced={one} />
          ))}
          {study.part === 'leader' ? (
            <CarryOut study={study.id} informant={part!} code={trace.data.code} done={setDone} />
          ) : (
            <Alert colour="info">
              <p className="ds-paragraph">{say(words.leaderDoes)}</p>
            </Alert>
          )}
        </>
      ) : (
        <Awaited query={trace} />
      )}
    </div>
  )
}

function TraceCard({ traced }: { traced: InterviewTrace }) {
  const say = useSay()
  const language = useLanguage()
  const project = useProject()
  const { trace } = traced
  const deleted = [
    ...(traced.texts > 0 ? [say(words.texts, { count: traced.texts })] : []),
    ...(traced.recordings > 0 ? [say(words.recordings, { count: traced.recordings })] : []),
    ...trace.deleted.map(({ kind, ids }) => say(deletedText(kind), { count: ids.length })),
    ...(traced.secondCodings > 0 ? [say(words.secondCodings, { count: traced.secondCodings })] : []),
  ]
  const keptReleases = trace.releases.filter(({ doing }) => doing === 'kept')
  const again = trace.releases.filter(({ doing }) => doing === 'made-again')
  return (
    <Card title={say(words.interview, { date: dayInWords(traced.heldOn, language) })}>
      <Alert colour={trace.demandable ? 'info' : 'warning'}>
        <p className="ds-paragraph" lang={languageOfText(trace.promise, language)}>
          {say(trace.promise)}
        </p>
      </Alert>
      <Listed title={words.deleted} items={[...deleted, say(words.person)]} />
      <Listed
        title={words.renamed}
        items={trace.renamed.map(({ code, name }) =>
          say(words.renamedOne, { old: nameOf(project, 'code', code), name }),
        )}
      />
      <Listed
        title={words.citations}
        items={trace.citations.map(({ kind, id, left }) =>
          say(words.citation, { text: nameOf(project, kind, id), count: left }),
        )}
      />
      <Listed
        title={words.toRead}
        items={trace.toRead
          .filter(({ why }) => toReadText[why] !== null)
          .map(({ kind, id, why }) => say(toReadText[why]!, { text: nameOf(project, kind, id) }))}
      />
      <Listed title={words.emptied} items={trace.emptied.map((id) => nameOf(project, 'code', id))} />
      <Listed title={words.again} items={again.map(({ why }) => say(why))} />
      <Listed title={words.kept} items={keptReleases.map(({ why }) => say(why))} />
    </Card>
  )
}

/** How a thing is called where its id would say nothing. */
function nameOf(project: Project, kind: EntityKind, id: string): string {
  const there = find(project, kind, id)
  if (!there) return '–'
  const text =
    'name' in there ? there.name : 'text' in there && typeof there.text === 'string' ? there.text : '–'
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

function Listed({ title, items }: { title: LocalText; items: readonly string[] }) {
  const say = useSay()
  if (items.length === 0) return null
  return (
    <section>
      <h3 className="ds-heading" data-size="xs">
        {say(title)}
      </h3>
      <ul className="ds-list">
        {[...new Set(items)].map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  )
}

function CarryOut({
  study,
  informant,
  code,
  done,
}: {
  study: string
  informant: string
  code: string
  done: (done: Done) => void
}) {
  const say = useSay()
  const analysis = useAnalysis()
  const [written, write] = useState('')
  const [tried, setTried] = useState(false)
  const names = kept(study)
  const send = useSend<{ code: string }, Done>({
    method: 'POST',
    address: `${studyAddress(study)}/informants/${informant}/withdrawal`,
    refresh: [names.prospects, names.informants, names.consents, names.interviews, ['study-text', study]],
    done: (answer) => {
      done(answer)
      void analysis.catchUp().catch(() => undefined)
    },
  })
  const wrong = written.trim().toUpperCase() !== code
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (!wrong) send.mutate({ code })
  }
  return (
    <Card title={say(words.carryOut)}>
      <form className="lp-stack" noValidate onSubmit={submit}>
        <p className="ds-paragraph">{say(words.cannotUndo)}</p>
        <TextField
          label={say(words.writeCode, { code })}
          value={written}
          change={write}
          error={tried && wrong ? say(words.codeWrong, { code }) : undefined}
        />
        {send.isError && <Failure cause={send.error} />}
        <div>
          <Button type="submit" colour="danger" disabled={send.isPending}>
            {say(words.delete)}
          </Button>
        </div>
      </form>
    </Card>
  )
}
