import type { LocalText } from '#core/foundation'
import { showCode } from '#core/survey'
import { Alert } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { OutcomeAnswer } from '../types.ts'

const words = {
  first: {
    nb: '{code} er tastet inn. Legg det i bunke {batch} (skjema {sheets} i bunken).',
    nn: '{code} er tasta inn. Legg det i bunke {batch} (skjema {sheets} i bunken).',
    en: '{code} is entered. Put it in batch {batch} (form {sheets} of the batch).',
  },
  full: {
    nb: 'Bunken er full. Trekk ut hvilke skjemaer som skal tastes to ganger, på siden «Bunker».',
    nn: 'Bunken er full. Trekk ut kva skjema som skal tastast to gonger, på sida «Bunkar».',
    en: 'The batch is full. Draw which forms are to be entered twice, on the page “Batches”.',
  },
  same: {
    nb: '{code} er tastet to ganger, likt. Legg det tilbake i bunke {batch}.',
    nn: '{code} er tasta to gonger, likt. Legg det tilbake i bunke {batch}.',
    en: '{code} is entered twice, the same. Put it back in batch {batch}.',
  },
  takenOut: {
    nb: 'Felt som er uten svar etter reglene: {count}.',
    nn: 'Felt som er utan svar etter reglane: {count}.',
    en: 'Fields left without an answer by the rules: {count}.',
  },
  settled: {
    nb: '{code} er avgjort. Legg det tilbake i bunken.',
    nn: '{code} er avgjort. Legg det tilbake i bunken.',
    en: '{code} is settled. Put it back in the batch.',
  },
} satisfies Record<string, LocalText>

/** What was just done with a form: told beside the field for the next code, and read aloud. */
export interface Told {
  readonly code: string
  readonly outcome: OutcomeAnswer | null
}

export function OutcomeNote({ told }: { told: Told | null }) {
  const say = useSay()
  if (told === null) return null
  const code = showCode(told.code)
  const { outcome } = told
  if (outcome === null) {
    return (
      <Alert colour="success" live="polite">
        <p className="ds-paragraph">{say(words.settled, { code })}</p>
      </Alert>
    )
  }
  const { batch, sheets, full, takenOut } = outcome
  return (
    <Alert colour="success" live="polite">
      <p className="ds-paragraph">
        {sheets === null ? say(words.same, { code, batch }) : say(words.first, { code, batch, sheets })}{' '}
        {takenOut.length > 0 && say(words.takenOut, { count: takenOut.length })}
      </p>
      {full && <p className="ds-paragraph">{say(words.full)}</p>}
    </Alert>
  )
}
