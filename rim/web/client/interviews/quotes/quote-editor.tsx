import { useId, useState } from 'react'
import { type LocalText, problemText } from '#core/foundation'
import { CodePoints, changed, type Quote, type QuoteEdit, wrongWithEdits } from '#core/interviews'
import { Alert, Button, ChoiceGroup, TextField } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { useAnalysis, useProject } from '../analysis/index.ts'
import { QuotePrint } from './quote-print.tsx'
import { type MarkedWords, WordMarker } from './word-marker.tsx'
import { editAt, wordsIn } from './words-of.ts'

const words = {
  printed: { nb: 'Slik det trykkes', nn: 'Slik det blir trykt', en: 'As it is printed' },
  what: {
    nb: 'Hva vil du gjøre med ordene?',
    nn: 'Kva vil du gjere med orda?',
    en: 'What to do with the words?',
  },
  omit: { nb: 'Utelate […]', nn: 'Utelate […]', en: 'Leave out […]' },
  insert: { nb: 'Føye til [ord] etter', nn: 'Føye til [ord] etter', en: 'Put in [words] after' },
  mask: { nb: 'Dekke med [merke]', nn: 'Dekkje med [merke]', en: 'Cover with a [mark]' },
  nonverbal: { nb: '(Latter, pause, gråt)', nn: '(Latter, pause, gråt)', en: '(Laughter, pause, tears)' },
  wording: { nb: 'Skrive om mot skriftspråk', nn: 'Skrive om mot skriftspråk', en: 'Reword as written' },
  text: { nb: 'Det som skal stå der', nn: 'Det som skal stå der', en: 'What is to stand there' },
  add: { nb: 'Legg til endringen', nn: 'Legg til endringa', en: 'Add the edit' },
  markFirst: {
    nb: 'Marker ord i sitatet først.',
    nn: 'Marker ord i sitatet først.',
    en: 'Mark words in the quote first.',
  },
  edits: { nb: 'Endringer', nn: 'Endringar', en: 'Edits' },
  none: {
    nb: 'Sitatet står som det ble sagt.',
    nn: 'Sitatet står som det blei sagt.',
    en: 'The quote stands as it was said.',
  },
  omitted: { nb: 'Utelatt: «{said}»', nn: 'Utelate: «{said}»', en: 'Left out: “{said}”' },
  inserted: { nb: 'Føyd til: [{text}]', nn: 'Føydd til: [{text}]', en: 'Put in: [{text}]' },
  masked: {
    nb: '«{said}» dekket med [{text}]',
    nn: '«{said}» dekt med [{text}]',
    en: '“{said}” covered with [{text}]',
  },
  nonverbals: {
    nb: 'Ytring uten ord: ({text})',
    nn: 'Ytring utan ord: ({text})',
    en: 'Without words: ({text})',
  },
  reworded: {
    nb: '«{said}» skrevet om til «{text}»',
    nn: '«{said}» skrive om til «{text}»',
    en: '“{said}” reworded as “{text}”',
  },
  remove: { nb: 'Ta bort', nn: 'Ta bort', en: 'Take away' },
  removeThis: {
    nb: 'Ta bort endringen: {edit}',
    nn: 'Ta bort endringa: {edit}',
    en: 'Take away the edit: {edit}',
  },
} satisfies Record<string, LocalText>

const types: readonly QuoteEdit['type'][] = ['omit', 'insert', 'mask', 'nonverbal', 'wording']
const told = {
  omit: words.omitted,
  insert: words.inserted,
  mask: words.masked,
  nonverbal: words.nonverbals,
  wording: words.reworded,
} as const

/** Editing a quote: words are marked as they were said, and every edit stays visible and can be taken away. */
export function QuoteEditor({ quote, verbatim }: { quote: Quote; verbatim: string }) {
  const say = useSay()
  const language = useLanguage()
  const analysis = useAnalysis()
  const project = useProject()
  const heading = useId()
  const [marked, mark] = useState<MarkedWords | null>(null)
  const [type, setType] = useState<QuoteEdit['type']>('omit')
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState('')
  const points = new CodePoints(verbatim)
  const setEdits = (edits: readonly QuoteEdit[]) =>
    analysis.act('change', changed(project, 'quote', quote.id, { edits, signedBy: null }))
  const add = () => {
    if (!marked) {
      setWrong(say(words.markFirst))
      return
    }
    const list = wordsIn(verbatim)
    const stretch = [list[marked[0]]!.start, list[marked[1]]!.end] as const
    const edits = [...quote.edits, editAt(verbatim, stretch, type, text)]
    const [problem] = wrongWithEdits(verbatim, edits)
    setWrong(problem ? problemText(problem, language) : '')
    if (problem) return
    setEdits(edits)
    setText('')
    mark(null)
  }
  const tell = (edit: QuoteEdit): string =>
    say(told[edit.type], { said: points.slice(edit.start, edit.end), text: edit.text })
  return (
    <div className="lp-stack lp-no-print">
      <div className="lp-quote-both">
        <WordMarker verbatim={verbatim} edits={quote.edits} marked={marked} mark={mark} />
        <section className="lp-stack" aria-labelledby={heading}>
          <h3 id={heading} className="ds-label" data-weight="medium">
            {say(words.printed)}
          </h3>
          <QuotePrint verbatim={verbatim} edits={quote.edits} />
        </section>
      </div>
      <ChoiceGroup
        legend={say(words.what)}
        kind="radio"
        options={types.map((value) => ({ value, text: say(words[value]) }))}
        chosen={[type]}
        change={([value]) => setType(types.find((one) => one === value) ?? 'omit')}
      />
      {type !== 'omit' && <TextField label={say(words.text)} value={text} change={setText} />}
      {wrong !== '' && (
        <Alert colour="warning" live="assertive">
          <p className="ds-paragraph">{wrong}</p>
        </Alert>
      )}
      <Button look="secondary" size="sm" onClick={add}>
        {say(words.add)}
      </Button>
      <h3 className="ds-label" data-weight="medium">
        {say(words.edits)}
      </h3>
      {quote.edits.length === 0 ? (
        <p>{say(words.none)}</p>
      ) : (
        <ul className="lp-quote-edits">
          {quote.edits.map((edit) => (
            <li key={`${edit.type}/${edit.start}/${edit.end}/${edit.text}`} className="lp-row">
              <span>{tell(edit)}</span>
              <Button
                look="tertiary"
                size="sm"
                aria-label={say(words.removeThis, { edit: tell(edit) })}
                onClick={() => setEdits(quote.edits.filter((one) => one !== edit))}
              >
                {say(words.remove)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
