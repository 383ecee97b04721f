import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { momentText } from '#core/foundation'
import { request, useWriteKey } from '../../api/index.ts'
import {
  Awaited,
  Button,
  Card,
  DataTable,
  Failure,
  goToFirstFault,
  PageTitle,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { maySeeStatus } from '../may.ts'
import { OnlyCoordinator } from '../only-coordinator.tsx'
import type { OriginAnswer } from './answers.ts'
import { useOrigins, usePublications } from './queries.ts'
import { StateTag } from './state-tag.tsx'
import { publicationWords as words } from './words.ts'

/** What is published or on its way, and where something new is begun. */
export default function PublicationsPage() {
  const say = useSay()
  const publications = usePublications()
  const origins = useOrigins()
  if (!maySeeStatus()) return <OnlyCoordinator title={say(words.title)} />
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {publications.data ? (
        <DataTable
          caption={say(words.list)}
          rows={publications.data}
          keyOf={({ id }) => id}
          empty={say(words.none)}
          columns={[
            {
              key: 'title',
              head: say(words.name),
              names: true,
              cell: ({ id, title, replaces }) => (
                <>
                  <Link className="ds-link" to={`/national/publications/${id}`}>
                    {say(title) || say(words.untitled)}
                  </Link>
                  {replaces !== null && ` (${say(words.newVersion)})`}
                </>
              ),
            },
            { key: 'kind', head: say(words.kind), cell: ({ kind }) => say(words[kind]) },
            { key: 'state', head: say(words.state), cell: ({ state }) => <StateTag state={state} /> },
            {
              key: 'time',
              head: say(words.visible),
              cell: ({ publishAt }) => (publishAt === null ? '–' : momentText(publishAt)),
            },
          ]}
        />
      ) : (
        <Awaited query={publications} />
      )}
      {origins.data ? <Begin origins={origins.data} /> : <Awaited query={origins} />}
    </div>
  )
}

const codeForm = /^[a-z0-9]+(-[a-z0-9]+)*$/

function Begin({ origins }: { origins: readonly OriginAnswer[] }) {
  const say = useSay()
  const [, go] = useLocation()
  const queries = useQueryClient()
  const key = useWriteKey()
  const [chosen, setChosen] = useState('')
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const begin = useMutation({
    mutationFn: (body: object) =>
      request<{ readonly id: string }>('POST', '/api/publications', body, key.of(body)),
    onSuccess: async ({ id }) => {
      key.done()
      await queries.invalidateQueries()
      go(`/national/publications/${id}`)
    },
  })
  const choose = (value: string) => {
    begin.reset()
    setChosen(value)
    const origin = origins[Number(value)]
    setCode(value !== '' && value !== 'news' && origin ? origin.code : '')
  }
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    goToFirstFault(event.currentTarget)
    if (chosen === '' || !codeForm.test(code) || begin.isPending) return
    const origin = origins[Number(chosen)]
    begin.mutate(
      chosen === 'news' || !origin
        ? { kind: 'news', code }
        : { kind: 'report', code, origin: { source: origin.source, of: origin.of } },
    )
  }
  return (
    <Card title={say(words.begin)}>
      <form className="lp-stack lp-written-form" onSubmit={send} noValidate>
        <SelectField
          label={say(words.what)}
          value={chosen}
          change={choose}
          error={tried && chosen === '' ? say(words.missing) : undefined}
          options={[
            { value: '', text: '' },
            { value: 'news', text: say(words.aNews) },
            ...origins.map(({ title }, at) => ({ value: String(at), text: say(title) })),
          ]}
        />
        <TextField
          label={say(words.address)}
          help={say(words.addressHelp)}
          value={code}
          change={(value) => {
            begin.reset()
            setCode(value.trim())
          }}
          error={tried && !codeForm.test(code) ? say(words.wrongAddress) : undefined}
        />
        {begin.isError && <Failure cause={begin.error} />}
        <div>
          <Button type="submit" disabled={begin.isPending}>
            {say(words.beginButton)}
          </Button>
        </div>
      </form>
    </Card>
  )
}
