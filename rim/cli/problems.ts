import type { ProblemKind } from '#core/foundation'

/** What a command can be refused for. Numbers 4100-4199, permanent. All end with exit code 2. */
export const cliProblems = {
  unknownCommand: {
    number: 4101,
    severity: 'error',
    text: {
      nb: 'Kommandoen «{command}» finnes ikke. «lyttepost --help» viser kommandoene.',
      nn: 'Kommandoen «{command}» finst ikkje. «lyttepost --help» viser kommandoane.',
      en: 'There is no command "{command}". "lyttepost --help" lists the commands.',
    },
  },
  unknownOption: {
    number: 4102,
    severity: 'error',
    text: {
      nb: 'Valget «{option}» finnes ikke her. «lyttepost {command} --help» viser valgene.',
      nn: 'Valet «{option}» finst ikkje her. «lyttepost {command} --help» viser vala.',
      en: 'There is no option "{option}" here. "lyttepost {command} --help" lists the options.',
    },
  },
  lackingArgument: {
    number: 4103,
    severity: 'error',
    text: {
      nb: '«lyttepost {command}» mangler {argument}. «lyttepost {command} --help» viser et eksempel.',
      nn: '«lyttepost {command}» manglar {argument}. «lyttepost {command} --help» viser eit døme.',
      en: '"lyttepost {command}" lacks {argument}. "lyttepost {command} --help" shows an example.',
    },
  },
  tooManyArguments: {
    number: 4104,
    severity: 'error',
    text: {
      nb: '«{argument}» er et ord for mye for «lyttepost {command}».',
      nn: '«{argument}» er eit ord for mykje for «lyttepost {command}».',
      en: '"{argument}" is one word too many for "lyttepost {command}".',
    },
  },
  badValue: {
    number: 4105,
    severity: 'error',
    text: {
      nb: '«{value}» passer ikke for {option}. Mulige verdier: {allowed}.',
      nn: '«{value}» passar ikkje for {option}. Moglege verdiar: {allowed}.',
      en: '"{value}" does not fit {option}. Possible: {allowed}.',
    },
  },
  fileNotRead: {
    number: 4106,
    severity: 'error',
    text: {
      nb: 'Filen «{path}» kan ikke leses. Kontroller navnet og at du har tilgang.',
      nn: 'Fila «{path}» kan ikkje lesast. Kontroller namnet og at du har tilgang.',
      en: 'The file "{path}" cannot be read. Check the name and your access.',
    },
  },
  placeNotWritable: {
    number: 4107,
    severity: 'error',
    text: {
      nb: 'Det går ikke an å skrive til «{path}». Velg en annen mappe med --out, eller kontroller tilgangen.',
      nn: 'Det går ikkje an å skrive til «{path}». Vel ei anna mappe med --out, eller kontroller tilgangen.',
      en: 'Cannot write to "{path}". Choose another folder with --out, or check your access.',
    },
  },
  eitherOption: {
    number: 4108,
    severity: 'error',
    text: {
      nb: '{first} og {second} kan ikke brukes sammen. Velg én av dem.',
      nn: '{first} og {second} kan ikkje brukast saman. Vel éin av dei.',
      en: '{first} and {second} cannot be used together. Choose one of them.',
    },
  },
  needsInstrument: {
    number: 4120,
    severity: 'error',
    text: {
      nb: '{option} gjelder tabeller fra brukerundersøkelsen. Skriv også skjemaet, for eksempel --instrument brukertilfredshet@2021.1.',
      nn: '{option} gjeld tabellar frå brukarundersøkinga. Skriv også skjemaet, til dømes --instrument brukertilfredshet@2021.1.',
      en: '{option} is for tables of the user survey. Name its form too, for example --instrument brukertilfredshet@2021.1.',
    },
  },
  notForSurvey: {
    number: 4121,
    severity: 'error',
    text: {
      nb: '{option} kan ikke brukes med --instrument: den gjelder tabeller fra kartleggingen.',
      nn: '{option} kan ikkje brukast med --instrument: den gjeld tabellar frå kartlegginga.',
      en: '{option} cannot be used with --instrument: it is for tables of the mapping.',
    },
  },
  needsOption: {
    number: 4122,
    severity: 'error',
    text: {
      nb: '{option} trenger også {needed}.',
      nn: '{option} treng også {needed}.',
      en: '{option} needs {needed} too.',
    },
  },
  noFormBefore: {
    number: 4123,
    severity: 'error',
    text: {
      nb: 'Det er ikke noe skjema før {instrument}. Skriv hvilket den andre filen svarer på, med --against-instrument.',
      nn: 'Det er ikkje noko skjema før {instrument}. Skriv kva for eit den andre fila svarar på, med --against-instrument.',
      en: 'There is no form before {instrument}. Name the one that the other file answers with --against-instrument.',
    },
  },
  unevenWeights: {
    number: 4124,
    severity: 'error',
    text: {
      nb: 'Kolonnen «weight» må ha ett tall over 0 for hver deltaker, det samme i alle radene. Rader der det ikke er slik: {count}.',
      nn: 'Kolonnen «weight» må ha eitt tal over 0 for kvar deltakar, det same i alle radene. Rader der det ikkje er slik: {count}.',
      en: 'The column “weight” must have one number above 0 for each participant, the same in all rows. Rows where it is not so: {count}.',
    },
  },
  demoPlayed: {
    number: 4130,
    severity: 'error',
    text: {
      nb: 'Mappen {folder} har et hus fra før. Velg en ny med --folder, eller se på det som er der, med «lyttepost serve».',
      nn: 'Mappa {folder} har eit hus frå før. Vel ei ny med --folder, eller sjå på det som er der, med «lyttepost serve».',
      en: 'The folder {folder} has a house already. Choose a new one with --folder, or look at what is there with "lyttepost serve".',
    },
  },
  unknownGoal: {
    number: 4132,
    severity: 'error',
    text: {
      nb: 'Målet «{goal}» finnes ikke i planen. Velg et av disse: {known}.',
      nn: 'Målet «{goal}» finst ikkje i planen. Vel eitt av desse: {known}.',
      en: 'There is no goal “{goal}” in the plan. Choose one of these: {known}.',
    },
  },
  unknownPlan: {
    number: 4131,
    severity: 'error',
    text: {
      nb: 'Planen «{plan}» finnes ikke her. Velg en av disse: {known}.',
      nn: 'Planen «{plan}» finst ikkje her. Vel ein av desse: {known}.',
      en: 'There is no plan “{plan}” here. Choose one of these: {known}.',
    },
  },
} as const satisfies Record<string, ProblemKind>
