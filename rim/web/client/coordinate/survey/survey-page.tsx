import { Link } from 'wouter'
import { type LocalText, upperFirst } from '#core/foundation'
import type { StepState } from '#core/survey'
import { Awaited, BackLink, PageTitle, Tag } from '../../ui/index.ts'
import { dayInOslo, deadlineInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import '../round/desk.css'
import type { FieldWorkAnswer } from './answers.ts'
import { NextPanel } from './next-panel.tsx'
import { useFieldWork } from './queries.ts'
import { stateNames, stepAddress, stepNames, surveyAddress } from './step-words.ts'
import { finishedInWords } from './words.ts'

const words = {
  all: { nb: 'Alle undersøkelsene', nn: 'Alle undersøkingane', en: 'All surveys' },
  next: { nb: 'Det neste', nn: 'Det neste', en: 'What is next' },
  steps: { nb: 'Alle stegene', nn: 'Alle stega', en: 'All steps' },
  more: { nb: 'Følg med', nn: 'Følg med', en: 'Follow' },
  coverage: { nb: 'Svarene så langt', nn: 'Svara så langt', en: 'The answers so far' },
  services: {
    nb: '{joined} er med, {asked} er spurt, {declined} har takket nei.',
    nn: '{joined} er med, {asked} er spurde, {declined} har takka nei.',
    en: '{joined} take part, {asked} are asked, {declined} have declined.',
  },
  copies: {
    nb: '{copies} skjemaer og kort er laget.',
    nn: '{copies} skjema og kort er laga.',
    en: '{copies} forms and cards are made.',
  },
  failed: {
    nb: '{failed} bestillinger ble ikke laget. Bestill på nytt.',
    nn: '{failed} bestillingar blei ikkje laga. Bestill på nytt.',
    en: '{failed} orders were not made. Order again.',
  },
  handedOut: {
    nb: '{handedOut} har fått skjemaet, {declined} har takket nei.',
    nn: '{handedOut} har fått skjemaet, {declined} har takka nei.',
    en: '{handedOut} were given the form, {declined} declined.',
  },
  finished: {
    nb: '{finished} har svart, av {target} som er målet.',
    nn: '{finished} har svart, av {target} som er målet.',
    en: '{finished} have answered, of {target} aimed at.',
  },
  finishedOnly: { nb: '{finished} har svart.', nn: '{finished} har svart.', en: '{finished} have answered.' },
  accepted: { nb: 'Dere er med.', nn: 'De er med.', en: 'You take part.' },
  declined: { nb: 'Dere har takket nei.', nn: 'De har takka nei.', en: 'You have declined.' },
  given: { nb: '{count} har svart.', nn: '{count} har svart.', en: '{count} have answered.' },
} satisfies Record<string, LocalText>

const signs = { done: '✓', todo: '○', underway: '…', locked: '–' } as const
const colours = { done: 'success', todo: 'warning', underway: 'info', locked: 'neutral' } as const

/** A survey as the coordinator sees it: what is next on top, all steps below. */
export default function SurveyPage({ participant }: { participant: string }) {
  const say = useSay()
  const language = useLanguage()
  const work = useFieldWork(participant)
  if (!work.data) return <Awaited query={work} />
  const { wave, taking, name, coverage } = work.data
  const finished = finishedInWords(coverage.total.finished, say, language)
  const { target } = coverage.total
  return (
    <div className="lp-stack">
      <BackLink to="/coordinate/survey">{say(words.all)}</BackLink>
      <PageTitle>{taking.district === null ? say(wave.title) : `${say(wave.title)}: ${name}`}</PageTitle>
      <div className="lp-desk-facts">
        <Tag colour="info">{deadlineInWords(wave, dayInOslo(new Date()), say, language)}</Tag>
      </div>
      <section className="lp-next lp-stack" aria-label={say(words.next)}>
        <h2 className="ds-heading" data-size="xs">
          {say(words.next)}
        </h2>
        <NextPanel of={work.data} />
      </section>
      <Steps work={work.data} />
      {taking.answer === 'accepted' && wave.state !== 'planned' && (
        <section className="lp-stack" aria-label={say(words.more)}>
          <h2 className="ds-heading" data-size="sm">
            {say(words.more)}
          </h2>
          <p>
            {target === null
              ? say(words.finishedOnly, { finished: upperFirst(finished) })
              : say(words.finished, { finished: upperFirst(finished), target })}{' '}
            <Link className="ds-link" to={surveyAddress(participant, 'coverage')}>
              {say(words.coverage)}
            </Link>
          </p>
        </section>
      )}
    </div>
  )
}

function Steps({ work }: { work: FieldWorkAnswer }) {
  const say = useSay()
  return (
    <section className="lp-stack lp-steps-frame" aria-label={say(words.steps)}>
      <h2 className="ds-heading" data-size="sm">
        {say(words.steps)}
      </h2>
      <ol className="lp-steps">
        {work.steps.map(({ step, state }) => (
          <li
            key={step}
            className="lp-step"
            data-state={state}
            aria-current={work.next === step ? 'step' : undefined}
          >
            <span className="lp-step-sign" aria-hidden="true">
              {signs[state]}
            </span>
            <div className="lp-step-text">
              <span className="lp-step-name">
                <StepName work={work} step={step} state={state} />
              </span>
              <StepFacts work={work} step={step} />
            </div>
            <span className="lp-step-state">
              <Tag colour={colours[state]}>{say(stateNames[state])}</Tag>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

type StepName = FieldWorkAnswer['steps'][number]['step']

function StepName({ work, step, state }: { work: FieldWorkAnswer; step: StepName; state: StepState }) {
  const say = useSay()
  const name = say(stepNames[step])
  const open = step === 'answer' ? state === 'todo' : state !== 'locked'
  if (!open) return name
  return (
    <Link className="ds-link" to={stepAddress(step, work)}>
      {name}
    </Link>
  )
}

function StepFacts({ work, step }: { work: FieldWorkAnswer; step: StepName }) {
  const say = useSay()
  const { taking, services, orders, copies, coverage, feedback } = work
  const { handedOut, declined } = coverage.total
  const facts: Readonly<Record<StepName, string>> = {
    answer: taking.answer === null ? '' : say(words[taking.answer]),
    services:
      services.asked + services.joined + services.declined === 0 ? '' : say(words.services, { ...services }),
    orders: orders.failed === 0 ? '' : say(words.failed, { failed: orders.failed }),
    forms: copies === 0 ? '' : say(words.copies, { copies }),
    'handing-out': handedOut + declined === 0 ? '' : say(words.handedOut, { handedOut, declined }),
    feedback: feedback === 0 ? '' : say(words.given, { count: feedback }),
  }
  return facts[step] === '' ? null : <span className="lp-step-facts">{facts[step]}</span>
}
