import type { LocalText } from '#core/foundation'
import { writtenStudy } from './about.ts'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/*
 * The information sheet, in own words; what it must hold is modelled on the sheet of KoRus Midt 2020, appendix 1. Telephone
 * numbers are nobody's.
 */

const purpose = text(
  'Vi vil vite hvordan mennesker over 60 år opplever hjelpen fra kommunen når noe er vanskelig med alkohol, legemidler, andre rusmidler eller psykisk helse, og hva de mener kan bli bedre.',
  'Vi vil vite korleis menneske over 60 år opplever hjelpa frå kommunen når noko er vanskeleg med alkohol, legemiddel, andre rusmiddel eller psykisk helse, og kva dei meiner kan bli betre.',
)

const selection = text(
  'Du blir spurt av noen i en tjeneste du kjenner. Vi får ikke vite hvem som er blitt spurt, før du selv har sagt at det er greit at vi ringer. Tjenesten får ikke vite om du ble intervjuet.',
  'Du blir spurd av nokon i ei teneste du kjenner. Vi får ikkje vite kven som er spurd, før du sjølv har sagt at det er greitt at vi ringjer. Tenesta får ikkje vite om du vart intervjua.',
)

const participation = text(
  'Vi møtes der du vil, og snakker om hvordan du har det, hvilken hjelp du får, og hva du skulle ønske var annerledes. Du velger selv hva du svarer på. Vi tar gjerne opp lyden. Sier du nei til det, skriver vi notater.',
  'Vi møtest der du vil, og snakkar om korleis du har det, kva hjelp du får, og kva du skulle ønskje var annleis. Du vel sjølv kva du svarer på. Vi tek gjerne opp lyden. Seier du nei til det, skriv vi notat.',
)

const quoted = text(
  'Bruker vi noe av det du sier ordrett, står det bare om du er kvinne eller mann, og alderen, eller et aldersspenn der alderen alene kan vise hvem du er. Ord fra dialekten kan bli skrevet om.',
  'Brukar vi noko av det du seier ordrett, står det berre om du er kvinne eller mann, og alderen, eller eit aldersspenn der alderen åleine kan vise kven du er. Ord frå dialekten kan bli skrivne om.',
)

const effects = text(
  'Du kan bidra til at hjelpen blir bedre for andre. Noe kan være tungt å snakke om, og du kan snakke med en psykolog etterpå uten at det koster noe. Det får ingen betydning for hjelpen du får, om du sier nei.',
  'Du kan medverke til at hjelpa blir betre for andre. Noko kan vere tungt å snakke om, og du kan snakke med ein psykolog etterpå utan at det kostar noko. Det har ingenting å seie for hjelpa du får, om du seier nei.',
)

const protection = text(
  'Bare de tre i prosjektet hører opptaket. Det holdes atskilt fra alt som sier hvem du er. Navn, steder og annet som kan vise hvem du er, tas ut av teksten, og to personer går gjennom den.',
  'Berre dei tre i prosjektet høyrer opptaket. Det blir halde åtskilt frå alt som seier kven du er. Namn, stader og anna som kan vise kven du er, blir tekne ut av teksten, og to personar går gjennom han.',
)

const results = text(
  'Det blir én rapport. Brukerrådet og faggruppen i kommunene leser den først.',
  'Det blir éin rapport. Brukarrådet og faggruppa i kommunane les han først.',
)

const both = (one: LocalText, other: LocalText): LocalText =>
  text(`${one.nb} ${other.nb}`, `${one.nn} ${other.nn}`)

const first = {
  version: 1,
  from: '2026-02-10',
  title: writtenStudy.title,
  responsible: { name: 'Øvingssenteret for brukererfaringer', contact: 'telefon 00 00 00 02 (øving)' },
  contact: { name: 'Ingvild Rønnestad', contact: 'telefon 00 00 00 01 (øving)' },
  protectionOfficer: { name: 'Personvernombudet ved Øvingssenteret', contact: 'telefon 00 00 00 03 (øving)' },
  help: { name: 'psykolog Nora Fagerbakk', contact: 'telefon 00 00 00 00 (øving)' },
  approvals: writtenStudy.approvals,
  legalBasis: text('Samtykket ditt', 'Samtykket ditt'),
  minutes: 60,
  compensation: text('Et gavekort på 300 kroner', 'Eit gåvekort på 300 kroner'),
  replyWithinDays: 14,
  offered: { recording: true, quotes: true, reuse: true },
  withdrawalCutOff: { until: 'publication' },
  recordingsDeletedBy: '2026-12-31',
  projectEnds: writtenStudy.to,
  keyDeletedBy: '2026-12-31',
  blocks: { purpose, selection, participation, effects, protection, results },
} as const

/** Both versions. The second tells how quotes look, and when the report is printed. */
export const writtenSheets = [
  first,
  {
    ...first,
    version: 2,
    from: '2026-04-27',
    blocks: {
      ...first.blocks,
      participation: both(participation, quoted),
      results: both(
        results,
        text('Den trykkes tidligst 1. desember 2026.', 'Han blir trykt tidlegast 1. desember 2026.'),
      ),
    },
  },
] as const
