import type { ProblemKind } from '#core/foundation'

/** What the table builder can refuse. Numbers 1740-1759, permanent. */
export const builderProblems = {
  unknownVariable: {
    number: 1740,
    severity: 'error',
    text: {
      nb: 'Variabelen «{variable}» finnes ikke for denne gruppen. Velg en av: {known}.',
      nn: 'Variabelen «{variable}» finst ikkje for denne gruppa. Vel ein av: {known}.',
      en: 'There is no variable "{variable}" for this group. Choose one of: {known}.',
    },
  },
  unknownChoice: {
    number: 1741,
    severity: 'error',
    text: {
      nb: 'Variabelen «{variable}» har ikke svaret «{choice}». Velg blant: {known}.',
      nn: 'Variabelen «{variable}» har ikkje svaret «{choice}». Vel mellom: {known}.',
      en: 'The variable "{variable}" has no choice "{choice}". Choose from: {known}.',
    },
  },
  variableTwice: {
    number: 1742,
    severity: 'error',
    text: {
      nb: 'Variabelen «{variable}» er brukt to ganger. Bruk hver variabel én gang: i rader, kolonner eller filter.',
      nn: 'Variabelen «{variable}» er brukt to gonger. Bruk kvar variabel éin gong: i rader, kolonnar eller filter.',
      en: 'The variable "{variable}" is used twice. Use each variable once: in rows, columns or a filter.',
    },
  },
  tooManyVariables: {
    number: 1743,
    severity: 'error',
    text: {
      nb: 'Tabellen krysser {count} variabler. Den kan krysse høyst {most}, for at ingen skal kunne kjennes igjen. Ta bort et filter eller kolonnene.',
      nn: 'Tabellen kryssar {count} variablar. Han kan krysse høgst {most}, for at ingen skal kunne kjennast att. Ta bort eit filter eller kolonnane.',
      en: 'The table crosses {count} variables. It may cross at most {most}, so that nobody can be recognised. Remove a filter or the columns.',
    },
  },
  tooFewPeople: {
    number: 1744,
    severity: 'error',
    text: {
      nb: 'Det er for få mottakere i utvalget til at en tabell kan vises; det må være omtrent {least}. Velg et større område eller færre filtre.',
      nn: 'Det er for få mottakarar i utvalet til at ein tabell kan visast; det må vere om lag {least}. Vel eit større område eller færre filter.',
      en: 'The selection has too few recipients for a table to be shown; about {least} are needed. Choose a larger area or fewer filters.',
    },
  },
  tooFewLeftOut: {
    number: 1745,
    severity: 'error',
    text: {
      nb: 'Filteret på «{variable}» holder for få mottakere utenfor, eller ingen; det må holde omtrent {least} utenfor. Ellers ville tabellen med og uten filteret sammen røpe dem. Ta bort filteret, eller velg færre svar i det.',
      nn: 'Filteret på «{variable}» held for få mottakarar utanfor, eller ingen; det må halde om lag {least} utanfor. Elles ville tabellen med og utan filteret saman røpe dei. Ta bort filteret, eller vel færre svar i det.',
      en: 'The filter on "{variable}" leaves out too few recipients, or none; it must leave out about {least}. The table with and without it would otherwise give them away. Remove the filter, or choose fewer answers in it.',
    },
  },
  noPlace: {
    number: 1746,
    severity: 'error',
    text: {
      nb: '«{place}» har ingen registreringer som kan brukes i runden {round}. Kontroller området.',
      nn: '«{place}» har ingen registreringar som kan brukast i runden {round}. Kontroller området.',
      en: '"{place}" has no usable registrations in round {round}. Check the area.',
    },
  },
  notComparable: {
    number: 1747,
    severity: 'error',
    text: {
      nb: '«{comparison}» kan ikke stå ved siden av {place}. Det kan: {known}.',
      nn: '«{comparison}» kan ikkje stå ved sida av {place}. Det kan: {known}.',
      en: '"{comparison}" cannot stand beside {place}. These can: {known}.',
    },
  },
  emptyFilter: {
    number: 1748,
    severity: 'error',
    text: {
      nb: 'Filteret på «{variable}» har ingen svar. Velg minst ett, eller ta bort filteret.',
      nn: 'Filteret på «{variable}» har ingen svar. Vel minst eitt, eller ta bort filteret.',
      en: 'The filter on "{variable}" has no answers. Choose at least one, or remove the filter.',
    },
  },
  percentOfRow: {
    number: 1749,
    severity: 'error',
    text: {
      nb: 'Prosent av raden trenger en variabel i kolonnene. Velg en, eller velg prosent av kolonnen.',
      nn: 'Prosent av rada treng ein variabel i kolonnane. Vel ein, eller vel prosent av kolonnen.',
      en: 'Per cent of the row needs a variable in the columns. Choose one, or choose per cent of the column.',
    },
  },
  malformed: {
    number: 1750,
    severity: 'error',
    text: {
      nb: 'Tabellen er ikke beskrevet riktig: «{path}» skal være {expected}.',
      nn: 'Tabellen er ikkje skildra rett: «{path}» skal vere {expected}.',
      en: 'The table is not described correctly: "{path}" must be {expected}.',
    },
  },
  oneOfSeveral: {
    number: 1751,
    severity: 'error',
    text: {
      nb: 'En mottaker kan ha flere svar på «{variable}», så filteret kan bare ha ett av dem.',
      nn: 'Ein mottakar kan ha fleire svar på «{variable}», så filteret kan berre ha eitt av dei.',
      en: 'A recipient can have several answers to "{variable}", so a filter can have only one of them.',
    },
  },
  tooFewChosen: {
    number: 1752,
    severity: 'error',
    text: {
      nb: 'Svaret «{choice}» i filteret på «{variable}» har for få mottakere; hvert svar må ha omtrent {least}. Ellers ville tabellen med og uten svaret sammen røpe dem. Ta svaret bort fra filteret.',
      nn: 'Svaret «{choice}» i filteret på «{variable}» har for få mottakarar; kvart svar må ha om lag {least}. Elles ville tabellen med og utan svaret saman røpe dei. Ta svaret bort frå filteret.',
      en: 'The answer "{choice}" in the filter on "{variable}" has too few recipients; each needs about {least}. The table with and without it would otherwise give them away. Remove the answer from the filter.',
    },
  },
} as const satisfies Record<string, ProblemKind>
