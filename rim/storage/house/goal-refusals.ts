import type { ProblemKind } from '#core/foundation'

/** What the database refuses of goals and indicators. Numbers 4750-4759, permanent. */
export const goalRefusals = {
  superseded: {
    number: 4750,
    severity: 'error',
    text: {
      nb: 'En nyere verdi står allerede i stedet for denne. Last siden på nytt for å se den; det du nettopp skrev, er ikke lagret.',
      nn: 'Ein nyare verdi står alt i staden for denne. Last sida på nytt for å sjå han; det du nett skreiv, er ikkje lagra.',
      en: 'A newer value already stands in place of this one. Load the page again to see it; what you just wrote is not saved.',
    },
  },
  withdrawn: {
    number: 4751,
    severity: 'error',
    text: {
      nb: 'Vurderingen er allerede trukket tilbake. Skriv en ny hvis målet skal vurderes på nytt.',
      nn: 'Vurderinga er alt trekt tilbake. Skriv ei ny om målet skal vurderast på nytt.',
      en: 'The judgement is already withdrawn. Write a new one if the goal is to be judged again.',
    },
  },
  ended: {
    number: 4752,
    severity: 'error',
    text: {
      nb: 'Målet er avsluttet og kan ikke endres. Kopier det på nytt hvis kommunen vil følge det igjen.',
      nn: 'Målet er avslutta og kan ikkje endrast. Kopier det på nytt om kommunen vil følgje det igjen.',
      en: 'The goal is ended and cannot be changed. Copy it again if the municipality wants to follow it anew.',
    },
  },
  writtenMeanwhile: {
    number: 4753,
    severity: 'error',
    text: {
      nb: 'Noen andre i kommunen har endret målet imens. Last siden på nytt for å se det; det du nettopp skrev, er ikke lagret.',
      nn: 'Nokon andre i kommunen har endra målet imens. Last sida på nytt for å sjå det; det du nett skreiv, er ikkje lagra.',
      en: 'Somebody else in the municipality has changed the goal meanwhile. Load the page again to see it; what you just wrote is not saved.',
    },
  },
  takenAway: {
    number: 4754,
    severity: 'error',
    text: {
      nb: 'Sitatet er allerede tatt bort fra målet. Last siden på nytt for å se hva som står der.',
      nn: 'Sitatet er alt teke bort frå målet. Last sida på nytt for å sjå kva som står der.',
      en: 'The quote is already taken away from the goal. Load the page again to see what stands there.',
    },
  },
} as const satisfies Record<string, ProblemKind>
