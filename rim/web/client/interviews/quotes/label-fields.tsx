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
  exact: { nb: 'I hele år', nn: 'I heile år', en: 'In years' },
  band: { nb: 'Fem års bånd', nn: 'Fem års band', en: 'In a band of five years' },
  none: { nb: 'Ikke vist', nn: 'Ikkje vist', en: 'Not shown' },
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

const ages: readonly QuoteLabel['age'][] = ['exact', 'band', 'none']

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
  // a label is kept without a width: only those of five years can be chosen
  const found = count < fewest ? suggestedLabel(sample, informant, fewest) : null
  const better = found && (found.label.age !== 'band' || found.width === 5) ? found : null
  return (
    <section className="lp-stack" aria-labelledby={heading}>
      <h3 id={heading} className="ds-label" data-weight="medium">
        {say(words.title)}
      </h3>
      <CheckField label={say(words.sex)} checked={label.sex} change={(sex) => set({ sex })} />
      <ChoiceGroup
        legend={say(words.age)}
        kind="radio"
        options={ages.map((value) => ({ value, text: say(words[value]) }))}
        chosen={[label.age]}
        change={([value]) => set({ age: ages.find((one) => one === value) ?? 'none' })}
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
