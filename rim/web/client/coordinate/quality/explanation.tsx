import type { LocalText } from '#core/foundation'
import { qualityThresholds } from '#core/mapping'
import { useSay } from '../../words/index.ts'

const words = {
  title: { nb: 'Hva som kommer på listen', nn: 'Kva som kjem på lista', en: 'What comes on the list' },
  lead: {
    nb: 'Listen lages av systemet etter faste grenser. De er satt ved skjønn, og at noe står her, betyr ikke at det er feil.',
    nn: 'Lista blir laga av systemet etter faste grenser. Dei er sette ved skjønn, og at noko står her, tyder ikkje at det er feil.',
    en: 'The list is made by the system with fixed limits. They are set by judgement, and what stands here need not be wrong.',
  },
} satisfies Record<string, LocalText>

/** The limits of the list in words, from the limits themselves. */
export function QualityExplanation() {
  const say = useSay()
  return (
    <details className="lp-no-print">
      <summary>{say(words.title)}</summary>
      <p className="lp-lead">{say(words.lead)}</p>
      <ul className="lp-lead">
        {Object.entries(qualityThresholds).map(([name, { text, value }]) => (
          <li key={name}>{say(text, { value })}</li>
        ))}
      </ul>
    </details>
  )
}
