import type { ProblemKind } from '#core/foundation'

/** What the database refuses of recruitment, consent and guides. Numbers 4573-4575, permanent; part of `refusals`. */
export const studyPeopleRefusals = {
  noConsent: {
    number: 4573,
    severity: 'error',
    text: {
      nb: 'Informanten har ikke gitt et samtykke som gjelder dette. Før inn samtykket først. Ingenting er lagret.',
      nn: 'Informanten har ikkje gitt eit samtykke som gjeld dette. Før inn samtykket først. Ingenting er lagra.',
      en: 'The informant has given no consent that covers this. Record the consent first. Nothing is stored.',
    },
  },
  notAskedFor: {
    number: 4574,
    severity: 'error',
    text: {
      nb: 'Informasjonsskrivet ber ikke om dette, eller det er ikke tatt i bruk. Rett samtykket. Ingenting er lagret.',
      nn: 'Informasjonsskrivet ber ikkje om dette, eller det er ikkje teke i bruk. Rett samtykket. Ingenting er lagra.',
      en: 'The information sheet does not ask for this, or is not in use. Mend the consent. Nothing is stored.',
    },
  },
  publishedStands: {
    number: 4575,
    severity: 'error',
    text: {
      nb: 'Det som er tatt i bruk eller gitt, kan ikke endres. Lag en ny versjon i stedet.',
      nn: 'Det som er teke i bruk eller gitt, kan ikkje endrast. Lag ein ny versjon i staden.',
      en: 'What is in use or has been given cannot be changed. Make a new version instead.',
    },
  },
} as const satisfies Record<string, ProblemKind>
