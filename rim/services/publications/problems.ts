import type { ProblemKind } from '#core/foundation'

/** What the house can refuse of publications. Numbers 4720-4739, permanent. */
export const publicationServiceProblems = {
  nothingMade: {
    number: 4720,
    severity: 'error',
    text: {
      nb: 'Det er ingenting å publisere her ennå. Lag rapporten først, og kom tilbake.',
      nn: 'Det er ingenting å publisere her enno. Lag rapporten først, og kom tilbake.',
      en: 'There is nothing to publish here yet. Make the report first, and come back.',
    },
  },
  addressTaken: {
    number: 4721,
    severity: 'error',
    text: {
      nb: 'Adressen «{code}» er i bruk av en annen publikasjon. Velg en annen.',
      nn: 'Adressa «{code}» er i bruk av ein annan publikasjon. Vel ei anna.',
      en: 'The address "{code}" is used by another publication. Choose another.',
    },
  },
  noPicture: {
    number: 4722,
    severity: 'error',
    text: {
      nb: 'Bildet kan ikke leses. Velg en JPEG- eller PNG-fil på under 3 MB.',
      nn: 'Biletet kan ikkje lesast. Vel ei JPEG- eller PNG-fil på under 3 MB.',
      en: 'The picture cannot be read. Choose a JPEG or PNG file of less than 3 MB.',
    },
  },
  answeredLater: {
    number: 4723,
    severity: 'error',
    text: {
      nb: 'Svaret kan ikke være datert etter i dag. Rett datoen.',
      nn: 'Svaret kan ikkje vere datert etter i dag. Rett datoen.',
      en: 'The answer cannot be dated after today. Correct the date.',
    },
  },
  notSealed: {
    number: 4724,
    severity: 'error',
    text: {
      nb: 'Publikasjonen er ikke sendt til gjennomsyn ennå, så det er ingenting å kontrollere.',
      nn: 'Publikasjonen er ikkje send til gjennomsyn enno, så det er ingenting å kontrollere.',
      en: 'The publication has not been sent to review yet, so there is nothing to verify.',
    },
  },
} as const satisfies Record<string, ProblemKind>
