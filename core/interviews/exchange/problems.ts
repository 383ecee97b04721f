import type { ProblemKind } from '#core/foundation'

/** What is worth knowing about a project from another program: it is read all the same. Numbers 1930-1949. */
export const exchangeProblems = {
  danglingReference: {
    number: 1930,
    severity: 'warning',
    text: {
      nb: 'Filen viser til noe som ikke finnes i den: {count} ganger, først i {where}. Henvisningene er ikke tatt med.',
      nn: 'Fila viser til noko som ikkje finst i ho: {count} gonger, først i {where}. Tilvisingane er ikkje tekne med.',
      en: 'The file points to what is not in it: {count} times, first in {where}. The references were not carried over.',
    },
  },
  duplicateGuid: {
    number: 1931,
    severity: 'warning',
    text: {
      nb: 'Samme GUID er brukt om flere ting: {count} ganger, først {where}. De som kom etter den første, har fått en ny.',
      nn: 'Same GUID er brukt om fleire ting: {count} gonger, først {where}. Dei som kom etter den første, har fått ein ny.',
      en: 'One GUID stands for several things: {count} times, first {where}. Those after the first have got a new one.',
    },
  },
  backwards: {
    number: 1932,
    severity: 'warning',
    text: {
      nb: 'Merkede steder slutter før de begynner: {count}, først i {where}. De er ikke tatt med.',
      nn: 'Merkte stader sluttar før dei byrjar: {count}, først i {where}. Dei er ikkje tekne med.',
      en: 'Selections end before they begin: {count}, first in {where}. They were not carried over.',
    },
  },
  twoTexts: {
    number: 1933,
    severity: 'warning',
    text: {
      nb: 'Kilder har teksten to ganger, i prosjektfilen og i en egen fil: {count}, først {where}. Den i prosjektfilen er brukt.',
      nn: 'Kjelder har teksten to gonger, i prosjektfila og i ei eiga fil: {count}, først {where}. Den i prosjektfila er brukt.',
      en: 'Sources have their text twice, in the project file and in one of its own: {count}, first {where}. The former was used.',
    },
  },
  noValue: {
    number: 1934,
    severity: 'warning',
    text: {
      nb: 'Variabler står uten verdi: {count}, først i {where}.',
      nn: 'Variablar står utan verdi: {count}, først i {where}.',
      en: 'Variables stand without a value: {count}, first in {where}.',
    },
  },
  noZone: {
    number: 1935,
    severity: 'warning',
    text: {
      nb: 'Tidspunkter mangler tidssone: {count}, først {where}.',
      nn: 'Tidspunkt manglar tidssone: {count}, først {where}.',
      en: 'Times lack a time zone: {count}, first {where}.',
    },
  },
  wrongColour: {
    number: 1936,
    severity: 'warning',
    text: {
      nb: 'Farger er ikke skrevet slik standarden krever: {count}, først {where}. Kodene har fått en annen farge.',
      nn: 'Fargar er ikkje skrivne slik standarden krev: {count}, først {where}. Kodane har fått ein annan farge.',
      en: 'Colours are not written as the standard asks: {count}, first {where}. The codes have got another one.',
    },
  },
  outside: {
    number: 1937,
    severity: 'warning',
    text: {
      nb: 'Merkede steder ligger utenfor teksten: {count}, først i {where}. De er ikke tatt med.',
      nn: 'Merkte stader ligg utanfor teksten: {count}, først i {where}. Dei er ikkje tekne med.',
      en: 'Selections lie outside the text: {count}, first in {where}. They were not carried over.',
    },
  },
  unsurePlaces: {
    number: 1938,
    severity: 'warning',
    text: {
      nb: 'Det er uvisst hvordan filen teller tegn i tekstene {where}. Se etter at de merkede stedene er riktige, eller velg en annen måte å telle på.',
      nn: 'Det er uvisst korleis fila tel teikn i tekstane {where}. Sjå etter at dei merkte stadene er rette, eller vel ein annan måte å telje på.',
      en: 'It is uncertain how the file counts characters in the texts {where}. See that the selections are right, or choose another way of counting.',
    },
  },
  textChanged: {
    number: 1939,
    severity: 'warning',
    text: {
      nb: 'Tekster er endret etter at de ble eksportert herfra: {count}, først {where}. Se etter at de merkede stedene er riktige.',
      nn: 'Tekstar er endra etter at dei vart eksporterte herfrå: {count}, først {where}. Sjå etter at dei merkte stadene er rette.',
      en: 'Texts were changed after they were exported from here: {count}, first {where}. See that the selections are right.',
    },
  },
  emptyBook: {
    number: 1940,
    severity: 'error',
    text: {
      nb: 'Studien har ingen koder ennå. Lag minst én kode før kodeboken eksporteres.',
      nn: 'Studien har ingen kodar enno. Lag minst éin kode før kodeboka blir eksportert.',
      en: 'The study has no codes yet. Make at least one before the code book is exported.',
    },
  },
} as const satisfies Record<string, ProblemKind>
