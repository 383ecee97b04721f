import { type ReactNode, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Alert, Button } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = { show: { nb: 'Vis likevel', nn: 'Vis likevel', en: 'Show it all the same' } } satisfies Record<
  string,
  LocalText
>

/** A measure that studies of this kind seldom use: told why, and shown to whoever wants it. */
export function HiddenMeasure({
  hidden,
  why,
  children,
}: {
  hidden: boolean
  why: string
  children: ReactNode
}) {
  const say = useSay()
  const [shown, setShown] = useState(false)
  if (!hidden || shown) return children
  return (
    <Alert colour="info">
      <p className="ds-paragraph">{why}</p>
      <Button look="secondary" size="sm" onClick={() => setShown(true)}>
        {say(words.show)}
      </Button>
    </Alert>
  )
}
