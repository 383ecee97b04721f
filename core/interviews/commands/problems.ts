import type { ProblemKind } from '#core/foundation'

/** What stops a doing in a study's analysis. */
export const analysisProblems = {
  goneReference: {
    number: 1850,
    severity: 'error',
    text: {
      nb: 'Noe av det som det vises til, finnes ikke lenger. Last siden på nytt og prøv igjen.',
      nn: 'Noko av det som det blir vist til, finst ikkje lenger. Last sida på nytt og prøv igjen.',
      en: 'Something that is referred to is not there any more. Load the page anew and try again.',
    },
  },
  noName: {
    number: 1851,
    severity: 'error',
    text: {
      nb: 'Navnet mangler eller er for langt. Skriv et navn på høyst 200 tegn.',
      nn: 'Namnet manglar eller er for langt. Skriv eit namn på høgst 200 teikn.',
      en: 'The name is missing or too long. Write a name of at most 200 characters.',
    },
  },
  nameTaken: {
    number: 1852,
    severity: 'error',
    text: {
      nb: 'Det finnes allerede noe som heter «{name}». Velg et annet navn, eller slå de to sammen.',
      nn: 'Det finst alt noko som heiter «{name}». Vel eit anna namn, eller slå dei to saman.',
      en: 'There is something called “{name}” already. Choose another name, or merge the two.',
    },
  },
  outsideText: {
    number: 1853,
    severity: 'error',
    text: {
      nb: 'Stedet i teksten finnes ikke i denne versjonen. Last siden på nytt og merk på nytt.',
      nn: 'Staden i teksten finst ikkje i denne versjonen. Last sida på nytt og merk på nytt.',
      en: 'The place in the text is not in this version. Load the page anew and mark again.',
    },
  },
  notOwn: {
    number: 1854,
    severity: 'error',
    text: {
      nb: 'Dette har en annen skrevet eller kodet. Bare studieleder kan endre det.',
      nn: 'Dette har ein annan skrive eller koda. Berre studieleiaren kan endre det.',
      en: 'Somebody else has written or coded this. Only the study’s leader can change it.',
    },
  },
  noReason: {
    number: 1855,
    severity: 'error',
    text: {
      nb: 'Skriv hvorfor. Når koder slås sammen, deles eller fjernes, skal grunnen stå i loggen.',
      nn: 'Skriv kvifor. Når kodar blir slått saman, delte eller fjerna, skal grunnen stå i loggen.',
      en: 'Write why. When codes are merged, split or removed, the reason is kept in the log.',
    },
  },
  signedBySame: {
    number: 1856,
    severity: 'error',
    text: {
      nb: 'Et sitat skal godkjennes av en annen enn den som valgte det. Be en kollega om å lese det.',
      nn: 'Eit sitat skal godkjennast av ein annan enn den som valde det. Be ein kollega om å lese det.',
      en: 'A quote is signed by somebody else than who chose it. Ask a colleague to read it.',
    },
  },
  changedMeanwhile: {
    number: 1857,
    severity: 'error',
    text: {
      nb: 'Noen andre endret dette imens. Siden viser nå det som gjelder. Prøv igjen.',
      nn: 'Nokon andre endra dette imens. Sida viser no det som gjeld. Prøv igjen.',
      en: 'Somebody else changed this meanwhile. The page now shows what holds. Try again.',
    },
  },
  nothingToUndo: {
    number: 1858,
    severity: 'error',
    text: {
      nb: 'Det er ikke noe å angre eller gjøre om igjen.',
      nn: 'Det er ikkje noko å angre eller gjere om igjen.',
      en: 'There is nothing to undo or do again.',
    },
  },
  tooLong: {
    number: 1859,
    severity: 'error',
    text: {
      nb: 'Teksten er for lang. Den kan ha høyst {limit} tegn.',
      nn: 'Teksten er for lang. Han kan ha høgst {limit} teikn.',
      en: 'The text is too long. It can have at most {limit} characters.',
    },
  },
  malformed: {
    number: 1860,
    severity: 'error',
    text: {
      nb: 'Endringen henger ikke sammen og er ikke lagret. Last siden på nytt og prøv igjen.',
      nn: 'Endringa heng ikkje saman og er ikkje lagra. Last sida på nytt og prøv igjen.',
      en: 'The change does not hold together and is not stored. Load the page anew and try again.',
    },
  },
} as const satisfies Record<string, ProblemKind>
