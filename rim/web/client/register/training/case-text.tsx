import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { howToRead } from '#core/training'
import type { TrainingCaseAnswer } from '../../api/index.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  about: { nb: 'Om personen', nn: 'Om personen', en: 'About the person' },
  born: {
    nb: 'Født {born}. Registreres i {year}.',
    nn: 'Fødd {born}. Blir registrert i {year}.',
    en: 'Born {born}. Registered in {year}.',
  },
  again: { nb: 'Les om personen igjen', nn: 'Les om personen igjen', en: 'Read about the person again' },
} satisfies Record<string, LocalText>

/** What is known of the recipient: beside the form where there is room, above it where there is not. */
export function CaseText({ one }: { one: TrainingCaseAnswer }) {
  const say = useSay()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls where the text is longer than the window, by keyboard too
    <section className="lp-case-text" aria-label={say(words.about)} tabIndex={0}>
      <details className="ds-details" open>
        <summary>{say(words.about)}</summary>
        <div>
          <Told one={one} />
        </div>
      </details>
    </section>
  )
}

function Told({ one }: { one: TrainingCaseAnswer }) {
  const say = useSay()
  return (
    <>
      <p className="lp-case-words">{say(one.text)}</p>
      <p className="lp-case-how lp-subtle">
        {say(words.born, { born: one.birthYear, year: one.year })} {say(howToRead)}
      </p>
    </>
  )
}

/** The text once more where it has scrolled out of sight: at the foot of a narrow window. */
export function ReadAgain({ one }: { one: TrainingCaseAnswer }) {
  const say = useSay()
  const [reads, setReads] = useState(false)
  return (
    <div className="lp-read-again lp-no-print">
      <Button look="secondary" onClick={() => setReads(true)}>
        {say(words.again)}
      </Button>
      {reads && (
        <Dialog title={say(one.title)} close={() => setReads(false)}>
          <Told one={one} />
        </Dialog>
      )}
    </div>
  )
}
