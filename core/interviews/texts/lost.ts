import type { LocalText } from '#core/foundation'
import type { LostReason } from './moved.ts'

/** Why a stretch could not be moved to a new version, for whoever is to look at it. */
export const lostReasons: Readonly<Record<LostReason, LocalText>> = {
  deleted: {
    nb: 'Ordene står ikke i den nye versjonen.',
    nn: 'Orda står ikkje i den nye versjonen.',
    en: 'The words are not in the new version.',
  },
  rewritten: {
    nb: 'Mer enn halvparten av ordene er skrevet om.',
    nn: 'Meir enn halvparten av orda er skrivne om.',
    en: 'More than half of the words were rewritten.',
  },
  torn: {
    nb: 'Ordene står langt fra hverandre i den nye versjonen.',
    nn: 'Orda står langt frå kvarandre i den nye versjonen.',
    en: 'The words stand far apart in the new version.',
  },
  ambiguous: {
    nb: 'Ordene er flyttet og står flere steder i den nye versjonen.',
    nn: 'Orda er flytte og står fleire stader i den nye versjonen.',
    en: 'The words were moved and stand in several places in the new version.',
  },
}
