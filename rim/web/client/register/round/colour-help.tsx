import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import type { ChoiceQuestion, Instrument } from '#core/instruments'
import { lifeAreas } from '#core/training'
import { useInstrument } from '../../api/index.ts'
import { Failure, Waiting } from '../../ui/index.ts'
import { languageOfText, useLanguage, useSay } from '../../words/index.ts'

const words = {
  title: { nb: 'Hva fargene betyr', nn: 'Kva fargane betyr', en: 'What the colours mean' },
} satisfies Record<string, LocalText>

/** The questions about the life areas, in the form's order. */
const areaQuestions = ({ sections }: Instrument): readonly ChoiceQuestion[] =>
  sections
    .flatMap(({ questions }) => questions)
    .filter((question): question is ChoiceQuestion => question.type === 'choice')
    .filter(({ code }) => lifeAreas.some((area) => area === code))

/** The help texts of the colours, area by area; fetched when somebody opens them. */
export function ColourHelp({ instrument }: { instrument: string }) {
  const say = useSay()
  const [opened, setOpened] = useState(false)
  return (
    <details
      className="ds-details lp-colour-help"
      onToggle={({ currentTarget }) => setOpened(currentTarget.open || opened)}
    >
      <summary>{say(words.title)}</summary>
      <div>{opened && <Areas instrument={instrument} />}</div>
    </details>
  )
}

function Areas({ instrument }: { instrument: string }) {
  const say = useSay()
  const language = useLanguage()
  const form = useInstrument(instrument)
  if (form.isError) return <Failure cause={form.error} again={() => void form.refetch()} />
  if (!form.data) return <Waiting />
  return (
    <dl className="lp-facts" lang={languageOfText(form.data.title, language)}>
      {areaQuestions(form.data).map(({ code, text, choices }) => (
        <div key={code}>
          <dt>{say(text)}</dt>
          {choices.map((choice) => (
            <dd key={choice.code}>
              <strong>{say(choice.label)}:</strong> {choice.help && say(choice.help)}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
