import type { ProblemKind } from '#core/foundation'

/** What the database refuses of recordings and of versions of texts. Numbers 4603-4607, permanent; part of `refusals`. */
export const studyTextRefusals = {
  partsMissing: {
    number: 4603,
    severity: 'error',
    text: {
      nb: 'Opptaket kom ikke fram i sin helhet, eller en del av det har feil lengde. Velg filen en gang til, så fortsetter sendingen.',
      nn: 'Opptaket kom ikkje fram i heilskap, eller ein del av det har feil lengd. Vel fila ein gong til, så held sendinga fram.',
      en: 'Not all of the recording arrived, or a part of it has the wrong length. Choose the file once more, and the sending goes on.',
    },
  },
  recordingStands: {
    number: 4604,
    severity: 'error',
    text: {
      nb: 'Opptaket er lagret eller slettet alt, og kan ikke endres. Slett det og legg inn et nytt.',
      nn: 'Opptaket er lagra eller sletta alt, og kan ikkje endrast. Slett det og legg inn eit nytt.',
      en: 'The recording is stored or deleted already, and cannot be changed. Delete it and add another.',
    },
  },
  textSentBack: {
    number: 4605,
    severity: 'error',
    text: {
      nb: 'Denne versjonen er sendt tilbake. Den kan ikke bekreftes; det må lages en ny.',
      nn: 'Denne versjonen er send tilbake. Han kan ikkje stadfestast; det må lagast ein ny.',
      en: 'This version was sent back. It cannot be confirmed; another must be made.',
    },
  },
  textNotWaiting: {
    number: 4606,
    severity: 'error',
    text: {
      nb: 'Denne versjonen venter ikke på noen annen leser lenger. Last siden på nytt.',
      nn: 'Denne versjonen ventar ikkje på nokon annan lesar lenger. Last sida på nytt.',
      en: 'This version waits for no second reader any more. Load the page again.',
    },
  },
  madeFromOther: {
    number: 4607,
    severity: 'error',
    text: {
      nb: 'Versjonen er laget fra en tekst som den ikke kan lages fra. En rettelse gjøres i en tekst som er avidentifisert og kontrollert.',
      nn: 'Versjonen er laga frå ein tekst som han ikkje kan lagast frå. Ei retting blir gjord i ein tekst som er avidentifisert og kontrollert.',
      en: 'The version was made from a text that it cannot be made from. A correction is made in a text that is de-identified and checked.',
    },
  },
} as const satisfies Record<string, ProblemKind>
