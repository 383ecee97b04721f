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
} as const satisfies Record<string, ProblemKind>
