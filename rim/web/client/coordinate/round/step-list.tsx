import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { Tag } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { DeskAnswer, StepAnswer } from './answers.ts'
import { stepFacts, writtenIn } from './step-facts.ts'
import { closedWord, optionalWord, stateNames, stepAddress, stepNames } from './step-words.ts'

const words = {
  title: { nb: 'Alle stegene', nn: 'Alle stega', en: 'All steps' },
} satisfies Record<string, LocalText>

const colours = { done: 'success', todo: 'warning', underway: 'info', locked: 'neutral' } as const
const signs = { done: '✓', todo: '○', underway: '…', locked: '–' } as const

/** The steps of a round in their order: what is done, what is not, and why something cannot be done. */
export function StepList({ desk }: { desk: DeskAnswer }) {
  const say = useSay()
  return (
    <section className="lp-stack lp-steps-frame" aria-label={say(words.title)}>
      <h2 className="ds-heading" data-size="sm">
        {say(words.title)}
      </h2>
      <ol className="lp-steps">
        {desk.steps.map((one) => (
          <Step key={one.step} one={one} desk={desk} />
        ))}
      </ol>
    </section>
  )
}

function Step({ one, desk }: { one: StepAnswer; desk: DeskAnswer }) {
  const say = useSay()
  const written = writtenIn(useLanguage())
  const { step, state, because, optional } = one
  const leads = state !== 'locked'
  const facts = stepFacts(one, desk, say, written).join(' ')
  const isNext = desk.next === step
  const isOver = because === 'closed' || because === 'over'
  const mayBeLeft = optional && state === 'todo'
  return (
    <li className="lp-step" data-state={state} aria-current={isNext ? 'step' : undefined}>
      <span className="lp-step-sign" aria-hidden="true">
        {signs[state]}
      </span>
      <div className="lp-step-text">
        <span className="lp-step-name">
          {leads ? <StepLink step={step} round={desk.round.id} /> : say(stepNames[step])}
        </span>
        {facts !== '' && <span className="lp-step-facts">{facts}</span>}
      </div>
      <span className="lp-step-state">
        <Tag colour={mayBeLeft ? 'neutral' : colours[state]}>
          {say(isOver ? closedWord : mayBeLeft ? optionalWord : stateNames[state])}
        </Tag>
      </span>
    </li>
  )
}

function StepLink({ step, round }: { step: StepAnswer['step']; round: string }) {
  const say = useSay()
  const name = say(stepNames[step])
  // further down on this page: the browser's own way there
  if (step === 'training-days') {
    return (
      <a className="ds-link" href="#training-days">
        {name}
      </a>
    )
  }
  return (
    <Link className="ds-link" to={stepAddress(step, round)}>
      {name}
    </Link>
  )
}
