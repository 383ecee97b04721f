import { useHistoryState } from 'wouter/use-browser-location'
import type { LocalText } from '#core/foundation'
import { Alert } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

/** What the form is told by the page that it is opened from, in the state of the tab's history. */
export interface Begun {
  /** The unit had it already. */
  readonly begun: 'known'
  readonly status: 'draft' | 'complete'
}

const words = {
  draft: {
    nb: 'Enheten hadde allerede begynt å registrere denne mottakeren. Det er den registreringen du ser her, og du kan fylle ut videre.',
    nn: 'Eininga hadde allereie begynt å registrere denne mottakaren. Det er den registreringa du ser her, og du kan fylle ut vidare.',
    en: 'The unit had already begun to register this recipient. That is the registration you see here, and you can go on with it.',
  },
  complete: {
    nb: 'Enheten hadde allerede fullført en registrering av denne mottakeren. Det er den du ser her. Endrer du noe, må den fullføres på nytt.',
    nn: 'Eininga hadde allereie fullført ei registrering av denne mottakaren. Det er den du ser her. Endrar du noko, må ho fullførast på nytt.',
    en: 'The unit had already completed a registration of this recipient. That is the one you see here. If you change anything, it must be completed again.',
  },
  elsewhere: {
    nb: 'Mottakeren er også registrert ved en annen enhet i kommunen. Fyll ut som vanlig, ut fra det dere vet. I kommunens tall telles mottakeren én gang: svarene hentes fra registreringen som sist ble fullført, og tjenestene fra alle.',
    nn: 'Mottakaren er også registrert ved ei anna eining i kommunen. Fyll ut som vanleg, ut frå det de veit. I tala til kommunen blir mottakaren talt éin gong: svara blir henta frå registreringa som sist blei fullført, og tenestene frå alle.',
    en: 'The recipient is registered by another unit of the municipality too. Fill in as usual, from what you know. In the figures of the municipality the recipient is counted once: answers are taken from the registration completed last, services from all.',
  },
} satisfies Record<string, LocalText>

/** Tells on top of a form that the unit had it already, and that another unit has the person too. */
export function BegunNotice({ elsewhere }: { elsewhere: boolean }) {
  const say = useSay()
  const told = useHistoryState<Partial<Begun> | null>()
  const known = told?.begun === 'known' ? told.status : undefined
  if (known === undefined && !elsewhere) return null
  return (
    <Alert colour="info" live="polite">
      {known !== undefined && (
        <p className="ds-paragraph">{say(known === 'complete' ? words.complete : words.draft)}</p>
      )}
      {elsewhere && <p className="ds-paragraph">{say(words.elsewhere)}</p>}
    </Alert>
  )
}
