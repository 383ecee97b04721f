import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { tokensIn, unread } from '#core/interviews'
import { request } from '../../api/index.ts'
import { Awaited, Button, Card, Failure, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { type OwnStudyAnswer, studyAddress, useMembers, useText, type VersionAnswer } from '../queries.ts'
import { Checklist } from './checklist.tsx'
import { MarkedText } from './marked-text.tsx'
import { forgetTexts, type StepsAnswer } from './queries.ts'
import { waitingVersion } from './steps.ts'
import { TokenKey } from './token-key.tsx'

const words = {
  own: {
    nb: 'Du har avidentifisert denne teksten. En annen som leser rå tekster, må kontrollere den.',
    nn: 'Du har avidentifisert denne teksten. Ein annan som les rå tekstar, må kontrollere han.',
    en: 'You de-identified this text. Somebody else who reads raw texts must check it.',
  },
  lead: {
    nb: '{name} har avidentifisert teksten. Les den og se etter om noen kan kjennes igjen.',
    nn: '{name} har avidentifisert teksten. Les han og sjå etter om nokon kan kjennast att.',
    en: '{name} de-identified the text. Read it, and look whether anybody can be recognised.',
  },
  colleague: { nb: 'En kollega', nn: 'Ein kollega', en: 'A colleague' },
  text: {
    nb: 'Den avidentifiserte teksten',
    nn: 'Den avidentifiserte teksten',
    en: 'The de-identified text',
  },
  check: { nb: 'Kontroll', nn: 'Kontroll', en: 'Check' },
  confirm: {
    nb: 'Bekreft at teksten er avidentifisert',
    nn: 'Stadfest at teksten er avidentifisert',
    en: 'Confirm that the text is de-identified',
  },
  back: { nb: 'Send tilbake', nn: 'Send tilbake', en: 'Send back' },
  note: { nb: 'Hva må bedres?', nn: 'Kva må betrast?', en: 'What must be mended?' },
  noteHelp: {
    nb: 'Fortell hvor det er, uten å gjenta navnet.',
    nn: 'Fortel kvar det er, utan å ta opp att namnet.',
    en: 'Tell where it is, without repeating the name.',
  },
} satisfies Record<string, LocalText>

/** A second person reads what was de-identified, and confirms it or sends it back. */
export function SecondReader({ one, study }: { one: StepsAnswer; study: OwnStudyAnswer }) {
  const waiting = waitingVersion(one)
  const found = useText(study.id, waiting?.id)
  const members = useMembers(study.id)
  if (!waiting) return null
  if (!found.data) return <Awaited query={found} />
  const name = members.data?.find(({ staff }) => staff === waiting.madeBy)?.name
  return <Desk waiting={waiting} study={study} text={found.data.text} name={name} />
}

function Desk({
  waiting,
  study,
  text,
  name,
}: {
  waiting: VersionAnswer
  study: OwnStudyAnswer
  text: string
  name: string | undefined
}) {
  const say = useSay()
  const queries = useQueryClient()
  const [ticked, tick] = useState<readonly string[]>([])
  const [note, setNote] = useState('')
  const address = `${studyAddress(study.id)}/texts/${waiting.id}`
  const after = { onSuccess: () => forgetTexts(queries, study.id) }
  const confirming = useMutation({
    mutationFn: () => request('POST', `${address}/confirmation`, { ticked }),
    ...after,
  })
  const returning = useMutation({
    mutationFn: () => request('POST', `${address}/return`, { note }),
    ...after,
  })
  const marks = useMemo(
    () => tokensIn(text).map(({ start, end }) => ({ start, end, look: 'token' as const })),
    [text],
  )
  const own = waiting.madeBy === study.staff
  return (
    <>
      <p className="ds-paragraph">
        {own ? say(words.own) : say(words.lead, { name: name ?? say(words.colleague) })}
      </p>
      <div className="lp-deidentify">
        <Card title={say(words.text)}>
          <MarkedText text={text} marks={marks} />
        </Card>
        <Card title={say(words.check)}>
          <TokenKey study={study.id} version={waiting.id} />
          {!own && (
            <>
              <Checklist ticked={ticked} change={tick} />
              {confirming.isError && <Failure cause={confirming.error} />}
              <div>
                <Button
                  disabled={unread(ticked).length > 0 || confirming.isPending}
                  onClick={() => confirming.mutate()}
                >
                  {say(words.confirm)}
                </Button>
              </div>
              <hr className="ds-divider" />
            </>
          )}
          <TextField
            label={say(words.note)}
            help={say(words.noteHelp)}
            rows={3}
            value={note}
            change={setNote}
          />
          {returning.isError && <Failure cause={returning.error} />}
          <div>
            <Button
              look="secondary"
              disabled={note.trim() === '' || returning.isPending}
              onClick={() => returning.mutate()}
            >
              {say(words.back)}
            </Button>
          </div>
        </Card>
      </div>
    </>
  )
}
