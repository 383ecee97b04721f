import type { ProblemKind } from '#core/foundation'

/** What making, changing and closing a round refuses. Numbers 4240-4249, permanent. */
export const roundProblems = {
  closesEarly: {
    number: 4240,
    severity: 'error',
    text: {
      nb: 'Runden er åpen til og med {day}. Skriv hvorfor den avsluttes før tiden.',
      nn: 'Runden er open til og med {day}. Skriv kvifor han blir avslutta før tida.',
      en: 'The round is open until {day}. Write why it is closed before its time.',
    },
  },
  opensWithoutReason: {
    number: 4241,
    severity: 'error',
    text: {
      nb: 'Skriv hvorfor runden åpnes igjen.',
      nn: 'Skriv kvifor runden blir opna igjen.',
      en: 'Write why the round is opened again.',
    },
  },
  figuresOut: {
    number: 4242,
    severity: 'error',
    text: {
      nb: 'Tallene for landet er gitt ut, så runden kan ikke åpnes igjen.',
      nn: 'Tala for landet er gitt ut, så runden kan ikkje opnast igjen.',
      en: 'The country’s figures are released, so the round cannot be opened again.',
    },
  },
  unitTypesInUse: {
    number: 4243,
    severity: 'error',
    text: {
      nb: 'Noen er alt registrert av {types}, så den typen enhet kan ikke tas ut av runden.',
      nn: 'Nokon er alt registrert av {types}, så den typen eining kan ikkje takast ut av runden.',
      en: 'Somebody is already registered by {types}, so that type of unit cannot be taken out of the round.',
    },
  },
  daysOutOfOrder: {
    number: 4244,
    severity: 'error',
    text: {
      nb: 'Datoene går ikke opp: Runden må stenge samme dag som den åpner eller senere, og oppbevaringen må vare lenger enn runden.',
      nn: 'Datoane går ikkje opp: Runden må stengje same dag som han opnar eller seinare, og oppbevaringa må vare lenger enn runden.',
      en: 'The dates do not fit: the round must close on the day it opens or later, and be kept for longer than it is open.',
    },
  },
  basisOfOtherType: {
    number: 4245,
    severity: 'error',
    text: {
      nb: 'Det er ført opp et behandlingsgrunnlag for {types}, men den typen enhet er ikke med i runden.',
      nn: 'Det er ført opp eit behandlingsgrunnlag for {types}, men den typen eining er ikkje med i runden.',
      en: 'A legal basis is given for {types}, but that type of unit is not in the round.',
    },
  },
  closedAlready: {
    number: 4246,
    severity: 'error',
    text: {
      nb: 'Runden er alt avsluttet.',
      nn: 'Runden er alt avslutta.',
      en: 'The round is closed already.',
    },
  },
  notClosed: {
    number: 4247,
    severity: 'error',
    text: {
      nb: 'Runden er ikke avsluttet, så det er ikke noe å åpne igjen.',
      nn: 'Runden er ikkje avslutta, så det er ikkje noko å opne igjen.',
      en: 'The round is not closed, so there is nothing to open again.',
    },
  },
  codeTaken: {
    number: 4248,
    severity: 'error',
    text: {
      nb: 'Det finnes alt en runde med kortnavnet «{code}». Velg et annet.',
      nn: 'Det finst alt ein runde med kortnamnet «{code}». Vel eit anna.',
      en: 'There is already a round with the short name "{code}". Choose another.',
    },
  },
} as const satisfies Record<string, ProblemKind>
