import type { LocalText } from '#core/foundation'
import { type Instrument, questionOf } from '#core/instruments'
import type { Colour, LifeArea } from '#core/training'
import { useLanguage } from '../../words/index.ts'
import { FormText } from '../form/field/form-text.tsx'

/** What the colours are called beside a case; the form's own words, and in English too. */
export const colourWords = {
  green: { nb: 'Grønn', nn: 'Grøn', en: 'Green' },
  yellow: { nb: 'Gul', nn: 'Gul', en: 'Yellow' },
  red: { nb: 'Rød', nn: 'Raud', en: 'Red' },
} as const satisfies Record<Colour, LocalText>

/** The form has no English; the texts of the cases name the life areas like this. */
const english: Readonly<Record<LifeArea, string>> = {
  housing: 'Housing',
  meaningful_activity: 'Meaningful activity',
  finances: 'Finances',
  physical_health: 'Physical health',
  mental_health: 'Mental health',
  substance_use: 'Substance use',
  social_functioning: 'Social functioning',
  network: 'Network',
}

/** The name of a life area: the form's own, and in English its Norwegian one beside it. */
export function AreaName({ instrument, area }: { instrument: Instrument; area: LifeArea }) {
  const language = useLanguage()
  const question = questionOf(instrument, area)
  if (language !== 'en') return question && <FormText text={question.text} />
  return (
    <>
      {english[area]}
      {question && (
        <span className="lp-subtle">
          {' '}
          (<FormText text={question.text} />)
        </span>
      )}
    </>
  )
}
