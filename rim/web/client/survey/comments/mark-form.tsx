import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Button, SelectField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { PartAnswer } from './answers.ts'
import { markableWords, partsOfWords } from './parts.ts'
import { replacementWords } from './words.ts'

const words = {
  title: { nb: 'Ta bort noe mer', nn: 'Ta bort noko meir', en: 'Take out something more' },
  how: {
    nb: 'Velg ordene som skal bort. Ord ved siden av hverandre byttes ut som ett.',
    nn: 'Vel orda som skal bort. Ord ved sida av kvarandre blir bytte ut som eitt.',
    en: 'Choose the words that shall go. Words beside each other are replaced as one.',
  },
  as: { nb: 'Ordene blir', nn: 'Orda blir', en: 'The words become' },
  replace: { nb: 'Bytt ut ordene', nn: 'Byt ut orda', en: 'Replace the words' },
} satisfies Record<string, LocalText>

/** The words of a comment, each to be chosen, for what the program has not found. */
export function MarkForm({ text, mark }: { text: string; mark: (parts: readonly PartAnswer[]) => void }) {
  const say = useSay()
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set())
  const [as, setAs] = useState(replacementWords[0]!)
  const all = markableWords(text)
  const toggle = (start: number) => {
    const next = new Set(marked)
    if (!next.delete(start)) next.add(start)
    setMarked(next)
  }
  return (
    <details className="ds-details lp-comment-more">
      <summary>{say(words.title)}</summary>
      <div className="lp-stack">
        <fieldset className="lp-comment-words">
          <legend>{say(words.how)}</legend>
          {all.map(({ text: word, start }) => (
            <button
              key={start}
              type="button"
              lang="no"
              aria-pressed={marked.has(start)}
              onClick={() => toggle(start)}
            >
              {word}
            </button>
          ))}
        </fieldset>
        <div className="lp-comment-replace">
          <SelectField
            label={say(words.as)}
            value={as}
            change={setAs}
            options={replacementWords.map((one) => ({ value: one, text: one }))}
          />
          <Button
            look="secondary"
            disabled={marked.size === 0}
            onClick={() => {
              mark(partsOfWords(all, marked, as))
              setMarked(new Set())
            }}
          >
            {say(words.replace)}
          </Button>
        </div>
      </div>
    </details>
  )
}
