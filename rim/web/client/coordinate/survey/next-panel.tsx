import type { LocalText } from '#core/foundation'
import { ButtonLink } from '../../ui/index.ts'
import { dayInOslo, dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { FieldWorkAnswer } from './answers.ts'
import { nextWords, stepAddress, surveyAddress } from './step-words.ts'

const words = {
  declined: {
    nb: 'Dere har takket nei: {reason}',
    nn: 'De har takka nei: {reason}',
    en: 'You have declined: {reason}',
  },
  waits: {
    nb: 'Alt er klart. Datainnsamlingen begynner {day}.',
    nn: 'Alt er klart. Datainnsamlinga begynner {day}.',
    en: 'Everything is ready. The field work begins {day}.',
  },
  making: {
    nb: 'Skjemaene blir laget nå. Det tar et par minutter.',
    nn: 'Skjemaa blir laga no. Det tek eit par minutt.',
    en: 'The forms are being made. It takes a couple of minutes.',
  },
  underway: {
    nb: 'Datainnsamlingen er i gang. Følg med på hvor mange som svarer.',
    nn: 'Datainnsamlinga er i gang. Følg med på kor mange som svarer.',
    en: 'The field work is under way. Follow how many answer.',
  },
  coverage: { nb: 'Se svarene så langt', nn: 'Sjå svara så langt', en: 'See the answers so far' },
  over: {
    nb: 'Undersøkelsen er avsluttet. Takk for innsatsen.',
    nn: 'Undersøkinga er avslutta. Takk for innsatsen.',
    en: 'The survey is closed. Thank you for your work.',
  },
  missed: {
    nb: 'Undersøkelsen er avsluttet uten svar fra dere.',
    nn: 'Undersøkinga er avslutta utan svar frå dykk.',
    en: 'The survey is closed, and you did not answer.',
  },
} satisfies Record<string, LocalText>

/** What to do next: one sentence and one button; where there is nothing, why. */
export function NextPanel({ of }: { of: FieldWorkAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const { next, taking, wave, orders } = of
  if (next !== null) {
    return (
      <>
        <p className="lp-lead">{say(nextWords[next].why)}</p>
        <ButtonLink to={stepAddress(next, of)}>{say(nextWords[next].go)}</ButtonLink>
      </>
    )
  }
  if (taking.answer === 'declined')
    return <p className="lp-lead">{say(words.declined, { reason: taking.reason })}</p>
  if (wave.state === 'closed') {
    return <p className="lp-lead">{say(taking.answer === null ? words.missed : words.over)}</p>
  }
  if (orders.waiting > 0) return <p className="lp-lead">{say(words.making)}</p>
  if (dayInOslo(new Date()) < wave.opensOn) {
    return <p className="lp-lead">{say(words.waits, { day: dayInWords(wave.opensOn, language) })}</p>
  }
  return (
    <>
      <p className="lp-lead">{say(words.underway)}</p>
      <ButtonLink to={surveyAddress(taking.id, 'coverage')}>{say(words.coverage)}</ButtonLink>
    </>
  )
}
