import { Link } from 'wouter'
import { type Instrument, questionOf } from '#core/instruments'
import { priorityRules } from '#core/mapping'
import { dayInOslo, dayInWords } from '../../words/dates.ts'
import { languageOfText, useLanguage, useSay } from '../../words/index.ts'
import { answerInWords } from '../form/field/value-words.ts'
import type { AttentionPersonAnswer } from './answers.ts'
import { attentionWords as words } from './words.ts'

const ruleOf = (code: string) => priorityRules.find((rule) => rule.code === code)!

/** One registration: the way to it, the rules it meets, what is not known, and the answers behind. */
export function PersonItem({ person, form }: { person: AttentionPersonAnswer; form: Instrument }) {
  const say = useSay()
  const language = useLanguage()
  const written = languageOfText(form.title, language)
  const met = person.reasons.filter(({ verdict }) => verdict === 'met')
  // of a draft nearly everything is open, which says nothing
  const open = person.status === 'draft' ? [] : person.reasons.filter(({ verdict }) => verdict === 'unknown')
  // several rules may read the same answer
  const behind = Object.entries(Object.assign({}, ...[...met, ...open].map(({ answers }) => answers)))
  return (
    <li className="lp-attention-person">
      <p className="lp-attention-who">
        <Link className="ds-link" to={`/register/forms/${person.id}`}>
          {person.localReference ??
            say(words.begun, { day: dayInWords(dayInOslo(new Date(person.createdAt)), language) })}
        </Link>
        {person.status === 'draft' && <> ({say(words.draft)})</>}
      </p>
      <ul lang={written}>
        {met.map(({ rule }) => (
          <li key={rule}>{say(ruleOf(rule).reason)}</li>
        ))}
        {open.map(({ rule }) => (
          <li key={rule}>
            {say(words.open)} {say(ruleOf(rule).reason)}
          </li>
        ))}
      </ul>
      <details>
        <summary>{say(words.behind)}</summary>
        <dl className="lp-attention-answers" lang={written}>
          {behind.map(([code, answer]) => {
            const question = questionOf(form, code)
            return (
              question && (
                <div key={code}>
                  <dt>{say(question.text)}</dt>
                  <dd>{answerInWords(question, answer, language)}</dd>
                </div>
              )
            )
          })}
        </dl>
      </details>
    </li>
  )
}
