import type { ProblemKind } from '#core/foundation'

/** What can go wrong with backups and with the keeping of a database. Numbers 4060-4079, permanent. */
export const backupProblems = {
  notABackup: {
    number: 4060,
    severity: 'error',
    text: {
      nb: '«{path}» er ikke en sikkerhetskopi fra Lyttepost, eller den er ikke hel ({reason}). Ingenting er skrevet. Bruk en annen kopi.',
      nn: '«{path}» er ikkje ein tryggingskopi frå Lyttepost, eller han er ikkje heil ({reason}). Ingenting er skrive. Bruk ein annan kopi.',
      en: '"{path}" is not a Lyttepost backup, or it is not whole ({reason}). Nothing was written. Use another backup.',
    },
  },
  backupDamaged: {
    number: 4061,
    severity: 'error',
    text: {
      nb: 'Sikkerhetskopien «{path}» er skadet eller endret: {part} er ikke det som ble lagret. Ingenting er skrevet. Bruk en annen kopi.',
      nn: 'Tryggingskopien «{path}» er skadd eller endra: {part} er ikkje det som blei lagra. Ingenting er skrive. Bruk ein annan kopi.',
      en: 'The backup "{path}" is damaged or was changed: {part} is not what was stored. Nothing was written. Use another backup.',
    },
  },
  backupNewer: {
    number: 4062,
    severity: 'error',
    text: {
      nb: 'Sikkerhetskopien er laget av en nyere utgave av Lyttepost: denne utgaven kjenner ikke databasens trinn {migration}. Bruk utgaven som laget kopien, eller en nyere.',
      nn: 'Tryggingskopien er laga av ei nyare utgåve av Lyttepost: denne utgåva kjenner ikkje trinn {migration} i databasen. Bruk utgåva som laga kopien, eller ei nyare.',
      en: 'The backup was made by a newer Lyttepost: this one does not know migration {migration}. Use the Lyttepost that made it, or a newer one.',
    },
  },
  migrationsDiffer: {
    number: 4063,
    severity: 'error',
    text: {
      nb: 'Sikkerhetskopien er laget av en annen utgave av Lyttepost, der databasens trinn {migration} er et annet enn her. Bruk utgaven som laget kopien.',
      nn: 'Tryggingskopien er laga av ei anna utgåve av Lyttepost, der trinn {migration} i databasen er eit anna enn her. Bruk utgåva som laga kopien.',
      en: 'The backup was made by another Lyttepost, whose migration {migration} is not the one here. Use the Lyttepost that made it.',
    },
  },
  databaseHoldsRows: {
    number: 4064,
    severity: 'error',
    text: {
      nb: 'Databasen «{database}» er ikke tom: tabellen {table} har rader. En sikkerhetskopi gjenopprettes bare i en tom database. Oppgi en annen database eller mappe.',
      nn: 'Databasen «{database}» er ikkje tom: tabellen {table} har rader. Ein tryggingskopi blir gjenoppretta berre i ein tom database. Oppgi ein annan database eller ei anna mappe.',
      en: 'The database "{database}" is not empty: the table {table} has rows. A backup is restored into an empty database only. Name another database or folder.',
    },
  },
  notAdministrator: {
    number: 4065,
    severity: 'error',
    text: {
      nb: 'Databasebrukeren «{user}» kan ikke se alle rader i databasen «{database}». Oppgi adressen til en administrator: en som eier tabellene og går forbi radsikkerheten, slik en superbruker gjør.',
      nn: 'Databasebrukaren «{user}» kan ikkje sjå alle rader i databasen «{database}». Oppgi adressa til ein administrator: ein som eig tabellane og går forbi radtryggleiken, slik ein superbrukar gjer.',
      en: 'The database user "{user}" cannot see all rows of the database "{database}". Give an administrator\'s address: one who owns the tables and bypasses row security, as a superuser does.',
    },
  },
  restoredDiffers: {
    number: 4066,
    severity: 'error',
    text: {
      nb: 'Tabellen {table} ble ikke den samme som i sikkerhetskopien. Alt er rullet tilbake, og databasen er tom. Meld fra til den som utvikler Lyttepost.',
      nn: 'Tabellen {table} blei ikkje den same som i tryggingskopien. Alt er rulla tilbake, og databasen er tom. Meld frå til den som utviklar Lyttepost.',
      en: 'The table {table} did not become the same as in the backup. All is rolled back and the database is empty. Tell the developers of Lyttepost.',
    },
  },
  backupExists: {
    number: 4067,
    severity: 'error',
    text: {
      nb: '«{path}» finnes fra før og blir ikke erstattet. Velg et annet navn med «--out».',
      nn: '«{path}» finst frå før og blir ikkje erstatta. Vel eit anna namn med «--out».',
      en: '"{path}" exists and is not replaced. Choose another name with "--out".',
    },
  },
  databaseNotReached: {
    number: 4068,
    severity: 'error',
    text: {
      nb: 'Databasen «{database}» kan ikke nås: {reason}. Kontroller adressen, og at databaseserveren er i gang.',
      nn: 'Databasen «{database}» kan ikkje nåast: {reason}. Kontroller adressa, og at databasetenaren er i gang.',
      en: 'The database "{database}" cannot be reached: {reason}. Check the address, and that the database server is running.',
    },
  },
  notMade: {
    number: 4069,
    severity: 'error',
    text: {
      nb: 'Databasen «{database}» er ikke laget ferdig for Lyttepost. Kjør «lyttepost db init».',
      nn: 'Databasen «{database}» er ikkje laga ferdig for Lyttepost. Køyr «lyttepost db init».',
      en: 'The database "{database}" is not set up for Lyttepost. Run "lyttepost db init".',
    },
  },
  migrationsLacking: {
    number: 4070,
    severity: 'error',
    text: {
      nb: 'Databasen «{database}» mangler disse trinnene: {names}. Ta en sikkerhetskopi og kjør «lyttepost db migrate».',
      nn: 'Databasen «{database}» manglar desse trinna: {names}. Ta ein tryggingskopi og køyr «lyttepost db migrate».',
      en: 'The database "{database}" lacks these migrations: {names}. Make a backup and run "lyttepost db migrate".',
    },
  },
  tableOpen: {
    number: 4071,
    severity: 'error',
    text: {
      nb: 'Radsikkerheten er ikke påtvunget for tabellen {table}: noen kan se andres rader. Ta tjenesten ned til det er rettet.',
      nn: 'Radtryggleiken er ikkje tvungen for tabellen {table}: nokon kan sjå andre sine rader. Ta tenesta ned til det er retta.',
      en: "Row security is not forced for the table {table}: somebody may see others' rows. Take the service down until it is mended.",
    },
  },
  roleTooStrong: {
    number: 4072,
    severity: 'error',
    text: {
      nb: 'Databaserollen {role}, som programmet arbeider som, kan for mye: {power}. Ta det fra rollen.',
      nn: 'Databaserolla {role}, som programmet arbeider som, kan for mykje: {power}. Ta det frå rolla.',
      en: 'The database role {role}, which the program works as, may do too much: {power}. Take it from the role.',
    },
  },
  tableDiffers: {
    number: 4073,
    severity: 'error',
    text: {
      nb: 'Tabellen {table} er ikke den samme som i sikkerhetskopien: {rows} rader her, {stored} i kopien.',
      nn: 'Tabellen {table} er ikkje den same som i tryggingskopien: {rows} rader her, {stored} i kopien.',
      en: 'The table {table} is not the same as in the backup: {rows} rows here, {stored} in the backup.',
    },
  },
  tableGone: {
    number: 4074,
    severity: 'error',
    text: {
      nb: 'Tabellen {table} fra sikkerhetskopien finnes ikke her, eller mangler kolonner.',
      nn: 'Tabellen {table} frå tryggingskopien finst ikkje her, eller manglar kolonnar.',
      en: 'The table {table} of the backup is not here, or lacks columns.',
    },
  },
  keysNotNamed: {
    number: 4075,
    severity: 'error',
    text: {
      nb: 'Det er ikke sagt hvor nøklene er. Oppgi dem med «--keys», for eksempel «--keys file:/etc/lyttepost/keys.json».',
      nn: 'Det er ikkje sagt kvar nøklane er. Oppgi dei med «--keys», til dømes «--keys file:/etc/lyttepost/keys.json».',
      en: 'It is not said where the keys are. Name them with "--keys", such as "--keys file:/etc/lyttepost/keys.json".',
    },
  },
  passwordEmpty: {
    number: 4076,
    severity: 'error',
    text: {
      nb: 'Passordfilen «{path}» er tom. Slett den for å få et nytt passord, eller skriv passordet i den.',
      nn: 'Passordfila «{path}» er tom. Slett ho for å få eit nytt passord, eller skriv passordet i ho.',
      en: 'The password file "{path}" is empty. Delete it to get a new password, or write the password in it.',
    },
  },
  keysElsewhere: {
    number: 4077,
    severity: 'error',
    text: {
      nb: 'Nøkkelfilen «{path}» finnes ikke, men databasen har nøkler som er låst med {provider}. Legg filen tilbake fra kopien av den. En ny fil åpner dem ikke.',
      nn: 'Nøkkelfila «{path}» finst ikkje, men databasen har nøklar som er låste med {provider}. Legg fila tilbake frå kopien av henne. Ei ny fil opnar dei ikkje.',
      en: 'The key file "{path}" does not exist, but the database has keys that are locked with {provider}. Put the file back from its copy. A new file does not open them.',
    },
  },
} as const satisfies Record<string, ProblemKind>
