import type { ProblemKind } from '#core/foundation'

/** What is refused of the survey's field work. Numbers 4350-4356, permanent. */
export const fieldWorkProblems = {
  serviceInUse: {
    number: 4350,
    severity: 'error',
    text: {
      nb: '{name} har bestilt skjemaer eller delt ut noen, og kan ikke slettes. Sett det til «takket nei» hvis det ikke er med lenger.',
      nn: '{name} har bestilt skjema eller delt ut nokre, og kan ikkje slettast. Set det til «takka nei» om det ikkje er med lenger.',
      en: '{name} has ordered forms or handed some out, and cannot be deleted. Set it to “declined” if it takes part no longer.',
    },
  },
  unknownKind: {
    number: 4351,
    severity: 'error',
    text: {
      nb: 'Skjemaet har ingen slik tjeneste å velge ({kind}). Last siden på nytt og velg igjen.',
      nn: 'Skjemaet har inga slik teneste å velje ({kind}). Last sida på nytt og vel igjen.',
      en: 'The form has no such service to choose ({kind}). Load the page again and choose anew.',
    },
  },
  notTaking: {
    number: 4352,
    severity: 'error',
    text: {
      nb: 'Kommunen må takke ja til invitasjonen før dette kan gjøres.',
      nn: 'Kommunen må takke ja til invitasjonen før dette kan gjerast.',
      en: 'The municipality must accept the invitation before this can be done.',
    },
  },
  notJoined: {
    number: 4353,
    severity: 'error',
    text: {
      nb: '{name} har ikke sagt ja til å være med, og kan ikke bestille skjemaer ennå.',
      nn: '{name} har ikkje sagt ja til å vere med, og kan ikkje bestille skjema enno.',
      en: '{name} has not said yes to taking part, and cannot order forms yet.',
    },
  },
  dayOutside: {
    number: 4354,
    severity: 'error',
    text: {
      nb: '{day} er utenfor datainnsamlingen, som går fra {from} til og med {to}, eller er ikke kommet ennå. Ingenting er lagret.',
      nn: '{day} er utanfor datainnsamlinga, som går frå {from} til og med {to}, eller er ikkje komen enno. Ingenting er lagra.',
      en: '{day} is outside the field work, which is from {from} up to and including {to}, or has not come yet. Nothing is stored.',
    },
  },
  unknownService: {
    number: 4355,
    severity: 'error',
    text: {
      nb: 'Et av tjenestestedene hører ikke til her. Last siden på nytt. Ingenting er lagret.',
      nn: 'Eit av tenestestadene høyrer ikkje til her. Last sida på nytt. Ingenting er lagra.',
      en: 'One of the services does not belong here. Load the page again. Nothing is stored.',
    },
  },
  emptyFeedback: {
    number: 4356,
    severity: 'error',
    text: {
      nb: 'Svar på minst ett spørsmål før du sender.',
      nn: 'Svar på minst eitt spørsmål før du sender.',
      en: 'Answer at least one question before you send.',
    },
  },
} as const satisfies Record<string, ProblemKind>
