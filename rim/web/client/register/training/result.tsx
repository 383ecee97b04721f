import { useEffect, useRef } from 'react'
import type { LocalText } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { fewestColleagues, lifeAreas } from '#core/training'
import type { TrainingCaseAnswer } from '../../api/index.ts'
import { Button, ButtonLink } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { AreaResult } from './area-result.tsx'
import { OtherAnswers } from './other-answers.tsx'
import type { Given } from './use-answering.ts'

const words = {
  title: {
    nb: 'Fargene dine og fasiten',
    nn: 'Fargane dine og fasiten',
    en: 'Your colours and the model answer',
  },
  equal: {
    nb: 'På {equal} av {all} levekårsområder har du samme farge som fasiten.',
    nn: 'På {equal} av {all} levekårsområde har du same farge som fasiten.',
    en: 'On {equal} of {all} life areas your colour is that of the model answer.',
  },
  one: { nb: '{count} er ett trinn unna.', nn: '{count} er eitt trinn unna.', en: 'One step away: {count}.' },
  two: {
    nb: '{count} er to trinn unna (grønn mot rød).',
    nn: '{count} er to trinn unna (grøn mot raud).',
    en: 'Two steps away (green against red): {count}.',
  },
  few: {
    nb: 'Svar fra kolleger vises når minst {few} andre i kommunen har svart på dette eksempelet. Så mange er ikke tatt med i tallene ennå.',
    nn: 'Svar frå kollegaer blir viste når minst {few} andre i kommunen har svart på dette dømet. Så mange er ikkje tekne med i tala enno.',
    en: "Colleagues' answers are shown when at least {few} others in the municipality have answered this case. There are not so many in the counts yet.",
  },
  time: { nb: 'Vis hvor lang tid jeg brukte', nn: 'Vis kor lang tid eg brukte', en: 'Show how long I took' },
  took: {
    nb: '{minutes} min {seconds} s fra skjemaet kom fram. Tiden blir ikke lagret, og ingen andre får vite den.',
    nn: '{minutes} min {seconds} s frå skjemaet kom fram. Tida blir ikkje lagra, og ingen andre får vite ho.',
    en: '{minutes} min {seconds} s since the form came up. The time is not saved, and nobody else is told.',
  },
  next: { nb: 'Neste: {title}', nn: 'Neste: {title}', en: 'Next: {title}' },
  over: {
    nb: 'Du har gjort alle eksemplene.',
    nn: 'Du har gjort alle døma.',
    en: 'You have done all the cases.',
  },
  toAll: { nb: 'Se hvor enige dere er', nn: 'Sjå kor samde de er', en: 'See how far you agree' },
  again: { nb: 'Svar på nytt', nn: 'Svar på nytt', en: 'Answer again' },
} satisfies Record<string, LocalText>

/** How a case was answered, life area by life area, and where to go from here. */
export function Result({
  given,
  instrument,
  next,
  focus,
  again,
}: {
  given: Given
  instrument: Instrument
  next: TrainingCaseAnswer | null
  /** Just answered: this is what is new on the page. */
  focus: boolean
  again: () => void
}) {
  const say = useSay()
  const heading = useRef<HTMLHeadingElement>(null)
  const { result, answers, seconds } = given
  useEffect(() => {
    if (!focus) return
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'start' })
  }, [focus])
  const far = (steps: number) => result.areas.filter((area) => area.steps === steps).length
  return (
    <div className="lp-result">
      <section className="lp-result-part" aria-labelledby="result">
        <h2 id="result" ref={heading} tabIndex={-1} className="ds-heading lp-title" data-size="md">
          {say(words.title)}
        </h2>
        <p className="lp-lead">
          {say(words.equal, { equal: far(0), all: lifeAreas.length })}{' '}
          {far(1) > 0 && say(words.one, { count: far(1) })} {far(2) > 0 && say(words.two, { count: far(2) })}
        </p>
        {result.areas.every(({ colleagues }) => colleagues === null) && (
          <p className="lp-lead lp-subtle">{say(words.few, { few: fewestColleagues })}</p>
        )}
        {seconds !== null && (
          <details className="ds-details lp-result-time">
            <summary>{say(words.time)}</summary>
            <div>
              <p className="ds-paragraph">
                {say(words.took, { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })}
              </p>
            </div>
          </details>
        )}
        <div className="lp-result-areas">
          {result.areas.map((area) => (
            <AreaResult key={area.area} compared={area} instrument={instrument} />
          ))}
        </div>
      </section>
      {answers && <OtherAnswers instrument={instrument} own={answers} result={result} />}
      {next === null && <p>{say(words.over)}</p>}
      <div className="lp-row">
        {next ? (
          <ButtonLink to={`/register/training/${next.code}`}>
            {say(words.next, { title: say(next.title) })}
          </ButtonLink>
        ) : (
          <ButtonLink to="/register/training">{say(words.toAll)}</ButtonLink>
        )}
        <Button look="secondary" onClick={again}>
          {say(words.again)}
        </Button>
      </div>
    </div>
  )
}
