import type { ProblemKind } from '#core/foundation'

/** What the database refuses of interview studies. Numbers 4560-4569, permanent; part of `refusals`. */
export const studyRefusals = {
  somebodyQuicker: {
    number: 4560,
    severity: 'error',
    text: {
      nb: 'Noen andre lagret imens. Ingenting er lagret nå. Siden henter det nye; prøv igjen.',
      nn: 'Nokon andre lagra imens. Ingenting er lagra no. Sida hentar det nye; prøv igjen.',
      en: 'Somebody else stored something meanwhile. Nothing is stored now. The page gets what is new; try again.',
    },
  },
  informantWithdrawn: {
    number: 4561,
    severity: 'error',
    text: {
      nb: 'Informanten har trukket seg, og intervjuet er slettet. Ingenting er lagret.',
      nn: 'Informanten har trekt seg, og intervjuet er sletta. Ingenting er lagra.',
      en: 'The informant has withdrawn, and the interview is deleted. Nothing is stored.',
    },
  },
  studyClosed: {
    number: 4562,
    severity: 'error',
    text: {
      nb: 'Studien er avsluttet. Ingenting kan endres i den lenger.',
      nn: 'Studien er avslutta. Ingenting kan endrast i han lenger.',
      en: 'The study is closed. Nothing can be changed in it any more.',
    },
  },
  secondReader: {
    number: 4563,
    severity: 'error',
    text: {
      nb: 'En annen enn den som avidentifiserte teksten, må bekrefte den. Be en kollega om å lese den.',
      nn: 'Ein annan enn den som avidentifiserte teksten, må stadfeste han. Be ein kollega om å lese han.',
      en: 'Somebody else than who de-identified the text must confirm it. Ask a colleague to read it.',
    },
  },
  versionOfTextStands: {
    number: 4564,
    severity: 'error',
    text: {
      nb: 'En versjon av en tekst kan ikke endres. Lag en ny versjon i stedet.',
      nn: 'Ein versjon av ein tekst kan ikkje endrast. Lag ein ny versjon i staden.',
      en: 'A version of a text cannot be changed. Make a new version instead.',
    },
  },
  reportOfWithdrawn: {
    number: 4620,
    severity: 'error',
    text: {
      nb: 'En informant i rapporten har trukket seg etter at den ble laget. Lag rapporten på nytt.',
      nn: 'Ein informant i rapporten har trekt seg etter at han blei laga. Lag rapporten på nytt.',
      en: 'An informant in the report has withdrawn since it was made. Make the report anew.',
    },
  },
  reportStands: {
    number: 4621,
    severity: 'error',
    text: {
      nb: 'Rapporten er publisert og kan ikke endres eller slettes. Lag en ny i stedet.',
      nn: 'Rapporten er publisert og kan ikkje endrast eller slettast. Lag ein ny i staden.',
      en: 'The report is published and cannot be changed or deleted. Make a new one instead.',
    },
  },
} as const satisfies Record<string, ProblemKind>
