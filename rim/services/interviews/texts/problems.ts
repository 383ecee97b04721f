import type { ProblemKind } from '#core/foundation'

/** What stands in the way of interviews' texts and recordings. Numbers 4590-4602, permanent. */
export const studyTextProblems = {
  draftSavedSince: {
    number: 4590,
    severity: 'error',
    text: {
      nb: 'Utkastet er lagret av noen andre eller i en annen fane siden du åpnet det. Kopier det du har skrevet, og last siden på nytt.',
      nn: 'Utkastet er lagra av nokon andre eller i ei anna fane sidan du opna det. Kopier det du har skrive, og last sida på nytt.',
      en: 'The draft was saved by somebody else or in another tab since you opened it. Copy what you have written, and load the page again.',
    },
  },
  notAudio: {
    number: 4591,
    severity: 'error',
    text: {
      nb: 'Filen er ikke et lydopptak som kan spilles av her. Bruk mp3, m4a, ogg, wav eller webm.',
      nn: 'Fila er ikkje eit lydopptak som kan spelast av her. Bruk mp3, m4a, ogg, wav eller webm.',
      en: 'The file is not a sound recording that can be played here. Use mp3, m4a, ogg, wav or webm.',
    },
  },
  noRecordingOfNotes: {
    number: 4592,
    severity: 'error',
    text: {
      nb: 'Intervjuet ble ikke tatt opp. Det skrives inn fra notater.',
      nn: 'Intervjuet blei ikkje teke opp. Det blir skrive inn frå notat.',
      en: 'The interview was not recorded. It is written down from notes.',
    },
  },
  marksOpen: {
    number: 4593,
    severity: 'error',
    text: {
      nb: '{count} forslag er ikke avgjort. Ta ut eller behold hvert av dem først.',
      nn: '{count} forslag er ikkje avgjorde. Ta ut eller behald kvart av dei først.',
      en: '{count} suggestions are not decided. Take each of them out or keep it first.',
    },
  },
  checklistUnread: {
    number: 4594,
    severity: 'error',
    text: {
      nb: '{count} punkter i leserens sjekkliste står igjen.',
      nn: '{count} punkt i sjekklista til lesaren står igjen.',
      en: '{count} points of the reader’s checklist are left.',
    },
  },
  marksDoNotFit: {
    number: 4595,
    severity: 'error',
    text: {
      nb: 'Markeringene passer ikke med teksten: de ligger utenfor den, eller i hverandre. Last siden på nytt.',
      nn: 'Markeringane passar ikkje med teksten: dei ligg utanfor han, eller i kvarandre. Last sida på nytt.',
      en: 'The marks do not fit the text: they lie outside it, or in each other. Load the page again.',
    },
  },
  nothingCorrected: {
    number: 4596,
    severity: 'error',
    text: {
      nb: 'Teksten er den samme som før. Ingenting er lagret.',
      nn: 'Teksten er den same som før. Ingenting er lagra.',
      en: 'The text is the same as before. Nothing is stored.',
    },
  },
  notCurrent: {
    number: 4597,
    severity: 'error',
    text: {
      nb: 'Det er kommet en nyere versjon av teksten. Last siden på nytt og rett i den.',
      nn: 'Det er komen ein nyare versjon av teksten. Last sida på nytt og rett i han.',
      en: 'There is a newer version of the text. Load the page again and correct that one.',
    },
  },
  codedAlready: {
    number: 4598,
    severity: 'error',
    text: {
      nb: 'Teksten er avidentifisert og kontrollert, og det kan være kodet i den. Feil rettes som en ny versjon av den teksten.',
      nn: 'Teksten er avidentifisert og kontrollert, og det kan vere koda i han. Feil blir retta som ein ny versjon av den teksten.',
      en: 'The text is de-identified and checked, and may have been coded. Mistakes are corrected as a new version of that text.',
    },
  },
  rangeOutside: {
    number: 4599,
    severity: 'error',
    text: {
      nb: 'Avspillingen ba om noe som ligger utenfor opptaket. Last siden på nytt.',
      nn: 'Avspelinga bad om noko som ligg utanfor opptaket. Last sida på nytt.',
      en: 'The player asked for something outside the recording. Load the page again.',
    },
  },
  waitsForSecond: {
    number: 4600,
    severity: 'error',
    text: {
      nb: 'En avidentifisert versjon venter på at en annen leser den. Den må bekreftes eller sendes tilbake først.',
      nn: 'Ein avidentifisert versjon ventar på at ein annan les han. Han må stadfestast eller sendast tilbake først.',
      en: 'A de-identified version waits for somebody else to read it. It must be confirmed or sent back first.',
    },
  },
} as const satisfies Record<string, ProblemKind>
