import { memo } from 'react'
import { isMissing } from '#core/foundation'
import type { Answer, Instrument, Session } from '#core/instruments'
import { useLanguage, useSay } from '../../../words/index.ts'
import { FormText } from '../field/form-text.tsx'
import { answerInWords } from '../field/value-words.ts'
import { QuestionLink } from './question-link.tsx'
import { sectionSummaries } from './summary.ts'

const words = {
  title: { nb: 'Svarene', nn: 'Svara', en: 'The answers' },
  answered: {
    nb: '{answered} av {asked} besvart',
    nn: '{answered} av {asked} svara på',
    en: '{answered} of {asked} answered',
  },
}

/** What is answered, section by section and folded together; each question leads to its field. */
export const SectionAnswers = memo(DrawnAnswers)

function DrawnAnswers({
  instrument,
  session,
  goTo,
}: {
  instrument: Instrument
  session: Session
  goTo: (question: string) => void
}) {
  const say = useSay()
  const language = useLanguage()
  return (
    <div className="lp-section-answers">
      <h3 className="ds-heading" data-size="xs">
        {say(words.title)}
      </h3>
      {sectionSummaries(instrument, session).map(({ section, asked, filled, fields }) => (
        <details key={section.code} className="ds-details">
          <summary>
            <FormText text={section.title} />{' '}
            <span className="lp-subtle lp-answered">
              {say(words.answered, { answered: filled, asked: fields })}
            </span>
          </summary>
          <dl className="lp-answers">
            {asked.map(({ question, answer }) => (
              <div key={question.code} className="lp-answer">
                <dt>
                  <QuestionLink question={question} goTo={goTo} />
                </dt>
                <dd
                  className={isMissing(answer) ? 'lp-subtle' : undefined}
                  lang={isOfForm(answer) && language === 'en' ? 'nb' : undefined}
                >
                  {answerInWords(question, answer, language)}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </div>
  )
}

/** Whether an answer is said in the form's own words, which are Norwegian. */
const isOfForm = (answer: Answer): boolean =>
  !isMissing(answer) && !(Array.isArray(answer) && answer.length === 0)
