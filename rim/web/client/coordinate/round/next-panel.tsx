import type { LocalText } from '#core/foundation'
import { ButtonLink } from '../../ui/index.ts'
import { dayInOslo } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { DeskAnswer } from './answers.ts'
import { writtenIn } from './step-facts.ts'
import { nextWords, stepAddress } from './step-words.ts'

const words = {
  waits: {
    nb: 'Alt er klart. Runden åpner {day}.',
    nn: 'Alt er klart. Runden opnar {day}.',
    en: 'Everything is ready. The round opens {day}.',
  },
  finished: {
    nb: 'Runden er levert, og rapportene er klare.',
    nn: 'Runden er levert, og rapportane er klare.',
    en: 'The round is submitted, and the reports are ready.',
  },
  missed: {
    nb: 'Runden er avsluttet, og kommunen var ikke med.',
    nn: 'Runden er avslutta, og kommunen var ikkje med.',
    en: 'The round is closed, and the municipality did not take part.',
  },
  closed: {
    nb: 'Runden er avsluttet uten at kommunen leverte.',
    nn: 'Runden er avslutta utan at kommunen leverte.',
    en: 'The round is closed, and the municipality did not submit.',
  },
  results: { nb: 'Se resultatene', nn: 'Sjå resultata', en: 'See the results' },
} satisfies Record<string, LocalText>

/** What to do next in a round: one sentence and one button; where there is nothing, why. */
export function NextPanel({ desk }: { desk: DeskAnswer }) {
  const say = useSay()
  const written = writtenIn(useLanguage())
  const { next, round, joined } = desk
  if (next !== null) {
    return (
      <>
        <p className="lp-lead">{say(nextWords[next].why)}</p>
        <ButtonLink to={stepAddress(next, round.id)}>{say(nextWords[next].go)}</ButtonLink>
      </>
    )
  }
  if (desk.steps.some(({ step, state }) => step === 'results' && state === 'done')) {
    return (
      <>
        <p className="lp-lead">{say(words.finished)}</p>
        <ButtonLink to={stepAddress('results', round.id)}>{say(words.results)}</ButtonLink>
      </>
    )
  }
  const early = dayInOslo(new Date()) < round.opensOn && round.closedAt === null
  const why = joined === null ? words.missed : early ? words.waits : words.closed
  return <p className="lp-lead">{say(why, { day: written(round.opensOn) })}</p>
}
