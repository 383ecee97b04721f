import type { LocalText } from '#core/foundation'
import { Button } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { MoveButtons } from './move-buttons.tsx'

const words = {
  edit: { nb: 'Rediger', nn: 'Rediger', en: 'Edit' },
  editThis: { nb: 'Rediger: {text}', nn: 'Rediger: {text}', en: 'Edit: {text}' },
  remove: { nb: 'Ta bort', nn: 'Ta bort', en: 'Take away' },
  removeThis: { nb: 'Ta bort: {text}', nn: 'Ta bort: {text}', en: 'Take away: {text}' },
} satisfies Record<string, LocalText>

/** The first words of a text, to tell it from others by. */
const shortly = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()} …`)

/** What can be done with one of a list's written things: edit it, move it, take it away. */
export function ItemButtons({
  id,
  ids,
  text,
  edit,
  order,
  remove,
}: {
  id: string
  /** All of the list, in their order. */
  ids: readonly string[]
  /** What is written, by which the buttons are told from those of others. */
  text: string
  edit: () => void
  order: (ids: readonly string[]) => void
  remove: () => void
}) {
  const say = useSay()
  const name = shortly(text)
  return (
    <div className="lp-row lp-no-print">
      <Button size="sm" look="tertiary" aria-label={say(words.editThis, { text: name })} onClick={edit}>
        {say(words.edit)}
      </Button>
      <MoveButtons ids={ids} id={id} name={name} order={order} />
      <Button
        size="sm"
        look="tertiary"
        colour="danger"
        aria-label={say(words.removeThis, { text: name })}
        onClick={remove}
      >
        {say(words.remove)}
      </Button>
    </div>
  )
}
