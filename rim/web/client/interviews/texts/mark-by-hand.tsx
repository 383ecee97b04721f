import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { type CodePoints, freeToken, type Mark, sameWords, withMark } from '#core/interviews'
import { Button, SelectField, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  title: { nb: 'Marker mer', nn: 'Marker meir', en: 'Mark more' },
  field: { nb: 'Ord som skal ut', nn: 'Ord som skal ut', en: 'Words that are to go' },
  help: {
    nb: 'Velg ordene i teksten med musen, eller skriv dem som de står. Alle steder med de samme ordene markeres.',
    nn: 'Vel orda i teksten med musa, eller skriv dei som dei står. Alle stader med dei same orda blir markerte.',
    en: 'Select the words in the text with the mouse, or write them as they stand. All places with the same words are marked.',
  },
  notThere: {
    nb: 'Disse ordene står ikke i teksten.',
    nn: 'Desse orda står ikkje i teksten.',
    en: 'These words are not in the text.',
  },
  kind: { nb: 'Hva er det?', nn: 'Kva er det?', en: 'What is it?' },
  mark: { nb: 'Marker', nn: 'Marker', en: 'Mark' },
  same: { nb: 'Samme som {token}', nn: 'Same som {token}', en: 'The same as {token}' },
  new: { nb: 'Ny: {word}', nn: 'Ny: {word}', en: 'New: {word}' },
} satisfies Record<string, LocalText>

const kinds = [
  ['name', 'NAVN'],
  ['place', 'STED'],
  ['institution', 'INSTITUSJON'],
  ['other', 'ARBEIDSGIVER'],
  ['other', 'FORENING'],
  ['other', 'DIAGNOSE'],
  ['other', 'HENDELSE'],
  ['date', 'DATO'],
  ['other', 'ANNET'],
] as const

/** Marks what no machine finds: by the words, wherever they stand. */
export function MarkByHand({
  points,
  marks,
  picked,
  change,
}: {
  points: CodePoints
  marks: readonly Mark[]
  /** What is selected in the text. */
  picked: { readonly words: string; readonly set: (words: string) => void }
  change: (marks: readonly Mark[]) => void
}) {
  const say = useSay()
  const [chosen, choose] = useState('new:0')
  const [wrong, setWrong] = useState(false)
  const tokens = [...new Set(marks.map(({ token }) => token))]
  const add = (): void => {
    const at = points.text.indexOf(picked.words)
    if (picked.words.trim() === '' || at === -1) {
      setWrong(true)
      return
    }
    const start = points.pointAt(at)
    const range = { start, end: points.pointAt(at + picked.words.length) }
    const [kind, word] = kinds[Number(chosen.replace('new:', ''))] ?? kinds[0]
    const isNew = chosen.startsWith('new:')
    const token = isNew ? freeToken(word, tokens) : chosen
    const of = isNew ? kind : (marks.find((mark) => mark.token === chosen)?.kind ?? 'other')
    change(sameWords(points.text, range).reduce((all, one) => withMark(all, one, of, token), marks))
    picked.set('')
    setWrong(false)
  }
  return (
    <fieldset className="ds-fieldset lp-field lp-by-hand">
      <legend className="ds-label" data-weight="medium">
        {say(words.title)}
      </legend>
      <TextField
        label={say(words.field)}
        help={say(words.help)}
        value={picked.words}
        change={picked.set}
        error={wrong ? say(words.notThere) : undefined}
      />
      <SelectField
        label={say(words.kind)}
        value={chosen}
        change={choose}
        options={[
          ...kinds.map(([, word], index) => ({ value: `new:${index}`, text: say(words.new, { word }) })),
          ...tokens.map((token) => ({ value: token, text: say(words.same, { token }) })),
        ]}
      />
      <div>
        <Button look="secondary" onClick={add}>
          {say(words.mark)}
        </Button>
      </div>
    </fieldset>
  )
}
