import { useMemo } from 'react'
import type { LocalText } from '#core/foundation'
import { type TextEdit, textDifferences } from '#core/interviews'
import { useSay } from '../../words/index.ts'

const words = {
  none: { nb: 'Tekstene er like.', nn: 'Tekstane er like.', en: 'The texts are the same.' },
  removed: { nb: 'tatt ut:', nn: 'teke ut:', en: 'taken out:' },
  added: { nb: 'satt inn:', nn: 'sett inn:', en: 'put in:' },
  count: { nb: '{count} endringer', nn: '{count} endringar', en: '{count} changes' },
  one: { nb: '1 endring', nn: '1 endring', en: '1 change' },
} satisfies Record<string, LocalText>

/** Changes with nothing but white space or signs between them are read as one. */
function joined(before: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const found: TextEdit[] = []
  for (const edit of edits) {
    const last = found.at(-1)
    const isNext = last && /^[^\p{L}\p{N}\n]{0,3}$/u.test(before.slice(last.end, edit.start))
    if (isNext) found[found.length - 1] = { ...last, end: edit.end, to: edit.to }
    else found.push(edit)
  }
  return found
}

/** So much is shown around each change. */
const reach = 60

/** Where two texts differ, change by change, with what stands around. */
export function Difference({ before, after }: { before: string; after: string }) {
  const say = useSay()
  const edits = useMemo(() => joined(before, textDifferences(before, after)), [before, after])
  if (edits.length === 0) return <p>{say(words.none)}</p>
  return (
    <div className="lp-stack">
      <p>{edits.length === 1 ? say(words.one) : say(words.count, { count: edits.length })}</p>
      <ol className="lp-differences">
        {edits.map(({ start, end, from, to }) => (
          <li key={`${start}-${from}`}>
            …{before.slice(Math.max(0, start - reach), start).replace(/^[\s\S]*\n/u, '')}
            {end > start && (
              <del>
                <span className="lp-unseen">{say(words.removed)} </span>
                {before.slice(start, end)}
              </del>
            )}
            {to > from && (
              <ins>
                <span className="lp-unseen">{say(words.added)} </span>
                {after.slice(from, to)}
              </ins>
            )}
            {before.slice(end, end + reach).replace(/\n[\s\S]*$/u, '')}…
          </li>
        ))}
      </ol>
    </div>
  )
}
