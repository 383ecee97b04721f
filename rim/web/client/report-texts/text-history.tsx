import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Awaited, Button } from '../ui/index.ts'
import { dayOfMoment } from '../words/dates.ts'
import { useLanguage, useSay } from '../words/index.ts'
import { useDesk } from './desk.ts'

const words = {
  history: {
    nb: 'Vis det som sto før ({count})',
    nn: 'Vis det som stod før ({count})',
    en: 'Show earlier ({count})',
  },
  hide: { nb: 'Skjul det som sto før', nn: 'Skjul det som stod før', en: 'Hide earlier' },
  use: { nb: 'Skriv videre på denne', nn: 'Skriv vidare på denne', en: 'Go on from this' },
  replaced: { nb: 'skrev om', nn: 'skreiv om', en: 'rewrote' },
  removed: { nb: 'tok ut', nn: 'tok ut', en: 'left out' },
  added: { nb: 'la til', nn: 'la til', en: 'added' },
  withdrawn: {
    nb: 'gikk tilbake til den genererte teksten',
    nn: 'gjekk tilbake til den genererte teksten',
    en: 'went back to the generated text',
  },
} satisfies Record<string, LocalText>

/** What was written of a text before what stands there now, so that no wording is lost. For desks that have a history. */
export function TextHistory({
  node,
  edits,
  use,
}: {
  node: string
  edits: number
  /** Takes an earlier wording up again. */
  use?: (text: string) => void
}) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <div className="lp-text-history lp-no-print">
      <Button size="sm" look="tertiary" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? say(words.hide) : say(words.history, { count: edits - 1 })}
      </Button>
      {open && <Entries node={node} {...(use && { use })} />}
    </div>
  )
}

function Entries({ node, use }: { node: string; use?: (text: string) => void }) {
  const say = useSay()
  const language = useLanguage()
  const desk = useDesk()
  const found = desk.useHistory!(node)
  if (!found.data) return <Awaited query={found} />
  return (
    <ol>
      {found.data.slice(1).map(({ number, kind, text, writtenAt }) => (
        <li key={number}>
          <p>
            {dayOfMoment(writtenAt, language)}: {say(words[kind])}
          </p>
          {text !== '' && (
            <p className="lp-text-written" lang={desk.language}>
              {text}
            </p>
          )}
          {text !== '' && use && (
            <Button size="sm" look="tertiary" onClick={() => use(text)}>
              {say(words.use)}
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}
