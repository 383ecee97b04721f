import type { LocalText } from '#core/foundation'

const all = (text: string): LocalText => ({ nb: text, nn: text, en: text })

/** The site's own words. */
export const words = {
  site: { nb: 'Rapporter og tall', nn: 'Rapportar og tal', en: 'Reports and figures' },
  lead: {
    nb: 'Hvordan har mennesker det som får hjelp for rus eller psykisk helse i kommunen? Her finner du rapporter og tall for alle.',
    nn: 'Korleis har menneske det som får hjelp for rus eller psykisk helse i kommunen? Her finn du rapportar og tal for alle.',
    en: 'How are people who get help with substance use or mental health from their municipality? Here are reports and figures for everybody.',
  },
  skip: { nb: 'Hopp til innholdet', nn: 'Hopp til innhaldet', en: 'Skip to the contents' },
  menu: { nb: 'Meny', nn: 'Meny', en: 'Menu' },
  languages: { nb: 'Språk', nn: 'Språk', en: 'Language' },
  reports: { nb: 'Rapporter', nn: 'Rapportar', en: 'Reports' },
  news: { nb: 'Nyheter', nn: 'Nyhende', en: 'News' },
  tables: { nb: 'Tabeller', nn: 'Tabellar', en: 'Tables' },
  profiles: { nb: 'Kommuner', nn: 'Kommunar', en: 'Municipalities' },
  about: { nb: 'Om sidene', nn: 'Om sidene', en: 'About' },
  aboutText: {
    nb: 'Sidene er laget av {publisher}. Små tall er holdt tilbake, slik at ingen kan kjennes igjen.',
    nn: 'Sidene er laga av {publisher}. Små tal er haldne tilbake, slik at ingen kan kjennast att.',
    en: 'These pages are made by {publisher}. Small numbers are withheld, so that nobody can be recognised.',
  },
  contact: { nb: 'Kontakt', nn: 'Kontakt', en: 'Contact' },
  telephone: { nb: 'Telefon', nn: 'Telefon', en: 'Telephone' },
  email: { nb: 'E-post', nn: 'E-post', en: 'E-mail' },
  privacy: { nb: 'Personvern', nn: 'Personvern', en: 'Privacy' },
  privacyText: {
    nb: 'Sidene bruker ingen informasjonskapsler og sporer ingen. Ingenting hentes fra andre nettsteder.',
    nn: 'Sidene bruker ingen informasjonskapslar og sporar ingen. Ingenting blir henta frå andre nettstader.',
    en: 'These pages set no cookies and track nobody. Nothing is fetched from other sites.',
  },
  accessibility: { nb: 'Tilgjengelighet', nn: 'Tilgjenge', en: 'Accessibility' },
  statement: {
    nb: 'Les tilgjengelighetserklæringen',
    nn: 'Les tilgjengefråsegna',
    en: 'Read the accessibility statement',
  },
  published: { nb: 'Publisert', nn: 'Publisert', en: 'Published' },
  changed: { nb: 'Endret', nn: 'Endra', en: 'Changed' },
  withdrawn: { nb: 'Trukket tilbake', nn: 'Trekt tilbake', en: 'Withdrawn' },
  files: { nb: 'Last ned', nn: 'Last ned', en: 'Download' },
  photo: { nb: 'Foto', nn: 'Foto', en: 'Photo' },
  manifest: {
    nb: 'Kontrollsum for grunnlaget',
    nn: 'Kontrollsum for grunnlaget',
    en: 'Checksum of the sources',
  },
  noEnglish: {
    nb: 'Teksten finnes ikke på bokmål.',
    nn: 'Teksten finst ikkje på nynorsk. Her er han på bokmål.',
    en: 'This text is not available in English. It is shown in Norwegian.',
  },
  synthetic: {
    nb: 'Opplæringsdata: ingen av personene finnes.',
    nn: 'Opplæringsdata: ingen av personane finst.',
    en: 'Training data: none of the persons exist.',
  },
  none: {
    nb: 'Her er det ikke noe ennå.',
    nn: 'Her er det ikkje noko enno.',
    en: 'There is nothing here yet.',
  },
  updated: { nb: 'Oppdatert', nn: 'Oppdatert', en: 'Updated' },
  from: { nb: 'Fra', nn: 'Frå', en: 'From' },
  symbols: {
    nb: ': betyr at tallet er holdt tilbake. .. betyr at tallet mangler. . betyr at det ikke kan finnes noe tall.',
    nn: ': tyder at talet er halde tilbake. .. tyder at talet manglar. . tyder at det ikkje kan finnast noko tal.',
    en: ': means that the number is withheld. .. means that it is missing. . means that there can be no number.',
  },
  answer: { nb: 'Svar', nn: 'Svar', en: 'Answer' },
  measure: { nb: 'Mål', nn: 'Mål', en: 'Measure' },
  excel: { nb: 'CSV for Excel', nn: 'CSV for Excel', en: 'CSV for Excel' },
  plain: { nb: 'CSV for programmer', nn: 'CSV for program', en: 'CSV for programs' },
  json: all('JSON-stat 2'),
  feed: { nb: 'Nyhetsstrøm', nn: 'Nyhendestraum', en: 'Feed' },
  missing: { nb: 'Siden finnes ikke', nn: 'Sida finst ikkje', en: 'There is no such page' },
  missingText: {
    nb: 'Se om adressen er riktig, eller begynn på forsiden.',
    nn: 'Sjå om adressa er rett, eller byrj på framsida.',
    en: 'See whether the address is right, or begin at the front page.',
  },
  search: { nb: 'Søk', nn: 'Søk', en: 'Search' },
  searchLabel: { nb: 'Hva leter du etter?', nn: 'Kva leitar du etter?', en: 'What are you looking for?' },
  found: { nb: 'Treff: {n}', nn: 'Treff: {n}', en: 'Found: {n}' },
  front: { nb: 'Til forsiden', nn: 'Til framsida', en: 'To the front page' },
} as const satisfies Record<string, LocalText>
