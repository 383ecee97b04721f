import type { ProblemKind } from '#core/foundation'

/** What making a wave, drawing for it and asking municipalities refuses. Numbers 4330-4349, permanent. */
export const waveProblems = {
  daysOutOfOrder: {
    number: 4330,
    severity: 'error',
    text: {
      nb: 'Målingen må slutte samme dag som den begynner, eller senere.',
      nn: 'Målinga må slutte same dag som ho byrjar, eller seinare.',
      en: 'The wave must end on the day it begins, or later.',
    },
  },
  yearTaken: {
    number: 4331,
    severity: 'error',
    text: {
      nb: 'Det er alt laget en måling for {year}. Velg et annet år.',
      nn: 'Det er alt laga ei måling for {year}. Vel eit anna år.',
      en: 'There is a wave for {year} already. Choose another year.',
    },
  },
  noDraw: {
    number: 4332,
    severity: 'error',
    text: {
      nb: 'Det er ikke trukket kommuner til målingen ennå.',
      nn: 'Det er ikkje trekt kommunar til målinga enno.',
      en: 'No municipalities have been drawn for the wave yet.',
    },
  },
  noReplacement: {
    number: 4333,
    severity: 'error',
    text: {
      nb: 'Alle som kunne komme i stedet, er alt spurt. Andre kommuner kan bli med utenom trekkingen.',
      nn: 'Alle som kunne kome i staden, er alt spurde. Andre kommunar kan bli med utanom trekkinga.',
      en: 'Everybody who could come instead has been asked. Others may join outside the draw.',
    },
  },
  takesPartAlready: {
    number: 4334,
    severity: 'error',
    text: {
      nb: '{name} er alt med i målingen, eller er spurt.',
      nn: '{name} er alt med i målinga, eller er spurd.',
      en: '{name} takes part in the wave already, or has been asked.',
    },
  },
  notInFrame: {
    number: 4335,
    severity: 'error',
    text: {
      nb: '{code} er ikke en kommune eller bydel i {year}. Bruk kommunenummer med fire sifre eller bydelsnummer med seks.',
      nn: '{code} er ikkje ein kommune eller bydel i {year}. Bruk kommunenummer med fire siffer eller bydelsnummer med seks.',
      en: '{code} is no municipality or city district in {year}. Use municipality numbers of four digits or district numbers of six.',
    },
  },
  notInvited: {
    number: 4336,
    severity: 'error',
    text: {
      nb: 'Kommunen er ikke invitert ennå, så det er ikke noe å svare på.',
      nn: 'Kommunen er ikkje invitert enno, så det er ikkje noko å svare på.',
      en: 'The municipality has not been invited yet, so there is nothing to answer.',
    },
  },
  openedAlready: {
    number: 4337,
    severity: 'error',
    text: {
      nb: 'Målingen er alt åpnet.',
      nn: 'Målinga er alt opna.',
      en: 'The wave has been opened already.',
    },
  },
  notToReplace: {
    number: 4338,
    severity: 'error',
    text: {
      nb: 'Bare den som har takket nei, og ikke er erstattet, kan erstattes.',
      nn: 'Berre den som har takka nei, og ikkje er erstatta, kan erstattast.',
      en: 'Only somebody who has declined, and has not been replaced, can be replaced.',
    },
  },
  reasonMissing: {
    number: 4339,
    severity: 'error',
    text: {
      nb: 'Skriv med noen ord hvorfor kommunen ikke blir med (minst fem tegn).',
      nn: 'Skriv med nokre ord kvifor kommunen ikkje blir med (minst fem teikn).',
      en: 'Write in a few words why the municipality will not take part (at least five characters).',
    },
  },
  standsFromOpening: {
    number: 4340,
    severity: 'error',
    text: {
      nb: 'Skjemaet og svarvalgene kan ikke endres når målingen er åpnet.',
      nn: 'Skjemaet og svarvala kan ikkje endrast når målinga er opna.',
      en: 'The form and what can be answered cannot be changed when the wave has opened.',
    },
  },
  answerByPassed: {
    number: 4341,
    severity: 'error',
    text: {
      nb: 'Svarfristen må være i dag eller senere.',
      nn: 'Svarfristen må vere i dag eller seinare.',
      en: 'The day to answer by must be today or later.',
    },
  },
  notOpen: {
    number: 4342,
    severity: 'error',
    text: {
      nb: 'Målingen er ikke åpen, så den kan ikke avsluttes.',
      nn: 'Målinga er ikkje open, så ho kan ikkje avsluttast.',
      en: 'The wave is not open, so it cannot be closed.',
    },
  },
  formOfAnotherYear: {
    number: 4343,
    severity: 'error',
    text: {
      nb: 'En måling i {year} må holdes med skjema {form}. Skjema {given} er for et annet år, og regner alder etter det.',
      nn: 'Ei måling i {year} må haldast med skjema {form}. Skjema {given} er for eit anna år, og reknar alder etter det.',
      en: 'A wave in {year} must be held with form {form}. Form {given} is for another year, and counts age by it.',
    },
  },
  nobodyResponsible: {
    number: 4344,
    severity: 'error',
    text: {
      nb: 'Skriv hvem som er ansvarlig for undersøkelsen, og hvordan de kan kontaktes. Det må stå når målingen åpnes, og så lenge den er åpen.',
      nn: 'Skriv kven som er ansvarleg for undersøkinga, og korleis dei kan kontaktast. Det må stå når målinga blir opna, og så lenge ho er open.',
      en: 'Write who is responsible for the survey, and how to contact them. It must stand when the wave opens, and as long as it is open.',
    },
  },
} as const satisfies Record<string, ProblemKind>
