import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { type RoundAnswer, request, useWriteKey } from '../../api/index.ts'
import { unitTypeName } from '../../coordinate/unit-types.ts'
import { Alert, Awaited, Button, ChoiceGroup, Failure } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { BasisAnswer } from '../rounds/answers.ts'
import { BasesFields } from '../rounds/bases-fields.tsx'
import { dayErrors, emptyDraft, errorsOf, isWhole, namedBases, type RoundDraft } from '../rounds/draft.ts'
import { ErrorSummary } from '../rounds/error-summary.tsx'
import { DaysFields, NameFields, PopulationFields } from '../rounds/new/draft-fields.tsx'
import { forgetRounds, useBases, useRegisteredTypes, useRoundChoices } from '../rounds/queries.ts'

const words = {
  fixed: {
    nb: 'Kortnavnet, året, skjemaet og hovedgruppene kan ikke endres.',
    nn: 'Kortnamnet, året, skjemaet og hovudgruppene kan ikkje endrast.',
    en: 'The short name, the year, the form and the main groups cannot be changed.',
  },
  types: {
    nb: 'Typer enheter som kan registrere',
    nn: 'Typar einingar som kan registrere',
    en: 'Types of units that may register',
  },
  typesHelp: {
    nb: 'Er ingen valgt, kan alle typer registrere. En type som har registrert noen, kan ikke tas ut.',
    nn: 'Er ingen valde, kan alle typar registrere. Ein type som har registrert nokon, kan ikkje takast ut.',
    en: 'If none is chosen, any type may register. A type that has registered somebody cannot be taken out.',
  },
  hasSome: {
    nb: '{type} (har registrert noen)',
    nn: '{type} (har registrert nokon)',
    en: '{type} (has registered somebody)',
  },
  bases: {
    nb: 'Anbefalt behandlingsgrunnlag',
    nn: 'Tilrådd behandlingsgrunnlag',
    en: 'Recommended legal bases',
  },
  save: { nb: 'Lagre endringene', nn: 'Lagre endringane', en: 'Save the changes' },
  saving: { nb: 'Lagrer …', nn: 'Lagrar …', en: 'Saving …' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>

/** Changes what of a round may be another, once the rest is known. */
export function RoundSettings({
  round,
  done,
}: {
  round: RoundAnswer
  /** Told whether something was saved. */
  done: (saved: boolean) => void
}) {
  const bases = useBases(round.id)
  const choices = useRoundChoices()
  const registered = useRegisteredTypes(round.id)
  const failed = [bases, choices, registered].find(({ isError }) => isError)
  if (!bases.data || !choices.data || !registered.data) {
    return <Awaited query={failed ?? bases} />
  }
  const known = new Set([...choices.data.unitTypes.map(({ code }) => code), ...round.unitTypes])
  return (
    <SettingsForm
      round={round}
      bases={bases.data}
      known={[...known]}
      registered={registered.data.registered}
      done={done}
    />
  )
}

const draftOf = (round: RoundAnswer, bases: readonly BasisAnswer[]): RoundDraft => ({
  ...emptyDraft,
  nameNb: round.name.nb,
  nameNn: round.name.nn,
  opensOn: round.opensOn,
  closesOn: round.closesOn,
  retentionUntil: round.retentionUntil,
  unitTypes: round.unitTypes,
  populationNb: round.population.nb,
  populationNn: round.population.nn,
  bases,
})

function SettingsForm({
  round,
  bases,
  known,
  registered,
  done,
}: {
  round: RoundAnswer
  bases: readonly BasisAnswer[]
  known: readonly string[]
  registered: readonly string[]
  done: (saved: boolean) => void
}) {
  const say = useSay()
  const queries = useQueryClient()
  const roundKey = useWriteKey()
  const basesKey = useWriteKey()
  const [draft, setDraft] = useState(() => draftOf(round, bases))
  const [tried, setTried] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const set = (part: Partial<RoundDraft>) => setDraft({ ...draft, ...part })
  const { nameNb, nameNn } = errorsOf(draft, 'about')
  const errors = {
    ...(nameNb && { nameNb }),
    ...(nameNn && { nameNn }),
    ...dayErrors(draft),
    ...(draft.bases.every(isWhole) ? {} : errorsOf(draft, 'bases')),
  }
  const save = useMutation({
    mutationFn: async () => {
      const change = {
        name: { nb: draft.nameNb.trim(), nn: draft.nameNn.trim() },
        opensOn: draft.opensOn,
        closesOn: draft.closesOn,
        retentionUntil: draft.retentionUntil,
        population: { nb: draft.populationNb.trim(), nn: draft.populationNn.trim() },
        unitTypes: draft.unitTypes,
      }
      await request('PATCH', `/api/rounds/${round.id}`, change, roundKey.of(change))
      const body = { bases: namedBases(draft.bases, draft.unitTypes) }
      await request('PUT', `/api/rounds/${round.id}/bases`, body, basesKey.of(body))
    },
    onSuccess: async () => {
      roundKey.done()
      basesKey.done()
      await forgetRounds(queries)
      done(true)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried((count) => count + 1)
    if (Object.keys(errors).length === 0) save.mutate()
  }
  const shown = tried > 0 ? errors : {}
  const props = { draft, errors: shown, set }
  return (
    <form ref={form} className="lp-stack" noValidate onSubmit={submit}>
      <ErrorSummary errors={shown} asked={tried} />
      <Alert colour="info">
        <p className="ds-paragraph">{say(words.fixed)}</p>
      </Alert>
      <NameFields {...props} />
      <DaysFields {...props} />
      <PopulationFields {...props} />
      <ChoiceGroup
        kind="checkbox"
        legend={say(words.types)}
        help={say(words.typesHelp)}
        options={known.map((value) => {
          const type = say(unitTypeName(value))
          return { value, text: registered.includes(value) ? say(words.hasSome, { type }) : type }
        })}
        chosen={draft.unitTypes}
        change={(unitTypes) => set({ unitTypes })}
      />
      <h3 className="ds-heading" data-size="xs">
        {say(words.bases)}
      </h3>
      <BasesFields
        unitTypes={
          draft.unitTypes.length === 0 ? known : known.filter((type) => draft.unitTypes.includes(type))
        }
        bases={draft.bases}
        change={(changed) => set({ bases: changed })}
        checked={tried > 0}
      />
      {save.isError && <Failure cause={save.error} />}
      <div className="lp-row">
        <Button type="submit" disabled={save.isPending}>
          {say(save.isPending ? words.saving : words.save)}
        </Button>
        <Button look="tertiary" onClick={() => done(false)}>
          {say(words.cancel)}
        </Button>
      </div>
    </form>
  )
}
