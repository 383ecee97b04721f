import type { LocalText } from '#core/foundation'

/** What the database's commands say. */
export const dbWords = {
  ready: { nb: 'Databasen er klar', nn: 'Databasen er klar', en: 'The database is ready' },
  migrated: { nb: 'Trinn kjørt nå', nn: 'Trinn køyrde no', en: 'Migrations run now' },
  newest: {
    nb: 'Databasen er alt på programmets utgave.',
    nn: 'Databasen er alt på utgåva til programmet.',
    en: "The database is already at the program's version.",
  },
  password: { nb: 'Programmets passord', nn: 'Passordet til programmet', en: "The program's password" },
  noPassword: {
    nb: 'Programmets passord er ikke satt. Oppgi «--application-password-file», eller sett det for rollen lyttepost_app.',
    nn: 'Passordet til programmet er ikkje sett. Oppgi «--application-password-file», eller set det for rolla lyttepost_app.',
    en: 'The program\'s password is not set. Give "--application-password-file", or set it for the role lyttepost_app.',
  },
  keysMade: { nb: 'Nøkkelfil laget nå', nn: 'Nøkkelfil laga no', en: 'Key file made now' },
  keysThere: { nb: 'Nøkkelfil fra før', nn: 'Nøkkelfil frå før', en: 'Key file already there' },
  keepKeys: {
    nb: 'Ta kopi av nøkkelfilen, og ha den et annet sted enn sikkerhetskopiene av databasen: uten den kan pseudonymer ikke lages igjen, og sammen med den kan en kopi knyttes til personer.',
    nn: 'Ta kopi av nøkkelfila, og ha ho ein annan stad enn tryggingskopiane av databasen: utan ho kan ikkje pseudonym lagast igjen, og saman med ho kan ein kopi knytast til personar.',
    en: 'Copy the key file, and keep it in another place than the backups of the database: without it pseudonyms cannot be made again, and together with it a backup can be tied to persons.',
  },
  copying: { nb: 'kopierer', nn: 'kopierer', en: 'copying' },
  loading: { nb: 'legger inn', nn: 'legg inn', en: 'loading' },
  backedUp: { nb: 'Sikkerhetskopi', nn: 'Tryggingskopi', en: 'Backup' },
  rows: { nb: 'Rader', nn: 'Rader', en: 'Rows' },
  notInBackup: {
    nb: 'Nøklene er ikke med, og ikke databasens roller og passord eller innlogginger. Kopien har opplysninger om personer: oppbevar den deretter, og slett den når den ikke trengs.',
    nn: 'Nøklane er ikkje med, og ikkje roller og passord i databasen eller innloggingar. Kopien har opplysningar om personar: ta vare på han deretter, og slett han når det ikkje er bruk for han.',
    en: "Keys are not in it, nor the database's roles and passwords, nor logins. The backup holds data about persons: keep it accordingly, and delete it when it is not needed.",
  },
  restored: {
    nb: 'Databasen er gjenopprettet',
    nn: 'Databasen er gjenoppretta',
    en: 'The database is restored',
  },
  taken: { nb: 'Kopien ble tatt', nn: 'Kopien blei teken', en: 'The backup was made' },
  putBackKeys: {
    nb: 'Legg nøklene tilbake før programmet startes. De som kopien er låst med',
    nn: 'Legg nøklane tilbake før programmet blir starta. Dei som kopien er låst med',
    en: 'Put the keys back before the program is started. Those that the backup is locked with',
  },
  sinceBackup: {
    nb: 'Det som er skjedd etter kopien, er ikke med. Har noen sagt nei eller fått noe slettet siden, må det gjøres igjen før runden brukes.',
    nn: 'Det som har skjedd etter kopien, er ikkje med. Har nokon sagt nei eller fått noko sletta sidan, må det gjerast igjen før runden blir brukt.',
    en: 'What happened after the backup is not in it. If anyone has said no or had something deleted since, it must be done again before the round is used.',
  },
  sound: {
    nb: 'Databasen er på programmets utgave, radsikkerheten er påtvunget overalt, og programmets roller kan ikke gå forbi den.',
    nn: 'Databasen er på utgåva til programmet, radtryggleiken er tvungen overalt, og rollene til programmet kan ikkje gå forbi han.',
    en: "The database is at the program's version, row security is forced everywhere, and the program's roles cannot bypass it.",
  },
  soundAndSame: {
    nb: 'Databasen er på programmets utgave, radsikkerheten er påtvunget overalt, og alle tabeller er like sikkerhetskopien.',
    nn: 'Databasen er på utgåva til programmet, radtryggleiken er tvungen overalt, og alle tabellar er like tryggingskopien.',
    en: "The database is at the program's version, row security is forced everywhere, and all tables equal the backup.",
  },
} as const satisfies Record<string, LocalText>
