import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { LocalText } from '#core/foundation'
import { request, useWriteKey } from '../../api/index.ts'
import { Awaited, Button, Failure, PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { BasesFields } from './bases-fields.tsx'
import { errorsOf, keepDraft, keptDraft, type RoundDraft, requestOf, type Step, steps } from './draft.ts'
import { ErrorSummary } from './error-summary.tsx'
import { AboutFields, DaysFields, GroupField, PopulationFields, UnitTypeField } from './new/draft-fields.tsx'
import { FormStep } from './new/form-step.tsx'
import { ReviewStep } from './new/review-step.tsx'
import { forgetRounds, useRoundChoices } from './queries.ts'
import './new/new-round.css'

const words = {
  title: { nb: 'Ny runde', nn: 'Ny runde', en: 'New round' },
  lead: {
    nb: 'Her lager du en runde, steg for steg. Ingenting blir laget før du trykker «Lag runden» i det siste steget.',
    nn: 'Her lagar du ein runde, steg for steg. Ingenting blir laga før du trykkjer «Lag runden» i det siste steget.',
    en: 'Here you make a round, step by step. Nothing is made until you press “Make the round” in the last step.',
  },
  steps: { nb: 'Steg', nn: 'Steg', en: 'Steps' },
  stepOf: {
    nb: 'Steg {at} av {of}: {name}',
    nn: 'Steg {at} av {of}: {name}',
    en: 'Step {at} of {of}: {name}',
  },
  back: { nb: 'Tilbake', nn: 'Tilbake', en: 'Back' },
  next: { nb: 'Neste', nn: 'Neste', en: 'Next' },
  make: { nb: 'Lag runden', nn: 'Lag runden', en: 'Make the round' },
  making: { nb: 'Lager …', nn: 'Lagar …', en: 'Making …' },
  cancel: {
    nb: 'Avbryt og slett utkastet',
    nn: 'Avbryt og slett utkastet',
    en: 'Cancel and delete the draft',
  },
  basesHelp: {
    nb: 'Skriv hva kommunene kan bygge på for hver type enhet. Hver kommune vurderer og fører inn sitt eget grunnlag. Alt her kan stå tomt og endres senere.',
    nn: 'Skriv kva kommunane kan byggje på for kvar type eining. Kvar kommune vurderer og fører inn sitt eige grunnlag. Alt her kan stå tomt og endrast seinare.',
    en: 'Write what the municipalities may build on for each type of unit. Each municipality considers and records its own basis. All of this may be left empty and changed later.',
  },
} satisfies Record<string, LocalText>

const stepNames: Readonly<Record<Step, LocalText>> = {
  about: { nb: 'Navn og år', nn: 'Namn og år', en: 'Name and year' },
  days: { nb: 'Datoer', nn: 'Datoar', en: 'Dates' },
  form: { nb: 'Skjema', nn: 'Skjema', en: 'Form' },
  whom: { nb: 'Hvem', nn: 'Kven', en: 'Whom' },
  bases: { nb: 'Behandlingsgrunnlag', nn: 'Behandlingsgrunnlag', en: 'Legal bases' },
  review: { nb: 'Se over', nn: 'Sjå over', en: 'Look over' },
}

/** A round is made in steps; what the form means is shown before anything is made. */
export default function NewRoundPage() {
  const say = useSay()
  const choices = useRoundChoices()
  if (!choices.data) return <Awaited query={choices} />
  const { instruments, unitTypes } = choices.data
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      <RoundForm instruments={instruments} unitTypes={unitTypes.map(({ code }) => code)} />
    </div>
  )
}

function RoundForm({
  instruments,
  unitTypes,
}: {
  instruments: Parameters<typeof FormStep>[0]['instruments']
  unitTypes: readonly string[]
}) {
  const say = useSay()
  const queries = useQueryClient()
  const [, goTo] = useLocation()
  const key = useWriteKey()
  const [draft, setDraft] = useState(keptDraft)
  const [step, setStep] = useState<Step>('about')
  // how often somebody has tried to leave the step with something wrong in it
  const [tried, setTried] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const arrived = useRef(false)
  const make = useMutation({
    mutationFn: () => {
      const body = requestOf(draft)
      return request<{ readonly id: string }>('POST', '/api/rounds', body, key.of(body))
    },
    onSuccess: async ({ id }) => {
      key.done()
      keepDraft(null)
      await forgetRounds(queries)
      goTo(`/national/rounds/${id}`)
    },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new step is told by its heading
  useEffect(() => {
    if (arrived.current) heading.current?.focus()
    arrived.current = true
  }, [step])
  const at = steps.indexOf(step)
  const errors = tried > 0 ? errorsOf(draft, step) : {}
  const show = (other: Step) => {
    setTried(0)
    make.reset()
    setStep(other)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const first = steps.slice(0, at + 1).find((one) => Object.keys(errorsOf(draft, one)).length > 0)
    if (first !== undefined) {
      setStep(first)
      setTried((count) => count + 1)
    } else if (step === 'review') make.mutate()
    else show(steps[at + 1]!)
  }
  const set = (part: Partial<RoundDraft>) => {
    const changed = { ...draft, ...part }
    setDraft(changed)
    keepDraft(changed)
  }
  const props = { draft, errors, set }
  return (
    <form className="lp-stack lp-new-round" noValidate onSubmit={submit}>
      <nav aria-label={say(words.steps)}>
        <ol className="lp-new-steps">
          {steps.map((one, place) => (
            <li key={one} {...(one === step && { 'aria-current': 'step' as const })}>
              {place < at ? (
                <button type="button" onClick={() => show(one)}>
                  {say(stepNames[one])}
                </button>
              ) : (
                <span>{say(stepNames[one])}</span>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <h2 className="ds-heading lp-title" data-size="sm" tabIndex={-1} ref={heading}>
        {say(words.stepOf, { at: at + 1, of: steps.length, name: say(stepNames[step]) })}
      </h2>
      <ErrorSummary errors={errors} asked={tried} />
      {step === 'about' && <AboutFields {...props} />}
      {step === 'days' && <DaysFields {...props} />}
      {step === 'form' && <FormStep {...props} instruments={instruments} />}
      {step === 'whom' && (
        <>
          <GroupField {...props} />
          <UnitTypeField {...props} known={unitTypes} />
          <PopulationFields {...props} />
        </>
      )}
      {step === 'bases' && (
        <>
          <p className="lp-lead">{say(words.basesHelp)}</p>
          <BasesFields
            unitTypes={unitTypes.filter((type) => draft.unitTypes.includes(type))}
            bases={draft.bases}
            change={(bases) => set({ bases })}
            checked={tried > 0}
          />
        </>
      )}
      {step === 'review' && <ReviewStep draft={draft} />}
      {make.isError && <Failure cause={make.error} />}
      <div className="lp-row">
        {at > 0 && (
          <Button look="secondary" onClick={() => show(steps[at - 1]!)}>
            {say(words.back)}
          </Button>
        )}
        <Button type="submit" disabled={make.isPending}>
          {step === 'review' ? say(make.isPending ? words.making : words.make) : say(words.next)}
        </Button>
        <Link className="ds-link" to="/national" onClick={() => keepDraft(null)}>
          {say(words.cancel)}
        </Link>
      </div>
    </form>
  )
}
