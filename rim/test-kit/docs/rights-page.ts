import { type Level, type Noun, type Role, rights, roles, type Verb, type Within } from '#core/access'

const nouns: Readonly<Record<Noun, string>> = {
  municipality: 'Kommuner',
  unit: 'Enheter',
  appointment: 'Utnevnelser',
  round: 'Runder',
  participation: 'Kommunens deltakelse i en runde',
  'legal-basis': 'Rettslige grunnlag',
  registration: 'Registreringer av personer',
  'opt-out': 'Reservasjoner, meldt til enheten',
  coverage: 'Oversikt over hvor mange som er registrert',
  'access-log': 'Loggen over hvem som har hatt tilgang',
  'own-registrations': 'Det som er registrert om en selv',
  training: 'Egne øvingssvar',
  'information-letter': 'Informasjonsbrev',
  'processing-record': 'Protokoll over behandlingen',
  'impact-assessment': 'Vurdering av personvernkonsekvenser',
  project: 'Forskningsprosjekter',
  approval: 'Godkjenninger av prosjekter',
  tabulation: 'Opptelling over kommunene',
  'safe-table': 'Tabeller som kan vises',
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
  invite: 'invitere',
}

const places: Readonly<Record<Within, string>> = {
  'own-unit': 'egen enhet',
  'own-municipality': 'egen kommune',
  'own-territory': 'eget område',
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
