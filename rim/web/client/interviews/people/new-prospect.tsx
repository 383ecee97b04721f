import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Button, Card, Failure, goToFirstFault } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { type MemberAnswer, studyAddress } from '../queries.ts'
import { bodyOf, faultsIn, newProspect } from './prospect-draft.ts'
import { ProspectFields } from './prospect-fields.tsx'
import { kept, type StudyFactsAnswer } from './queries.ts'
import { useSend } from './use-send.ts'

const words = {
  title: { nb: 'Før inn en person', nn: 'Før inn ein person', en: 'Enter a person' },
  save: { nb: 'Før inn', nn: 'Før inn', en: 'Enter' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>

/** A new line of the register. */
export function NewProspect({
  study,
  facts,
  members,
  today,
  channel,
  close,
}: {
  study: string
  facts: StudyFactsAnswer
  members: readonly MemberAnswer[]
  today: string
  /** Who asked last: most often the same again. */
  channel: string
  close: () => void
}) {
  const say = useSay()
  const [draft, setDraft] = useState(() => newProspect(today, channel))
  const [tried, setTried] = useState(false)
  const send = useSend<ReturnType<typeof bodyOf>>({
    method: 'POST',
    address: `${studyAddress(study)}/prospects`,
    refresh: [kept(study).prospects],
    done: close,
  })
  const faults = faultsIn(draft)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (faults.size > 0) goToFirstFault(event.currentTarget)
    else send.mutate(bodyOf(draft))
  }
  return (
    <Card title={say(words.title)}>
      <form className="lp-stack" noValidate onSubmit={submit}>
        <ProspectFields
          draft={draft}
          change={(change) => setDraft((now) => ({ ...now, ...change }))}
          facts={facts}
          members={members}
          faults={tried ? faults : new Set()}
        />
        {send.isError && <Failure cause={send.error} />}
        <div className="lp-buttons">
          <Button type="submit" disabled={send.isPending}>
            {say(words.save)}
          </Button>
          <Button look="tertiary" onClick={close}>
            {say(words.cancel)}
          </Button>
        </div>
      </form>
    </Card>
  )
}
