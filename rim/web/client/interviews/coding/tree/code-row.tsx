import { memo } from 'react'
import type { LocalText } from '#core/foundation'
import type { Code } from '#core/interviews'
import { useSay } from '../../../words/index.ts'
import { counted } from '../counted.ts'
import { Swatch } from '../text/paints.tsx'

const words = {
  use: { nb: '{codings} i {interviews}', nn: '{codings} i {interviews}', en: '{codings} in {interviews}' },
  unused: { nb: 'ikke brukt', nn: 'ikkje brukt', en: 'not used' },
  several: { nb: 'også i {count} til', nn: 'også i {count} til', en: 'also in {count} more' },
  choose: { nb: 'Velg «{name}»', nn: 'Vel «{name}»', en: 'Choose “{name}”' },
} satisfies Record<string, LocalText>

/** What is dragged: a code out of a category, or a category out of a theme. */
export interface Dragged {
  readonly kind: 'code' | 'category'
  readonly id: string
  /** What it is dragged out of, or `null`. */
  readonly from: string | null
}

/** The kind of data that a drag carries within the page. */
export const dragType = 'application/x-lyttepost-tree'

/** A code of the tree: can be opened, chosen with others, and dragged to another category. */
export const CodeRow = memo(function CodeRow({
  code,
  category,
  codings,
  interviews,
  chosen,
  choose,
  open,
}: {
  code: Code
  category: string | null
  codings: number
  interviews: number
  chosen: boolean
  choose: (code: string, on: boolean) => void
  open: (code: string) => void
}) {
  const say = useSay()
  const dragged: Dragged = { kind: 'code', id: code.id, from: category }
  return (
    <li
      className="lp-tree-code"
      draggable
      onDragStart={({ dataTransfer }) => {
        dataTransfer.setData(dragType, JSON.stringify(dragged))
        dataTransfer.effectAllowed = 'copyMove'
      }}
    >
      <input
        type="checkbox"
        className="ds-input"
        aria-label={say(words.choose, { name: code.name })}
        checked={chosen}
        onChange={({ target }) => choose(code.id, target.checked)}
      />
      <button type="button" className="lp-tree-open" onClick={() => open(code.id)}>
        <Swatch paint={code.paint} />
        <span className="lp-tree-name">{code.name}</span>
        <span className="lp-subtle lp-tree-count">
          {codings > 0
            ? say(words.use, {
                codings: counted(say, 'coding', codings),
                interviews: counted(say, 'interview', interviews),
              })
            : say(words.unused)}
          {code.categories.length > 1 && `, ${say(words.several, { count: code.categories.length - 1 })}`}
        </span>
      </button>
    </li>
  )
})
