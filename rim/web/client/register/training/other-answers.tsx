import { type LocalText, textIn } from '#core/foundation'
import type { Answers, Instrument } from '#core/instruments'
import type { TrainingResultAnswer } from '../../api/index.ts'
import { languageOfText, useLanguage, useSay } from '../../words/index.ts'
import { FormText } from '../form/field/form-text.tsx'
import { answerInWords } from '../form/field/value-words.ts'
import { differences } from './practice.ts'

const words = {
  title: {
    nb: 'Andre svar som skiller seg fra fasiten',
    nn: 'Andre svar som skil seg frå fasiten',
    en: 'Other answers that differ from the model answer',
  },
  none: {
    nb: 'Alle de andre svarene er som fasiten.',
    nn: 'Alle dei andre svara er som fasiten.',
    en: 'All other answers are as the model answer.',
  },
  question: { nb: 'Spørsmål', nn: 'Spørsmål', en: 'Question' },
  own: { nb: 'Du', nn: 'Du', en: 'You' },
  expert: { nb: 'Fasit', nn: 'Fasit', en: 'Model answer' },
  kept: {
    nb: 'Varsler som fasiten lar stå',
    nn: 'Varsel som fasiten lèt stå',
    en: 'Warnings that the model answer lets stand',
  },
  reason: { nb: 'Fordi: {reason}', nn: 'Fordi: {reason}', en: 'Because: {reason}' },
} satisfies Record<string, LocalText>

/** What else in the whole form was answered otherwise, and the warnings that are right as they stand. */
export function OtherAnswers({
  instrument,
  own,
  result,
}: {
  instrument: Instrument
  own: Answers
  result: TrainingResultAnswer
}) {
  const say = useSay()
  const language = useLanguage()
  const found = differences(instrument, own, result.answers)
  // the form has no English
  const formLanguage = language === 'en' ? 'nb' : language
  return (
    <section className="lp-result-part" aria-labelledby="others">
      <h2 id="others" className="ds-heading" data-size="sm">
        {say(words.title)}
      </h2>
      {found.length === 0 ? (
        <p>{say(words.none)}</p>
      ) : (
        <table className="ds-table lp-differences">
          <thead>
            <tr>
              <th scope="col">{say(words.question)}</th>
              <th scope="col">{say(words.own)}</th>
              <th scope="col">{say(words.expert)}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ question, own: mine, expert }) => (
              <tr key={question.code}>
                <th scope="row">
                  <span className="lp-q-number">{question.number}</span> <FormText text={question.text} />
                </th>
                <td data-label={say(words.own)} lang={formLanguage}>
                  {answerInWords(question, mine, formLanguage)}
                </td>
                <td data-label={say(words.expert)} lang={formLanguage}>
                  {answerInWords(question, expert, formLanguage)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {result.keptWarnings.length > 0 && (
        <>
          <h3 className="ds-heading" data-size="xs">
            {say(words.kept)}
          </h3>
          <ul className="ds-list">
            {result.keptWarnings.map(({ rule, reason }) => {
              const message = instrument.rules.find(({ number }) => number === rule)?.message
              return (
                <li key={rule}>
                  {message && (
                    <span lang={languageOfText(message, language)}>«{textIn(message, language)}»</span>
                  )}{' '}
                  {say(words.reason, { reason: say(reason) })}
                </li>
              )
            })}
          </ul>
        </>
      )}
    </section>
  )
}
