import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { type RoundAnswer, request } from '../../api/index.ts'
import { Button, Dialog, Failure, goToFirstFault, SelectField, TextField, Waiting } from '../../ui/index.ts'
import { dayInOslo } from '../../words/dates.ts'
import { useSay } from '../../words/index.ts'
import type { LegalBasisAnswer } from '../legal-basis/answers.ts'
import { useBases } from '../legal-basis/queries.ts'
import { ownRound } from '../round/queries.ts'
import { unitTypeName } from '../unit-types.ts'
import { ExportConfirmation } from './export-confirmation.tsx'
import { forgetOrders } from './queries.ts'

const words = {
  title: { nb: 'Ta ut registreringene', nn: 'Ta ut registreringane', en: 'Take out the registrations' },
  round: { nb: 'Runde', nn: 'Runde', en: 'Round' },
  of: {
    nb: 'Registreringene er fra {round}.',
    nn: 'Registreringane er frå {round}.',
    en: 'The registrations are from {round}.',
  },
  basis: { nb: 'Behandlingsgrunnlag', nn: 'Behandlingsgrunnlag', en: 'Legal basis' },
  basisHelp: {
    nb: 'Bare registreringene som er gjort etter dette grunnlaget, er med i filen, og ingen svar eller tjenester fra andre.',
    nn: 'Berre registreringane som er gjorde etter dette grunnlaget, er med i fila, og ingen svar eller tenester frå andre.',
    en: 'Only the registrations made under this basis are in the file, and no answers or services of others.',
  },
  choose: { nb: 'Velg', nn: 'Vel', en: 'Choose' },
  chooseBasis: {
    nb: 'Velg et behandlingsgrunnlag.',
    nn: 'Vel eit behandlingsgrunnlag.',
    en: 'Choose a legal basis.',
  },
  noBasis: {
    nb: 'Kommunen har ikke noe behandlingsgrunnlag som gjelder i dag for denne runden. Før det inn på rundens side først.',
    nn: 'Kommunen har ikkje noko behandlingsgrunnlag som gjeld i dag for denne runden. Før det inn på sida til runden først.',
    en: "The municipality has no legal basis that holds today for this round. Record it on the round's page first.",
  },
  purpose: {
    nb: 'Hva skal registreringene brukes til?',
    nn: 'Kva skal registreringane brukast til?',
    en: 'What are the registrations for?',
  },
  purposeHelp: {
    nb: 'Formålet står i kommunens logg sammen med navnet ditt. Skriv aldri om enkeltpersoner her.',
    nn: 'Formålet står i loggen til kommunen saman med namnet ditt. Skriv aldri om enkeltpersonar her.',
    en: "The purpose stands in the municipality's log with your name. Never write about single persons here.",
  },
  writePurpose: {
    nb: 'Skriv formålet, med minst ti tegn.',
    nn: 'Skriv formålet, med minst ti teikn.',
    en: 'Write the purpose, in at least ten characters.',
  },
  next: { nb: 'Gå videre', nn: 'Gå vidare', en: 'Continue' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>

/** Asks for round, legal basis and purpose, and then for a confirmation. */
export function ExportDialog({ rounds, close }: { rounds: readonly RoundAnswer[]; close: () => void }) {
  const say = useSay()
  const queries = useQueryClient()
  const [round, setRound] = useState(rounds[0]?.id ?? '')
  const [basis, setBasis] = useState('')
  const [purpose, setPurpose] = useState('')
  const [tried, setTried] = useState(false)
  const [asked, setAsked] = useState<string | null>(null)
  const bases = useBases(round)
  const today = dayInOslo(new Date())
  const valid = bases.data?.filter((one) => holds(one, today))
  const chosen = valid?.find(({ id }) => id === basis)
  const ask = useMutation({
    mutationFn: () =>
      request<{ id: string }>('POST', `${ownRound(round)}/row-exports`, { legalBasis: basis, purpose }),
    onSuccess: ({ id }) => {
      setAsked(id)
      forgetOrders(queries)
    },
  })
  const lacks = purpose.trim().length < 10
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    goToFirstFault(event.currentTarget)
    if (!chosen || lacks || ask.isPending) return
    ask.mutate()
  }
  const text = (one: LegalBasisAnswer) =>
    `${say(unitTypeName(one.unitType))}: ${one.law} ${one.paragraph} (${one.decisionReference})`
  if (asked !== null && chosen) {
    return (
      <Dialog title={say(words.title)} close={close}>
        <ExportConfirmation id={asked} purpose={purpose} basis={text(chosen)} close={close} />
      </Dialog>
    )
  }
  return (
    <Dialog title={say(words.title)} close={close}>
      <form className="lp-dialog-form" onSubmit={submit} noValidate>
        {rounds.length === 1 && rounds[0] && (
          <p className="ds-paragraph">{say(words.of, { round: say(rounds[0].name) })}</p>
        )}
        {rounds.length > 1 && (
          <SelectField
            label={say(words.round)}
            value={round}
            change={(next) => {
              setRound(next)
              setBasis('')
            }}
            options={rounds.map(({ id, name }) => ({ value: id, text: say(name) }))}
          />
        )}
        {bases.isPending && <Waiting />}
        {bases.isError && <Failure cause={bases.error} again={() => void bases.refetch()} />}
        {valid?.length === 0 && <p className="ds-paragraph">{say(words.noBasis)}</p>}
        {valid !== undefined && valid.length > 0 && (
          <>
            <SelectField
              label={say(words.basis)}
              help={say(words.basisHelp)}
              value={basis}
              change={setBasis}
              options={[
                { value: '', text: say(words.choose) },
                ...valid.map((one) => ({ value: one.id, text: text(one) })),
              ]}
              error={tried && !chosen ? say(words.chooseBasis) : undefined}
            />
            <TextField
              label={say(words.purpose)}
              help={say(words.purposeHelp)}
              value={purpose}
              change={setPurpose}
              rows={3}
              error={tried && lacks ? say(words.writePurpose) : undefined}
            />
          </>
        )}
        {ask.isError && <Failure cause={ask.error} />}
        <div className="lp-dialog-foot">
          {valid !== undefined && valid.length > 0 && (
            <Button type="submit" aria-disabled={ask.isPending}>
              {say(words.next)}
            </Button>
          )}
          <Button look="secondary" onClick={close}>
            {say(words.cancel)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const holds = ({ withdrawnAt, validFrom, validTo }: LegalBasisAnswer, today: string): boolean =>
  withdrawnAt === null && validFrom <= today && today <= validTo
