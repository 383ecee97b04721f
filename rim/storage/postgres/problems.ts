import type { ProblemKind } from '#core/foundation'

/** What can go wrong with the embedded database server. Numbers 4010-4019, permanent. */
export const postgresProblems = {
  noBinaries: {
    number: 4010,
    severity: 'error',
    text: {
      nb: 'Den innebygde databasen kan ikke kjøre på denne maskinen ({platform}): {reason}. Installer PostgreSQL 15 eller nyere, og oppgi databasen med «--database».',
      nn: 'Den innebygde databasen kan ikkje køyre på denne maskina ({platform}): {reason}. Installer PostgreSQL 15 eller nyare, og oppgi databasen med «--database».',
      en: 'The embedded database cannot run on this machine ({platform}): {reason}. Install PostgreSQL 15 or newer and name the database with "--database".',
    },
  },
  folderClosed: {
    number: 4011,
    severity: 'error',
    text: {
      nb: 'Databasen kan ikke ligge i «{folder}»: brukeren «{user}», som databasen kjører som, kommer ikke inn i «{closed}». Velg en annen mappe, for eksempel «{suggested}», eller gi brukeren adgang med «chmod o+x {closed}».',
      nn: 'Databasen kan ikkje liggje i «{folder}»: brukaren «{user}», som databasen køyrer som, kjem ikkje inn i «{closed}». Vel ei anna mappe, til dømes «{suggested}», eller gi brukaren tilgang med «chmod o+x {closed}».',
      en: 'The database cannot be kept in "{folder}": the user "{user}", whom it runs as, cannot enter "{closed}". Choose another folder, such as "{suggested}", or let the user in with "chmod o+x {closed}".',
    },
  },
  folderOfOther: {
    number: 4012,
    severity: 'error',
    text: {
      nb: 'Du har ikke adgang til «{path}» ({reason}). Kjør som brukeren som laget databasen, eller velg en annen mappe.',
      nn: 'Du har ikkje tilgang til «{path}» ({reason}). Køyr som brukaren som laga databasen, eller vel ei anna mappe.',
      en: 'You have no access to "{path}" ({reason}). Run as the user who made the database, or choose another folder.',
    },
  },
  otherVersion: {
    number: 4013,
    severity: 'error',
    text: {
      nb: 'Databasen i «{folder}» er laget av PostgreSQL {found}, men dette programmet har {own}. Ta sikkerhetskopi med den utgaven av Lyttepost som laget den, og gjenopprett kopien i en ny mappe.',
      nn: 'Databasen i «{folder}» er laga av PostgreSQL {found}, men dette programmet har {own}. Ta tryggingskopi med den utgåva av Lyttepost som laga han, og gjenopprett kopien i ei ny mappe.',
      en: 'The database in "{folder}" was made by PostgreSQL {found}, but this program has {own}. Back it up with the Lyttepost that made it, and restore the backup in a new folder.',
    },
  },
  notADatabase: {
    number: 4014,
    severity: 'error',
    text: {
      nb: '«{folder}» finnes, men er ikke en hel database. Gjenopprett den fra sikkerhetskopi, eller flytt mappen bort for å begynne på nytt.',
      nn: '«{folder}» finst, men er ikkje ein heil database. Gjenopprett han frå tryggingskopi, eller flytt mappa bort for å byrje på nytt.',
      en: '"{folder}" exists but is not a whole database. Restore it from a backup, or move the folder away to begin anew.',
    },
  },
  wrongPassword: {
    number: 4015,
    severity: 'error',
    text: {
      nb: 'Passordet i «{path}» mangler eller er ikke databasens. Legg tilbake filen som hører til denne databasen.',
      nn: 'Passordet i «{path}» manglar eller er ikkje passordet til databasen. Legg tilbake fila som høyrer til denne databasen.',
      en: 'The password in "{path}" is missing or is not the one of the database. Put back the file that belongs to this database.',
    },
  },
  notAnswering: {
    number: 4016,
    severity: 'error',
    text: {
      nb: 'En databaseserver (prosess {pid}) kjører i «{folder}», men svarer ikke. Stopp prosessen og prøv igjen. Se loggen i «{log}».',
      nn: 'Ein databasetenar (prosess {pid}) køyrer i «{folder}», men svarar ikkje. Stopp prosessen og prøv igjen. Sjå loggen i «{log}».',
      en: 'A database server (process {pid}) runs in "{folder}" but does not answer. Stop the process and try again. See the log in "{log}".',
    },
  },
  doesNotStart: {
    number: 4017,
    severity: 'error',
    text: {
      nb: 'Databasen i «{folder}» lot seg ikke starte: {reason}. Se loggen i «{log}».',
      nn: 'Databasen i «{folder}» lét seg ikkje starte: {reason}. Sjå loggen i «{log}».',
      en: 'The database in "{folder}" could not be started: {reason}. See the log in "{log}".',
    },
  },
  beingStarted: {
    number: 4018,
    severity: 'error',
    text: {
      nb: 'Prosess {pid} holder på å starte eller stoppe databasen i «{folder}» og er ikke ferdig. Vent litt og prøv igjen, eller stopp prosessen.',
      nn: 'Prosess {pid} held på å starte eller stoppe databasen i «{folder}» og er ikkje ferdig. Vent litt og prøv igjen, eller stopp prosessen.',
      en: 'Process {pid} is starting or stopping the database in "{folder}" and has not finished. Wait a little and try again, or stop the process.',
    },
  },
  doesNotStop: {
    number: 4019,
    severity: 'error',
    text: {
      nb: 'Databaseserveren (prosess {pid}) i «{folder}» lot seg ikke stoppe. Se loggen i «{log}».',
      nn: 'Databasetenaren (prosess {pid}) i «{folder}» lét seg ikkje stoppe. Sjå loggen i «{log}».',
      en: 'The database server (process {pid}) in "{folder}" could not be stopped. See the log in "{log}".',
    },
  },
} as const satisfies Record<string, ProblemKind>
