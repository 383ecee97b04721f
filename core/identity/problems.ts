import type { ProblemKind } from '#core/foundation'

/**
 * What can be wrong with a typed identity number. Numbers 1700-1719, permanent. No text has a place for the number
 * itself or a part of it: problems are logged.
 */
export const identityProblems = {
  missing: {
    number: 1701,
    severity: 'error',
    text: {
      nb: 'Skriv fødselsnummeret eller D-nummeret, 11 sifre.',
      nn: 'Skriv fødselsnummeret eller D-nummeret, 11 siffer.',
      en: 'Enter the national identity number or D-number, 11 digits.',
    },
  },
  otherCharacters: {
    number: 1702,
    severity: 'error',
    text: {
      nb: 'Nummeret kan bare inneholde sifre. Mellomrom, punktum og bindestrek kan stå mellom dem.',
      nn: 'Nummeret kan berre innehalde siffer. Mellomrom, punktum og bindestrek kan stå mellom dei.',
      en: 'The number can hold digits only. Spaces, full stops and hyphens may stand between them.',
    },
  },
  wrongLength: {
    number: 1703,
    severity: 'error',
    text: {
      nb: 'Et fødselsnummer eller D-nummer har 11 sifre, men her er det {count}. Se etter om et siffer mangler eller står to ganger. Et regneark kan ha fjernet en null som står først.',
      nn: 'Eit fødselsnummer eller D-nummer har 11 siffer, men her er det {count}. Sjå etter om eit siffer manglar eller står to gonger. Eit rekneark kan ha fjerna ein null som står først.',
      en: 'A national identity number or D-number has 11 digits, but here there are {count}. See whether a digit is missing or stands twice. A spreadsheet may have removed a leading zero.',
    },
  },
  wrongCheckDigits: {
    number: 1704,
    severity: 'error',
    text: {
      nb: 'Nummeret er ikke riktig skrevet: kontrollsifrene stemmer ikke. Se over alle sifrene.',
      nn: 'Nummeret er ikkje rett skrive: kontrollsiffera stemmer ikkje. Sjå over alle siffera.',
      en: 'The number is not written correctly: the check digits do not agree. Look over all the digits.',
    },
  },
  noSuchDate: {
    number: 1705,
    severity: 'error',
    text: {
      nb: 'De seks første sifrene er ikke en dato som finnes. De skal være dag, måned og år; i et D-nummer er dagen økt med 40.',
      nn: 'Dei seks første siffera er ikkje ein dato som finst. Dei skal vere dag, månad og år; i eit D-nummer er dagen auka med 40.',
      en: 'The first six digits are not a date that exists. They should be day, month and year; in a D-number the day is increased by 40.',
    },
  },
  bornInFuture: {
    number: 1706,
    severity: 'error',
    text: {
      nb: 'Nummeret gir en fødselsdato som ikke har vært ennå. Se over sifrene.',
      nn: 'Nummeret gir ein fødselsdato som ikkje har vore enno. Sjå over siffera.',
      en: 'The number gives a date of birth that has not been yet. Look over the digits.',
    },
  },
  syntheticNumber: {
    number: 1707,
    severity: 'error',
    text: {
      nb: 'Dette er et syntetisk nummer for test og opplæring. Det kan ikke brukes her.',
      nn: 'Dette er eit syntetisk nummer for test og opplæring. Det kan ikkje brukast her.',
      en: 'This is a synthetic number for tests and training. It cannot be used here.',
    },
  },
  unusedSeries: {
    number: 1708,
    severity: 'error',
    text: {
      nb: 'Fødselsåret og de tre sifrene etter fødselsdatoen passer ikke sammen. Slike nummer er ikke delt ut. Se over sifrene.',
      nn: 'Fødselsåret og dei tre siffera etter fødselsdatoen passar ikkje saman. Slike nummer er ikkje delte ut. Sjå over siffera.',
      en: 'The year of birth and the three digits after the date of birth do not fit together. No such numbers are issued. Look over the digits.',
    },
  },
} as const satisfies Record<string, ProblemKind>
