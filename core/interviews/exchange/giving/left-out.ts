import { fillText, type LocalText, type WrittenForm } from '#core/foundation'
import type { LeftOut } from './options.ts'

const never: LocalText = {
  nb: 'Aldri med: hvem informantene er, samtykker, rekruttering, opptak, nøkler og tekster slik de ble skrevet ut.',
  nn: 'Aldri med: kven informantane er, samtykke, rekruttering, opptak, nøklar og tekstar slik dei vart skrivne ut.',
}

const texts: Readonly<Record<LeftOut['what'], LocalText>> = {
  'raw-texts': {
    nb: 'Tekster slik de ble skrevet ut: {count} utelatt.',
    nn: 'Tekstar slik dei vart skrivne ut: {count} utelatne.',
  },
  'uncleared-texts': {
    nb: 'Tekster som ikke er avidentifisert: {count} utelatt.',
    nn: 'Tekstar som ikkje er avidentifiserte: {count} utelatne.',
  },
  codings: {
    nb: 'Kodinger av tekster som er utelatt: {count}.',
    nn: 'Kodingar av tekstar som er utelatne: {count}.',
  },
  quotes: {
    nb: 'Sitater fra tekster som er utelatt: {count}.',
    nn: 'Sitat frå tekstar som er utelatne: {count}.',
  },
  coders: {
    nb: 'Hvem som har kodet, skrevet og godkjent: {count} personer utelatt.',
    nn: 'Kven som har koda, skrive og godkjent: {count} personar utelatne.',
  },
  attributes: {
    nb: 'Opplysninger om informantene utover kjønn og alder: {count} utelatt.',
    nn: 'Opplysningar om informantane utover kjønn og alder: {count} utelatne.',
  },
  journal: {
    nb: 'Notater i studiens journal: {count} utelatt.',
    nn: 'Notat i journalen til studien: {count} utelatne.',
  },
  house: {
    nb: 'Gjennomlesinger, rettelser i rapporten og svar på sjekklister: {count} utelatt.',
    nn: 'Gjennomlesingar, rettingar i rapporten og svar på sjekklister: {count} utelatne.',
  },
  speakers: {
    nb: 'Navn på intervjuere i tekstene: {count} byttet ut.',
    nn: 'Namn på intervjuarar i tekstane: {count} bytte ut.',
  },
}

/** What an export left out, as sentences; what is never in one comes first. */
export const leftOutWords = (left: readonly LeftOut[], language: WrittenForm): readonly string[] => [
  never[language],
  ...left.map(({ what, count }) => fillText(texts[what][language], { count: String(count) })),
]
