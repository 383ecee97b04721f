import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { forget, request } from '../../api/index.ts'
import type { ProposalAnswer, Verdict } from '../../revision/answers.ts'
import { useSend } from '../../revision/use-send.ts'
import { verdictWords } from '../../revision/words.ts'
import { Button, ChoiceGroup, Failure, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  one: { nb: 'Vedtak om 1 forslag', nn: 'Vedtak om 1 forslag', en: 'Decision on 1 proposal' },
  many: {
    nb: 'Vedtak om {count} forslag',
    nn: 'Vedtak om {count} forslag',
    en: 'Decision on {count} proposals',
  },
  verdict: { nb: 'Hva vedtar gruppen?', nn: 'Kva vedtek gruppa?', en: 'What does the group decide?' },
  reason: { nb: 'Begrunnelse', nn: 'Grunngiving', en: 'Reason' },
  reasonHelp: {
    nb: 'Alle kommuner leser begrunnelsen sammen med forslaget. Vedtaket kan ikke slettes, men forslaget kan behandles på nytt til det er med i en publisert versjon.',
    nn: 'Alle kommunar les grunngivinga saman med forslaget. Vedtaket kan ikkje slettast, men forslaget kan behandlast på nytt til det er med i ein publisert versjon.',
    en: 'All municipalities read the reason together with the proposal. The decision cannot be deleted, but the proposal can be decided anew until it is in a published version.',
  },
  choose: {
    nb: 'Velg hva gruppen vedtar.',
    nn: 'Vel kva gruppa vedtek.',
    en: 'Choose what the group decides.',
  },
  short: { nb: 'Skriv minst fem tegn.', nn: 'Skriv minst fem teikn.', en: 'Write at least five characters.' },
  send: { nb: 'Fatt vedtaket', nn: 'Gjer vedtaket', en: 'Decide' },
} satisfies Record<string, LocalText>

const verdicts = Object.keys(verdictWords) as readonly Verdict[]

/** Answers the ticked proposals with one decision and its reason. */
export function DecisionForm({
  proposals,
  done,
}: {
  proposals: readonly ProposalAnswer[]
  done: () => void
}) {
  const say = useSay()
  const queries = useQueryClient()
  const { send, sending, cause } = useSend()
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const short = reason.trim().length < 5
  const submit = async () => {
    setTried(true)
    if (verdict === null || short) return
    const body = { verdict, reason: reason.trim(), proposals: proposals.map(({ id }) => id) }
    if (!(await send(body, (key) => request('POST', '/api/revision-decisions', body, key)))) return
    done()
    void forget(queries, ['proposals'], ['decisions'])
  }
  const count = proposals.length
  return (
    <section className="lp-rev-part" aria-labelledby="decision-title">
      <h3 id="decision-title" className="ds-heading" data-size="xs">
        {say(count === 1 ? words.one : words.many, { count })}
      </h3>
      <ChoiceGroup
        legend={say(words.verdict)}
        kind="radio"
        options={verdicts.map((value) => ({ value, text: say(verdictWords[value]) }))}
        chosen={verdict === null ? [] : [verdict]}
        change={([value]) => setVerdict(value as Verdict)}
        error={tried && verdict === null ? say(words.choose) : undefined}
      />
      <TextField
        label={say(words.reason)}
        help={say(words.reasonHelp)}
        value={reason}
        change={setReason}
        rows={4}
        error={tried && short ? say(words.short) : undefined}
        required
      />
      {cause !== null && <Failure cause={cause} />}
      <Button onClick={() => void submit()} aria-disabled={sending}>
        {say(words.send)}
      </Button>
    </section>
  )
}
