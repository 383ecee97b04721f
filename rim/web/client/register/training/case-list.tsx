import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { lifeAreas } from '#core/training'
import type { TrainingCaseAnswer } from '../../api/index.ts'
import { ButtonLink } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  title: { nb: 'Eksempler', nn: 'Døme', en: 'Cases' },
  count: { nb: '{done} av {all} gjort', nn: '{done} av {all} gjorde', en: '{done} of {all} done' },
  start: { nb: 'Begynn med det første', nn: 'Begynn med det første', en: 'Begin with the first' },
  goOn: { nb: 'Fortsett med neste', nn: 'Hald fram med neste', en: 'Go on with the next' },
  done: { nb: 'Gjort', nn: 'Gjort', en: 'Done' },
  notDone: { nb: 'Ikke gjort', nn: 'Ikkje gjort', en: 'Not done' },
  equal: {
    nb: '{equal} av {all} likt med fasiten',
    nn: '{equal} av {all} likt med fasiten',
    en: '{equal} of {all} as the model answer',
  },
} satisfies Record<string, LocalText>

/** The cases, those that are done with how it went. */
export function CaseList({ cases }: { cases: readonly TrainingCaseAnswer[] }) {
  const say = useSay()
  const done = cases.filter((one) => one.done).length
  const next = cases.find((one) => !one.done)
  return (
    <section className="lp-training-part" aria-labelledby="cases">
      <div className="lp-row">
        <h2 id="cases" className="ds-heading" data-size="sm">
          {say(words.title)}
        </h2>
        <span className="lp-subtle">{say(words.count, { done, all: cases.length })}</span>
      </div>
      {next && (
        <ButtonLink to={`/register/training/${next.code}`}>
          {say(done === 0 ? words.start : words.goOn)}
        </ButtonLink>
      )}
      <ul className="lp-cases">
        {cases.map(({ code, title, result }) => (
          <li key={code} className="lp-case">
            <Link className="ds-link" to={`/register/training/${code}`}>
              {say(title)}
            </Link>
            <span className="lp-case-state" data-done={result !== null}>
              <span aria-hidden="true">{result ? '✓' : '○'}</span> {say(result ? words.done : words.notDone)}
              {result && (
                <>
                  {': '}
                  {say(words.equal, {
                    equal: result.areas.filter(({ steps }) => steps === 0).length,
                    all: lifeAreas.length,
                  })}
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
