import type { LocalText } from '#core/foundation'

export const municipalWords = {
  all: { nb: 'Kommuneundersøkelsen', nn: 'Kommuneundersøkinga', en: 'Survey to municipalities' },
  lead: {
    nb: 'Kommunene blir spurt om hva de bruker kartleggingen til, og hvilken nytte den har. Koordinatoren i hver kommune svarer på sin egen side.',
    nn: 'Kommunane blir spurde om kva dei bruker kartlegginga til, og kva nytte ho har. Koordinatoren i kvar kommune svarer på si eiga side.',
    en: 'The municipalities are asked what they use the mapping for, and how useful it is. The coordinator of each answers on a page of their own.',
  },
  none: { nb: 'Ingen undersøkelse er begynt.', nn: 'Inga undersøking er begynt.', en: 'No survey is begun.' },
  caption: { nb: 'Undersøkelsene', nn: 'Undersøkingane', en: 'The surveys' },
  year: { nb: 'År', nn: 'År', en: 'Year' },
  days: { nb: 'Åpen', nn: 'Open', en: 'Open' },
  fromTo: { nb: '{from} til {to}', nn: '{from} til {to}', en: '{from} to {to}' },
  handedIn: { nb: 'Levert', nn: 'Levert', en: 'Handed in' },
  of: { nb: '{submitted} av {asked}', nn: '{submitted} av {asked}', en: '{submitted} of {asked}' },
  begin: { nb: 'Begynn en undersøkelse', nn: 'Byrja ei undersøking', en: 'Begin a survey' },
  opens: { nb: 'Første dag for svar', nn: 'Første dag for svar', en: 'First day for answers' },
  closes: { nb: 'Siste dag for svar', nn: 'Siste dag for svar', en: 'Last day for answers' },
  whom: { nb: 'Hvem skal spørres?', nn: 'Kven skal spørjast?', en: 'Who is to be asked?' },
  participants: {
    nb: 'Kommunene som har vært med i en runde',
    nn: 'Kommunane som har vore med i ein runde',
    en: 'The municipalities that have taken part in a round',
  },
  everybody: {
    nb: 'Alle kommunene i huset',
    nn: 'Alle kommunane i huset',
    en: 'All municipalities in the house',
  },
  missing: { nb: 'Fyll ut dette feltet.', nn: 'Fyll ut dette feltet.', en: 'Fill in this field.' },
  ask: { nb: 'Spør kommunene', nn: 'Spør kommunane', en: 'Ask the municipalities' },
  title: {
    nb: 'Kommuneundersøkelsen {year}',
    nn: 'Kommuneundersøkinga {year}',
    en: 'Survey to the municipalities {year}',
  },
  progress: {
    nb: '{submitted} av {asked} kommuner har levert',
    nn: '{submitted} av {asked} kommunar har levert',
    en: '{submitted} of {asked} municipalities have handed in',
  },
  open: {
    nb: 'Åpen til og med {day}. Rapporten kan lages når den er stengt.',
    nn: 'Open til og med {day}. Rapporten kan lagast når ho er stengd.',
    en: 'Open up to and including {day}. The report can be made when it is closed.',
  },
  closed: { nb: 'Stengt {day}.', nn: 'Stengd {day}.', en: 'Closed {day}.' },
  move: { nb: 'Flytt siste dag', nn: 'Flytt siste dag', en: 'Move the last day' },
  report: { nb: 'Vis rapporten', nn: 'Vis rapporten', en: 'Show the report' },
  files: { nb: 'Rapporten som filer', nn: 'Rapporten som filer', en: 'The report as files' },
  who: { nb: 'Hvem som har svart', nn: 'Kven som har svart', en: 'Who has answered' },
  municipality: { nb: 'Kommune', nn: 'Kommune', en: 'Municipality' },
  state: { nb: 'Svar', nn: 'Svar', en: 'Answer' },
  notBegun: { nb: 'Ikke begynt', nn: 'Ikkje begynt', en: 'Not begun' },
  underWay: { nb: 'Under arbeid', nn: 'Under arbeid', en: 'Under work' },
  submittedOn: { nb: 'Levert {day}', nn: 'Levert {day}', en: 'Handed in {day}' },
} satisfies Record<string, LocalText>

/** What the report's files are called. */
export const formatWords = {
  pdf: { nb: 'Rapport (PDF)', nn: 'Rapport (PDF)', en: 'Report (PDF)' },
  html: { nb: 'Nettside (HTML)', nn: 'Nettside (HTML)', en: 'Web page (HTML)' },
  pptx: { nb: 'Lysbilder (PowerPoint)', nn: 'Lysbilete (PowerPoint)', en: 'Slides (PowerPoint)' },
  xlsx: { nb: 'Tabeller (Excel)', nn: 'Tabellar (Excel)', en: 'Tables (Excel)' },
} satisfies Record<string, LocalText>
