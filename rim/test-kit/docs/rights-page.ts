import { type Level, type Noun, type Role, rights, roles, type Verb, type Within } from '#core/access'

const nouns: Readonly<Record<Noun, string>> = {
  municipality: 'Kommuner',
  unit: 'Enheter',
  appointment: 'Utnevnelser',
  round: 'Runder',
  'round-status': 'Hvor langt kommunene har kommet i en runde, i tall',
  participation: 'Kommunens deltakelse i en runde',
  'legal-basis': 'Rettslige grunnlag',
  registration: 'Registreringer av personer',
  'opt-out': 'Reservasjoner, meldt til enheten',
  coverage: 'Oversikt over hvor mange som er registrert',
  expectation: 'Hvor mange enhetene venter å registrere',
  quality: 'Hva som bør ses på før kommunen leverer',
  'entered-table': 'Tall fra en kommune uten registreringer',
  'access-log': 'Loggen over hvem som har hatt tilgang',
  'own-registrations': 'Det som er registrert om en selv',
  training: 'Egne øvingssvar',
  'information-letter': 'Informasjonsbrev',
  'processing-record': 'Protokoll over behandlingen',
  'impact-assessment': 'Vurdering av personvernkonsekvenser',
  proposal: 'Forslag til skjemaet',
  'instrument-version': 'Versjoner av skjemaet, og utkast',
  pilot: 'Prøving av utkast til skjema',
  contact: 'Kontakter i kommunene',
  invitation: 'Invitasjoner til runder',
  'training-day': 'Opplæringsdager',
  message: 'Meldinger til kommunenes kontakter',
  project: 'Forskningsprosjekter',
  approval: 'Godkjenninger av prosjekter',
  tabulation: 'Opptelling over kommunene',
  'safe-table': 'Tabeller som kan vises',
  release: 'Rapporter av runder: hvor langt de er kommet, og kontroll av dem',
  'report-file': 'Filene i rapportene',
  result: 'Resultatene på skjermen',
  'regional-report': 'Rapportene for fylkene',
  'report-order': 'Bestillinger av tilleggsrapporter',
  'row-export': 'Uttak av kommunens egne registreringer',
  'survey-wave': 'Målinger i brukerundersøkelsen',
  'survey-draw': 'Trekking av kommuner til en måling',
  'survey-participant': 'Kommuner og bydeler i en måling',
  'survey-service': 'Tjenestesteder som deler ut skjemaer',
  'survey-order': 'Bestillinger av skjemaer',
  'survey-handed-out': 'Hvor mange skjemaer som er delt ut',
  'survey-coverage': 'Hvor mange som har svart i en måling, i tall',
  'survey-feedback': 'Kommunenes tilbakemelding etter en måling',
  'survey-envelope': 'Konvolutter med svar på papir',
  'survey-sheet': 'Skjemaer på papir, til de er skrevet inn',
  'survey-service-coding': 'Hvilken tjeneste som ga skjemaet, kodet',
  'survey-comment': 'Åpne kommentarer: vaskes, kodes og siteres',
  'annual-report': 'Årsrapporten for landet',
  'annual-text': 'Skribentens tekster i årsrapporten',
  'survey-release': 'Resultatene av en måling',
  'survey-result': 'Godkjente resultater av en måling',
  demand: 'Forventet behov for tjenester i kommunen',
  'municipal-survey': 'Kommuneundersøkelsen om bruk og nytte av kartleggingen',
  'indicator-value': 'Verdier som er ført inn for indikatorer',
  'goal-judgement': 'Vurderinger av hvor langt mål er nådd',
  publication: 'Det som publiseres for alle: rapporter og nyheter',
  'own-goal': 'Mål som kommunen har gjort til sine egne',
  'built-table': 'Tabeller som settes sammen i tabellbyggeren',
  'saved-table': 'Lagrede tabeller i tabellbyggeren',
  'survey-text': 'Skribentens tekster i undersøkelsens rapporter',
  study: 'Intervjustudier',
  'study-leader': 'Hvem som leder en studie, utpekt av nasjonen',
  'study-member': 'Hvem som arbeider i en studie',
  'study-facts': 'Steder, godkjenninger og møter i en studie',
  informant: 'Informanter, og hvem som er spurt om å bli intervjuet',
  consent: 'Informasjonsskriv og samtykker',
  withdrawal: 'Trukket samtykke, og det som slettes',
  'interview-guide': 'Intervjuguiden',
  interview: 'Intervjuer',
  'interview-text': 'Utskrifter av intervjuer',
  recording: 'Lydopptak',
  'study-event': 'Analysen: koder, sitater, funn og anbefalinger',
  'second-coding': 'Blind dobbeltkoding',
  'study-report': 'Rapporter fra studier',
  'study-exchange': 'Utveksling med andre programmer',
  'audit-chain': 'Loggens segl',
  operation: 'Driften',
}

const verbs: Readonly<Record<Verb, string>> = {
  list: 'se listen',
  read: 'lese',
  create: 'opprette',
  change: 'endre',
  complete: 'fullføre',
  delete: 'slette',
  export: 'ta ut i en fil',
  submit: 'levere',
  reopen: 'åpne igjen',
  verify: 'kontrollere',
  invite: 'invitere',
  decline: 'takke nei',
  'sign-up': 'melde på og av',
  send: 'sende',
  support: 'støtte',
  discuss: 'skrive om',
  publish: 'publisere',
  answer: 'svare på',
  decide: 'avgjøre',
  close: 'avslutte',
  open: 'åpne',
  withdraw: 'trekke tilbake',
}

const places: Readonly<Record<Within, string>> = {
  'own-unit': 'egen enhet',
  'own-municipality': 'egen kommune',
  'own-territory': 'eget område',
  'own-study': 'egen studie',
  'led-study': 'studie en leder',
  nation: 'nasjonalt, utenfor kommunene',
  anywhere: 'alle steder',
  self: 'seg selv',
}

const logins: Readonly<Record<Level, string>> = { low: 'lavt', substantial: 'betydelig', high: 'høyt' }

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((title, at) =>
    Math.max(...[head, ...rows].map((row) => row[at]!.length), title.length),
  )
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

function roleTable(): string {
  return table(
    ['rolle', 'utnevnes av'],
    Object.values(roles).map(({ name, appointedBy }) => [
      name.nb,
      appointedBy?.nb ?? 'ingen; følger av hvem en er',
    ]),
  )
}

function nounTable(noun: Noun): string {
  const rows = (Object.keys(roles) as Role[]).flatMap((role) =>
    rights
      .filter((right) => right.noun === noun && right.roles.includes(role))
      .map((right) => [
        roles[role].name.nb,
        right.verbs.map((verb) => verbs[verb]).join(', '),
        places[right.within],
        logins[right.level],
      ]),
  )
  return table(['rolle', 'kan', 'hvor', 'innlogging'], rows)
}

/** `docs/rights.md`: who may do what, from `core/access`. */
export function rightsPage(note: string): string {
  return [
    '# Hvem som kan gjøre hva',
    '',
    note,
    '',
    'Hele listen: det som ikke står her, er ikke lov. Hver rolle gjelder én utnevnelse; den som har flere, velger én om',
    'gangen. «Innlogging» er det laveste sikkerhetsnivået som holder. Databasen håndhever grensene mellom enheter og',
    'kommuner for seg, med egne databaseroller.',
    '',
    roleTable(),
    '',
    ...(Object.keys(nouns) as Noun[]).flatMap((noun) => [
      `## ${nouns[noun]} (\`${noun}\`)`,
      '',
      nounTable(noun),
      '',
    ]),
  ].join('\n')
}
