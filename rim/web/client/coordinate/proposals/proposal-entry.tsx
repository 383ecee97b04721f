import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request, useInstrument } from '../../api/index.ts'
import type { ProposalAnswer } from '../../revision/answers.ts'
import { ProposalText } from '../../revision/proposal-text.tsx'
import { useSend } from '../../revision/use-send.ts'
import { Button, Dialog, Failure } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  one: { nb: '1 kommune ønsker dette', nn: '1 kommune ønskjer dette', en: '1 municipality wants this' },
  many: {
    nb: '{count} kommuner ønsker dette',
    nn: '{count} kommunar ønskjer dette',
    en: '{count} municipalities want this',
  },
  withYou: { nb: 'også dere', nn: 'òg de', en: 'you among them' },
  support: { nb: 'Vi ønsker det samme', nn: 'Vi ønskjer det same', en: 'We want the same' },
  unsupport: { nb: 'Trekk støtten', nn: 'Trekk støtta', en: 'Take back the support' },
  withdraw: { nb: 'Trekk forslaget', nn: 'Trekk forslaget', en: 'Withdraw the proposal' },
  sure: { nb: 'Trekke forslaget?', nn: 'Trekkje forslaget?', en: 'Withdraw the proposal?' },
  gone: {
    nb: 'Forslaget blir slettet for godt. Dere kan sende et nytt når som helst.',
    nn: 'Forslaget blir sletta for godt. De kan sende eit nytt når som helst.',
    en: 'The proposal is deleted for good. You can send a new one at any time.',
  },
  keep: { nb: 'Behold det', nn: 'Behald det', en: 'Keep it' },
} satisfies Record<string, LocalText>

/** A proposal with where it stands, and what this municipality can do about it. */
export function ProposalEntry({ proposal }: { proposal: ProposalAnswer }) {
  const say = useSay()
  const queries = useQueryClient()
  const { send, sending, cause } = useSend()
  const [asks, setAsks] = useState(false)
  const form = useInstrument(proposal.instrument)
  const { id, own, supported, supporters, state } = proposal
  const open = state === 'received' || state === 'discussed' || state === 'postponed'
  const change = async (method: 'PUT' | 'DELETE', address: string) => {
    const arrived = await send([method, address, supported], (key) =>
      request(method, address, undefined, key),
    )
    setAsks(false)
    if (arrived) await queries.invalidateQueries({ queryKey: ['proposals'] })
  }
  const count = say(supporters === 1 ? words.one : words.many, { count: supporters })
  return (
    <article className="lp-rev-entry">
      <ProposalText proposal={proposal} form={form.data} />
      <div className="lp-row">
        {(!own || supporters > 1) && (
          <span className="lp-subtle">
            {count}
            {supported && `, ${say(words.withYou)}`}
          </span>
        )}
        {!own && open && (
          <Button
            look="secondary"
            size="sm"
            aria-disabled={sending}
            onClick={() => void change(supported ? 'DELETE' : 'PUT', `/api/proposals/${id}/support`)}
          >
            {say(supported ? words.unsupport : words.support)}
          </Button>
        )}
        {own && state === 'received' && supporters === 1 && (
          <Button look="tertiary" size="sm" onClick={() => setAsks(true)}>
            {say(words.withdraw)}
          </Button>
        )}
      </div>
      {cause !== null && <Failure cause={cause} />}
      {asks && (
        <Dialog title={say(words.sure)} close={() => setAsks(false)}>
          <p>{say(words.gone)}</p>
          <div className="lp-dialog-foot">
            <Button onClick={() => setAsks(false)}>{say(words.keep)}</Button>
            <Button
              look="secondary"
              colour="danger"
              onClick={() => void change('DELETE', `/api/proposals/${id}`)}
            >
              {say(words.withdraw)}
            </Button>
          </div>
        </Dialog>
      )}
    </article>
  )
}
