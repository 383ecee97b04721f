import type { LocalText } from '#core/foundation'
import type { FieldWorkStep, StepState } from '#core/survey'
import type { FieldWorkAnswer } from './answers.ts'

export const surveyAddress = (participant: string, page?: string): string =>
  `/coordinate/survey/${participant}${page === undefined ? '' : `/${page}`}`

/** Where a step is done. */
export function stepAddress(step: FieldWorkStep, { taking, wave }: FieldWorkAnswer): string {
  switch (step) {
    case 'answer':
      return surveyAddress(taking.id, 'answer')
    case 'services':
      return surveyAddress(taking.id, 'services')
    case 'orders':
    case 'forms':
      return surveyAddress(taking.id, 'orders')
    case 'handing-out':
      return surveyAddress(taking.id, 'handed-out')
    case 'feedback':
      return `/coordinate/survey/feedback/${wave.id}`
  }
}

export const stepNames: Readonly<Record<FieldWorkStep, LocalText>> = {
  answer: { nb: 'Svar på invitasjonen', nn: 'Svar på invitasjonen', en: 'Answer the invitation' },
  services: { nb: 'Finn tjenestesteder', nn: 'Finn tenestestader', en: 'Find services' },
  orders: { nb: 'Bestill skjemaer', nn: 'Bestill skjema', en: 'Order forms' },
  forms: { nb: 'Hent skjemaene', nn: 'Hent skjemaa', en: 'Fetch the forms' },
  'handing-out': {
    nb: 'Før opp utdelte skjemaer',
    nn: 'Før opp utdelte skjema',
    en: 'Note what is handed out',
  },
  feedback: { nb: 'Gi tilbakemelding', nn: 'Gi tilbakemelding', en: 'Give feedback' },
}

/** Why a step is the next, and what its button says. */
export const nextWords: Readonly<Record<FieldWorkStep, { readonly why: LocalText; readonly go: LocalText }>> =
  {
    answer: {
      why: {
        nb: 'Dere er invitert. Svar om dere blir med.',
        nn: 'De er inviterte. Svar om de blir med.',
        en: 'You are invited. Answer whether you take part.',
      },
      go: { nb: 'Svar på invitasjonen', nn: 'Svar på invitasjonen', en: 'Answer the invitation' },
    },
    services: {
      why: {
        nb: 'Ingen tjenestesteder har sagt ja ennå. Spør dem som møter målgruppen.',
        nn: 'Ingen tenestestader har sagt ja enno. Spør dei som møter målgruppa.',
        en: 'No services have said yes yet. Ask those that meet the target group.',
      },
      go: { nb: 'Legg inn tjenestesteder', nn: 'Legg inn tenestestader', en: 'Add services' },
    },
    orders: {
      why: {
        nb: 'Tjenestestedene trenger skjemaer med koder.',
        nn: 'Tenestestadene treng skjema med kodar.',
        en: 'The services need forms with codes.',
      },
      go: { nb: 'Bestill skjemaer', nn: 'Bestill skjema', en: 'Order forms' },
    },
    forms: {
      why: { nb: 'Skjemaene er klare.', nn: 'Skjemaa er klare.', en: 'The forms are ready.' },
      go: { nb: 'Hent skjemaene', nn: 'Hent skjemaa', en: 'Fetch the forms' },
    },
    'handing-out': {
      why: {
        nb: 'Det er mer enn en uke siden noen førte opp hvor mange som har fått skjemaet.',
        nn: 'Det er meir enn ei veke sidan nokon førte opp kor mange som har fått skjemaet.',
        en: 'More than a week has gone since anybody noted how many were given the form.',
      },
      go: { nb: 'Før opp', nn: 'Før opp', en: 'Note it' },
    },
    feedback: {
      why: {
        nb: 'Datainnsamlingen er ferdig. Fortell hvordan den gikk.',
        nn: 'Datainnsamlinga er ferdig. Fortel korleis ho gjekk.',
        en: 'The field work is over. Tell how it went.',
      },
      go: { nb: 'Gi tilbakemelding', nn: 'Gi tilbakemelding', en: 'Give feedback' },
    },
  }

export const stateNames: Readonly<Record<StepState, LocalText>> = {
  done: { nb: 'Gjort', nn: 'Gjort', en: 'Done' },
  todo: { nb: 'Gjenstår', nn: 'Står att', en: 'To do' },
  underway: { nb: 'I gang', nn: 'I gang', en: 'Under way' },
  locked: { nb: 'Ikke nå', nn: 'Ikkje no', en: 'Not now' },
}
