import type { ReactNode } from 'react'
import type { LocalText } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { Tag } from '../ui/index.ts'
import { dayOfMoment } from '../words/dates.ts'
import { useLanguage, useSay } from '../words/index.ts'
import type { ProposalAnswer } from './answers.ts'
import { QuestionShown } from './question-shown.tsx'
import { kindWords, shortVersion, stateColours, stateWords } from './words.ts'
import './revision.css'

const words = {
  sent: { nb: 'Sendt {day}', nn: 'Sendt {day}', en: 'Sent {day}' },
  why: { nb: 'Begrunnelse:', nn: 'Grunngiving:', en: 'Reason:' },
  answer: {
    nb: 'Svar fra revisjonsgruppen {day}',
    nn: 'Svar frå revisjonsgruppa {day}',
    en: 'Answer of the revision group {day}',
  },
  earlier: {
    nb: 'Tidligere svar {day}',
    nn: 'Tidlegare svar {day}',
    en: 'Earlier answer {day}',
  },
} satisfies Record<string, LocalText>

/** What somebody proposes, where it stands, and what was answered. */
export function ProposalText({
  proposal,
  form,
  beside,
}: {
  proposal: ProposalAnswer
  /** The form that it is about; undefined until it is there. */
  form: Instrument | undefined
  /** Stands beside the state. */
  beside?: ReactNode
}) {
  const say = useSay()
  const language = useLanguage()
  const day = (moment: string) => ({ day: dayOfMoment(moment, language) })
  const { kind, state, version, question, text, why, madeAt, decisions } = proposal
  return (
    <>
      <div className="lp-rev-entry-head">
        <h3 className="ds-heading" data-size="2xs">
          {say(kindWords[kind])}
        </h3>
        <Tag colour={stateColours[state]}>
          {say(stateWords[state], { version: version === null ? '' : shortVersion(version) })}
        </Tag>
        <span className="lp-subtle">{say(words.sent, day(madeAt))}</span>
        {beside}
      </div>
      <QuestionShown form={form} code={question} />
      <p className="lp-rev-written">{text}</p>
      <p className="lp-rev-written">
        <strong>{say(words.why)}</strong> {why}
      </p>
      {decisions.map(({ id, verdict, reason, decidedAt }, at) => (
        <div key={id} className="lp-rev-entry-answer">
          <strong>
            {say(stateWords[verdict])}. {say(at === 0 ? words.answer : words.earlier, day(decidedAt))}
          </strong>
          <p className="lp-rev-written">{reason}</p>
        </div>
      ))}
    </>
  )
}
