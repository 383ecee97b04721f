import { type DragEvent, type ReactNode, useState } from 'react'
import { type Dragged, dragType } from './code-row.tsx'

/** A place that something of the tree can be dropped on. The same can be done by check boxes in the thing's own dialog. */
export function Drop({
  takes,
  drop,
  children,
  label,
}: {
  takes: Dragged['kind']
  /** `also`: it stays where it was, too (Ctrl held). */
  drop: (dragged: Dragged, also: boolean) => void
  children: ReactNode
  label: string
}) {
  const [over, setOver] = useState(false)
  const isOurs = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes(dragType)
  return (
    <section
      className="lp-tree-drop"
      aria-label={label}
      data-over={over}
      onDragOver={(event) => {
        if (!isOurs(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = event.ctrlKey ? 'copy' : 'move'
        setOver(true)
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        const told = event.dataTransfer.getData(dragType)
        if (told === '') return
        event.preventDefault()
        const dragged = JSON.parse(told) as Dragged
        if (dragged.kind === takes) drop(dragged, event.ctrlKey)
      }}
    >
      {children}
    </section>
  )
}
