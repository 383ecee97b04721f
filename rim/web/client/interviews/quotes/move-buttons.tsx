import type { LocalText } from '#core/foundation'
import { Button } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  up: { nb: 'Flytt opp: {name}', nn: 'Flytt opp: {name}', en: 'Move up: {name}' },
  down: { nb: 'Flytt ned: {name}', nn: 'Flytt ned: {name}', en: 'Move down: {name}' },
} satisfies Record<string, LocalText>

/** A list with one thing moved by so many places; as it was where that is outside. */
export function moved(ids: readonly string[], id: string, to: number): readonly string[] {
  const from = ids.indexOf(id)
  if (from < 0 || to < 0 || to >= ids.length) return ids
  return ids.filter((one) => one !== id).toSpliced(to, 0, id)
}

/** Moves a thing up and down among its like. */
export function MoveButtons({
  ids,
  id,
  name,
  order,
}: {
  ids: readonly string[]
  id: string
  name: string
  order: (ids: readonly string[]) => void
}) {
  const say = useSay()
  const at = ids.indexOf(id)
  // stays in the order of the keyboard at the ends, so that focus is not lost there
  return (['up', 'down'] as const).map((way) => {
    const to = way === 'up' ? at - 1 : at + 1
    const end = to < 0 || to >= ids.length
    return (
      <Button
        key={way}
        size="sm"
        look="tertiary"
        aria-label={say(words[way], { name })}
        aria-disabled={end}
        onClick={() => {
          if (!end) order(moved(ids, id, to))
        }}
      >
        <span aria-hidden="true">{way === 'up' ? '↑' : '↓'}</span>
      </Button>
    )
  })
}
