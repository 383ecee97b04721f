import type { LocalText } from '#core/foundation'
import { isDate } from './dates.ts'
import type { InfoSheet, SheetContact } from './info-sheet.ts'

/** A thing that an information sheet must tell, and whether it does. */
export interface SheetItem {
  readonly code: string
  readonly text: LocalText
  readonly present: boolean
}

const told = (text: LocalText): boolean => text.nb.trim() !== '' && text.nn.trim() !== ''
const reachable = (one: SheetContact | null): boolean =>
  one !== null && one.name.trim() !== '' && one.contact.trim() !== ''

type Item = readonly [code: string, text: LocalText, present: (sheet: InfoSheet) => boolean]

/**
 * What Norwegian guidance asks of the information to those who take part in an interview: the list of the research data
 * protection service (NSD, now Sikt), and articles 13 and 14 of the general data protection regulation. That taking part is
 * voluntary and that one may withdraw without a reason is printed in every sheet.
 */
const items: readonly Item[] = [
  ['purpose', { nb: 'Hva formålet er', nn: 'Kva formålet er' }, ({ blocks }) => told(blocks.purpose)],
  [
    'selection',
    {
      nb: 'Hvorfor personen blir spurt, hvem som spør, og hvem som får vite hvem som er spurt',
      nn: 'Kvifor personen blir spurd, kven som spør, og kven som får vite kven som er spurd',
    },
    ({ blocks }) => told(blocks.selection),
  ],
  [
    'method',
    { nb: 'Hva det innebærer å delta', nn: 'Kva det inneber å delta' },
    ({ blocks }) => told(blocks.participation),
  ],
  [
    'duration',
    { nb: 'Hvor lenge intervjuet varer', nn: 'Kor lenge intervjuet varer' },
    ({ minutes }) => minutes > 0,
  ],
  [
    'effects',
    { nb: 'Fordeler og ulemper ved å delta', nn: 'Fordelar og ulemper ved å delta' },
    ({ blocks }) => told(blocks.effects),
  ],
  [
    'responsible',
    {
      nb: 'Hvem som er ansvarlig, med adresse eller telefon',
      nn: 'Kven som er ansvarleg, med adresse eller telefon',
    },
    ({ responsible }) => reachable(responsible),
  ],
  [
    'contact',
    {
      nb: 'Hvem en kan spørre, og si fra til om en trekker seg',
      nn: 'Kven ein kan spørje, og seie frå til om ein trekkjer seg',
    },
    ({ contact }) => reachable(contact),
  ],
  [
    'officer',
    { nb: 'Personvernombud', nn: 'Personvernombod' },
    ({ protectionOfficer }) => reachable(protectionOfficer),
  ],
  [
    'help',
    { nb: 'Hvem en kan snakke med etter intervjuet', nn: 'Kven ein kan snakke med etter intervjuet' },
    ({ help }) => reachable(help),
  ],
  [
    'legal-basis',
    { nb: 'Rettslig grunnlag for behandlingen', nn: 'Rettsleg grunnlag for behandlinga' },
    ({ legalBasis }) => told(legalBasis),
  ],
  [
    'approval',
    { nb: 'Hvem som har vurdert studien', nn: 'Kven som har vurdert studien' },
    ({ approvals }) => approvals.some(({ body }) => body.trim() !== ''),
  ],
  [
    'protection',
    {
      nb: 'Hvordan opplysningene oppbevares, og hvem som ser dem',
      nn: 'Korleis opplysningane blir oppbevarte, og kven som ser dei',
    },
    ({ blocks }) => told(blocks.protection),
  ],
  [
    'results',
    { nb: 'Hvor resultatene publiseres', nn: 'Kvar resultata blir publiserte' },
    ({ blocks }) => told(blocks.results),
  ],
  [
    'end',
    { nb: 'Når prosjektet avsluttes', nn: 'Når prosjektet blir avslutta' },
    ({ projectEnds }) => isDate(projectEnds),
  ],
  [
    'recordings',
    { nb: 'Når lydopptak slettes', nn: 'Når lydopptak blir sletta' },
    ({ offered, recordingsDeletedBy }) =>
      !offered.recording || (recordingsDeletedBy !== null && isDate(recordingsDeletedBy)),
  ],
  [
    'key',
    { nb: 'Når koblingen mellom navn og kode slettes', nn: 'Når koplinga mellom namn og kode blir sletta' },
    ({ keyDeletedBy }) => keyDeletedBy !== null && isDate(keyDeletedBy),
  ],
  [
    'cut-off',
    { nb: 'Hvor lenge en kan få opplysningene slettet', nn: 'Kor lenge ein kan få opplysningane sletta' },
    ({ withdrawalCutOff }) => withdrawalCutOff.until !== 'date' || isDate(withdrawalCutOff.on),
  ],
]

/** What an information sheet must tell, with what it does and does not, in the order of the sheet. */
export const sheetChecklist = (sheet: InfoSheet): readonly SheetItem[] =>
  items.map(([code, text, present]) => ({ code, text, present: present(sheet) }))

/** What is missing in an information sheet. */
export const missingInSheet = (sheet: InfoSheet): readonly SheetItem[] =>
  sheetChecklist(sheet).filter(({ present }) => !present)
