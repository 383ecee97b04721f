import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { type RoundAnswer, request } from '../../api/index.ts'
import { Alert, Button, ConfirmDialog } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { forgetDesks, ownRound } from '../round/queries.ts'
import type { LegalBasisAnswer } from './answers.ts'
import '../facts.css'

const words = {
  law: { nb: 'Lov', nn: 'Lov', en: 'Law' },
  decision: { nb: 'Vedtak', nn: 'Vedtak', en: 'Decision' },
  holds: { nb: 'Gjelder', nn: 'Gjeld', en: 'Holds' },
  fromTo: {
    nb: 'Fra {from} til og med {to}',
    nn: 'Frå {from} til og med {to}',
    en: 'From {from} to {to}',
  },
  linking: { nb: 'Kobling mellom runder', nn: 'Kopling mellom rundar', en: 'Linking between rounds' },
  allowed: { nb: 'Tillatt', nn: 'Tillate', en: 'Allowed' },
  notAllowed: { nb: 'Ikke tillatt', nn: 'Ikkje tillate', en: 'Not allowed' },
  attention: {
    nb: 'Oversikt over hvem som kan trenge oppmerksomhet',
    nn: 'Oversikt over kven som kan trenge merksemd',
    en: 'List of who may need attention',
  },
  covered: { nb: 'Dekket', nn: 'Dekt', en: 'Covered' },
  notCovered: { nb: 'Ikke dekket', nn: 'Ikkje dekt', en: 'Not covered' },
  endsEarly: {
    nb: 'Grunnlaget slutter å gjelde før runden stenger {day}. Etter det kan ingen registreres. Før inn et nytt grunnlag for resten.',
    nn: 'Grunnlaget sluttar å gjelde før runden stengjer {day}. Etter det kan ingen registrerast. Før inn eit nytt grunnlag for resten.',
    en: 'The basis ends before the round closes {day}. After that nobody can be registered. Record a new basis for the rest.',
  },
  withdraw: { nb: 'Trekk tilbake grunnlaget', nn: 'Trekk tilbake grunnlaget', en: 'Withdraw the basis' },
  title: { nb: 'Trekke tilbake grunnlaget?', nn: 'Trekkje tilbake grunnlaget?', en: 'Withdraw the basis?' },
  stops: {
    nb: 'Fra nå av kan enhetene ikke registrere etter dette grunnlaget.',
    nn: 'Frå no av kan einingane ikkje registrere etter dette grunnlaget.',
    en: 'From now on the units cannot register under this basis.',
  },
  locked: {
    nb: 'Det som alt er registrert etter det, kan ikke lenger leses, endres eller telles med. Du får velge om det skal slettes.',
    nn: 'Det som alt er registrert etter det, kan ikkje lenger lesast, endrast eller teljast med. Du får velje om det skal slettast.',
    en: 'What is already registered under it can no longer be read, changed or counted. You may then choose to delete it.',
  },
  final: {
    nb: 'Dette kan ikke angres. Er noe bare skrevet feil, fører du inn et nytt grunnlag i tillegg.',
    nn: 'Dette kan ikkje angrast. Er noko berre skrive feil, fører du inn eit nytt grunnlag i tillegg.',
    en: 'This cannot be undone. If something is merely misspelt, record a new basis besides.',
  },
  keep: { nb: 'Behold det', nn: 'Behald det', en: 'Keep it' },
} satisfies Record<string, LocalText>

/** A legal basis that holds, and the way to withdraw it. */
export function BasisFacts({ basis, round }: { basis: LegalBasisAnswer; round: RoundAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const day = (text: string) => dayInWords(text, language)
  const [asking, setAsking] = useState(false)
  return (
    <div className="lp-stack">
      <dl className="lp-facts-list">
        <dt>{say(words.law)}</dt>
        <dd>
          {basis.law} {basis.paragraph}
        </dd>
        <dt>{say(words.decision)}</dt>
        <dd>{basis.decisionReference}</dd>
        <dt>{say(words.holds)}</dt>
        <dd>{say(words.fromTo, { from: day(basis.validFrom), to: day(basis.validTo) })}</dd>
        <dt>{say(words.linking)}</dt>
        <dd>{say(basis.allowsLinking ? words.allowed : words.notAllowed)}</dd>
        <dt>{say(words.attention)}</dt>
        <dd>{say(basis.allowsAttention ? words.covered : words.notCovered)}</dd>
      </dl>
      {basis.validTo < round.closesOn && (
        <Alert colour="warning">
          <p className="ds-paragraph">{say(words.endsEarly, { day: day(round.closesOn) })}</p>
        </Alert>
      )}
      <Button look="secondary" colour="danger" size="sm" onClick={() => setAsking(true)}>
        {say(words.withdraw)}
      </Button>
      {asking && <Withdraw basis={basis} round={round.id} close={() => setAsking(false)} />}
    </div>
  )
}

function Withdraw({ basis, round, close }: { basis: LegalBasisAnswer; round: string; close: () => void }) {
  const say = useSay()
  const queries = useQueryClient()
  const withdraw = useMutation({
    mutationFn: () => request('DELETE', `${ownRound(round)}/legal-bases/${basis.id}`),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['legal-bases', round] })
      await forgetDesks(queries)
      close()
    },
  })
  return (
    <ConfirmDialog
      title={say(words.title)}
      keep={say(words.keep)}
      confirm={say(words.withdraw)}
      doing={withdraw}
      act={() => withdraw.mutate()}
      close={close}
    >
      <p>{say(words.stops)}</p>
      <p>{say(words.locked)}</p>
      <p>{say(words.final)}</p>
    </ConfirmDialog>
  )
}
