import { roles } from '#core/access'
import type { EventNames } from '#core/audit'
import type { LocalText } from '#core/foundation'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** Why person data was read, as the log's reader is told. */
const purposes: Readonly<Record<string, LocalText>> = {
  mapping: text('kartlegging', 'kartlegging'),
  correction: text('retting sammen med den registrerte', 'retting saman med den registrerte'),
  statistics: text('rapporter og tall uten enkeltpersoner', 'rapportar og tal utan enkeltpersonar'),
  'earlier-round': text('visning av svarene fra forrige runde', 'vising av svara frå førre runde'),
  attention: text(
    'oversikt over hvem som kan trenge oppmerksomhet',
    'oversikt over kven som kan trenge merksemd',
  ),
  insight: text('innsyn for den registrerte', 'innsyn for den registrerte'),
  'opt-out': text('reservasjon', 'reservasjon'),
  'no-legal-basis': text(
    'sletting fordi behandlingsgrunnlaget er trukket tilbake',
    'sletting fordi behandlingsgrunnlaget er trekt tilbake',
  ),
  mistake: text('retting av en feil', 'retting av ein feil'),
  'follow-up': text('oppfølging av runden', 'oppfølging av runden'),
  consequences: text('følger av et nytt skjema', 'følgjer av eit nytt skjema'),
  quality: text('kvalitetssikring før levering', 'kvalitetssikring før levering'),
  'extra-report': text(
    'tilleggsrapport som kommunen har bestilt',
    'tilleggsrapport som kommunen har bestilt',
  ),
  survey: text('brukerundersøkelsen', 'brukarundersøkinga'),
  retention: text('sletting etter oppbevaringstiden', 'sletting etter oppbevaringstida'),
}

/** Names for the log's sentences; what has no name is told as such, and a purpose of someone's own words as it stands. */
export function eventNames(
  staff: ReadonlyMap<string, string>,
  units: ReadonlyMap<string, string>,
  municipalities: ReadonlyMap<string, string>,
): EventNames {
  return {
    staff: (id) => staff.get(id) ?? null,
    unit: (id) => units.get(id) ?? null,
    municipality: (code) => municipalities.get(code) ?? null,
    role: (code) => (Object.hasOwn(roles, code) ? roles[code as keyof typeof roles].name : text(code, code)),
    purpose: (code) => purposes[code] ?? text(code, code),
  }
}
