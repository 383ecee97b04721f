import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { momentText } from '#core/foundation'
import { request } from '../../api/index.ts'
import { Alert, Button, Card, Failure, goToFirstFault, TextField } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { mayPublish } from '../may.ts'
import type { PublicationAnswer } from './answers.ts'
import { publicationAddress, useStep } from './queries.ts'
import { publicationWords as words } from './words.ts'

/** What everybody sees: where it is, a new version of it, and withdrawing it. */
export function PublishedCard({ publication }: { publication: PublicationAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const [, go] = useLocation()
  const queries = useQueryClient()
  const { id, kind, code, publishAt } = publication
  const replace = useMutation({
    mutationFn: () => request<{ readonly id: string }>('POST', `${publicationAddress(id)}/replacement`, {}),
    onSuccess: async (begun) => {
      await queries.invalidateQueries()
      go(`/national/publications/${begun.id}`)
    },
  })
  return (
    <>
      <Card title={say(words.visible)}>
        {publishAt !== null && <p>{say(words.since, { when: momentText(publishAt) })}</p>}
        <p>
          <a
            className="ds-link"
            href={`/${language}/${kind === 'report' ? 'rapporter' : 'nyheter'}/${code}/`}
          >
            {say(words.see)}
          </a>
          . {say(words.soon)}
        </p>
        <p className="lp-subtle">{say(words.replaceText)}</p>
        {replace.isError && <Failure cause={replace.error} />}
        <div>
          <Button look="secondary" disabled={replace.isPending} onClick={() => replace.mutate()}>
            {say(words.replace)}
          </Button>
        </div>
      </Card>
      {mayPublish() && <WithdrawCard publication={id} />}
    </>
  )
}

function WithdrawCard({ publication }: { publication: string }) {
  const say = useSay()
  const [nb, setNb] = useState('')
  const [nn, setNn] = useState('')
  const [tried, setTried] = useState(false)
  const withdraw = useStep(`${publicationAddress(publication)}/withdrawal`)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    goToFirstFault(event.currentTarget)
    if (nb.trim() !== '' && nn.trim() !== '' && !withdraw.isPending) withdraw.mutate({ nb, nn })
  }
  const lacking = (value: string) => (tried && value.trim() === '' ? say(words.missing) : undefined)
  return (
    <Card title={say(words.withdraw)}>
      <p>{say(words.withdrawText)}</p>
      <form className="lp-stack lp-written-form" onSubmit={send} noValidate>
        <TextField label={say(words.noticeNb)} value={nb} change={setNb} rows={2} error={lacking(nb)} />
        <TextField label={say(words.noticeNn)} value={nn} change={setNn} rows={2} error={lacking(nn)} />
        {withdraw.isError && <Failure cause={withdraw.error} />}
        <div>
          <Button type="submit" look="secondary" colour="danger" disabled={withdraw.isPending}>
            {say(words.withdraw)}
          </Button>
        </div>
      </form>
    </Card>
  )
}

/** Why it is withdrawn. */
export function WithdrawnAlert({ publication }: { publication: PublicationAnswer }) {
  const say = useSay()
  const { withdrawnAt, notice } = publication
  if (withdrawnAt === null || notice === null) return null
  return (
    <Alert colour="danger">
      <p className="ds-paragraph">
        <strong>{say(words.withdrawnOn, { when: momentText(withdrawnAt) })}</strong> {say(notice)}
      </p>
    </Alert>
  )
}
