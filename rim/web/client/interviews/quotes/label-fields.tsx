import { useId } from 'react'
import type { LocalText } from '#core/foundation'
import {
  changed,
  countWithLabel,
  type Informant,
  type Quote,
  type QuoteLabel,
  quoteLabel,
  quoteLimits,
  suggestedLabel,
} from '#core/interviews'
import { Button, CheckField, ChoiceGroup } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useAnalysis, useProject } from '../analysis/index.ts'

const words = {
  title: { nb: 'Merkelapp', nn: 'Merkelapp', en: 'Label' },
  sex: { nb: 'Vis kjønn', nn: 'Vis kjønn', en: 'Show sex' },
  age: { nb: 'Alder', nn: 'Alder', en: 'Age' },
  one: {
    nb: '«{label}» passer på bare én i utvalget.',
    nn: '«{label}» passar på berre éin i utvalet.',
    en: '“{label}” fits only one in the sample.',
  },
  count: {
    nb: '«{label}» passer på {count} i utvalget.',
    nn: '«{label}» passar på {count} i utvalet.',
    en: '“{label}” fits {count} in the sample.',
  },
  use: {
    nb: 'Bruk heller «{label}» ({count})',
    nn: 'Bruk heller «{label}» ({count})',
    en: 'Rather use “{label}” ({count})',
  },
  hidesNone: {
    nb: 'Ingen merkelapp skjuler personen blant minst {count}.',
    nn: 'Ingen merkelapp skjuler personen blant minst {count}.',
    en: 'No label hides the person among at least {count}.',
  },
} satisfies Record<string, LocalText>

/** All that a label can tell of an age, from most to least. */
const ages = {
  exact: { nb: 'I hele år', nn: 'I heile år', en: 'In years' },
  band: { nb: 'Bånd på fem år', nn: 'Band på fem år', en: 'In a band of five years' },
  decade: { nb: 'Bånd på ti år', nn: 'Band på ti år', en: 'In a band of ten years' },
  none: { nb: 'Ikke vist', nn: 'Ikkje vist', en: 'Not shown' },
} satisfies Record<QuoteLabel['age'], LocalText>

/** What stands beside a quote, with how many of the sample it could be. */
export function LabelFields({
  quote,
  informant,
  sample,
}: {
  quote: Quote
  informant: Informant
  sample: readonly Informant[]
}) {
  const say = useSay()
  const analysis = useAnalysis()
  const project = useProject()
  const heading = useId()
  const { label } = quote
  const set = (change: Partial<QuoteLabel>) =>
    analysis.act(
      'change',
      changed(project, 'quote', quote.id, { label: { ...label, ...change }, signedBy: null }),
    )
  const count = countWithLabel(sample, informant, label)
  const fewest = quoteLimits.fewestWithLabel
  const better = count < fewest ? suggestedLabel(sample, informant, fewest) : null
  return (
    <section className="lp-stack" aria-labelledby={heading}>
      <h3 id={heading} className="ds-label" data-weight="medium">
        {say(words.title)}
      </h3>
      <CheckField label={say(words.sex)} checked={label.sex} change={(sex) => set({ sex })} />
      <ChoiceGroup
        legend={say(words.age)}
        kind="radio"
        options={Object.entries(ages).map(([value, text]) => ({ value, text: say(text) }))}
        chosen={[label.age]}
        change={([value]) => set({ age: value as QuoteLabel['age'] })}
      />
      <p role="status" className="lp-quote-count" data-few={count < fewest}>
        {say(count === 1 ? words.one : words.count, { label: say(quoteLabel(informant, label)), count })}
        {count < fewest && !better && <> {say(words.hidesNone, { count: fewest })}</>}
      </p>
      {better && (
        <Button look="secondary" size="sm" onClick={() => set(better.label)}>
          {say(words.use, { label: say(quoteLabel(informant, better.label)), count: better.n })}
        </Button>
      )}
    </section>
  )
}
