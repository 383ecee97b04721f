import type { ProblemKind } from '#core/foundation'

/** What the use cases of interview studies refuse. Numbers 4570-4572, 4576-4589 and 4610-4624, permanent. */
export const interviewProblems = {
  blindCodingOpen: {
    number: 4570,
    severity: 'error',
    text: {
      nb: 'Koder kan ikke slås sammen, deles eller fjernes mens noen dobbeltkoder uten å se hverandres koding. Åpne dobbeltkodingen først.',
      nn: 'Kodar kan ikkje slåast saman, delast eller fjernast medan nokon dobbeltkodar utan å sjå kvarandre si koding. Opne dobbeltkodinga først.',
      en: 'Codes cannot be merged, split or removed while somebody codes without seeing a colleague’s codings. Open the double coding first.',
    },
  },
  noColleague: {
    number: 4571,
    severity: 'error',
    text: {
      nb: 'Personen er ikke utnevnt til medarbeider i intervjustudier. Nasjonal koordinator utnevner.',
      nn: 'Personen er ikkje utnemnd til medarbeidar i intervjustudiar. Nasjonal koordinator utnemner.',
      en: 'The person is not appointed as an interview researcher. The national coordinator appoints.',
    },
  },
  lastLeader: {
    number: 4572,
    severity: 'error',
    text: {
      nb: 'Studien må ha en leder. Gjør en annen til leder først.',
      nn: 'Studien må ha ein leiar. Gjer ein annan til leiar først.',
      en: 'The study must have a leader. Make somebody else the leader first.',
    },
  },
  informantAlready: {
    number: 4576,
    severity: 'error',
    text: {
      nb: 'Denne personen er intervjuet og er informant alt.',
      nn: 'Denne personen er intervjua og er informant alt.',
      en: 'This person has been interviewed and is an informant already.',
    },
  },
  notInStudy: {
    number: 4577,
    severity: 'error',
    text: {
      nb: 'Personen arbeider ikke i studien. Lederen tar medarbeidere med på siden for studien.',
      nn: 'Personen arbeider ikkje i studien. Leiaren tek medarbeidarar med på sida for studien.',
      en: 'The person does not work in the study. The leader takes colleagues in on the study’s page.',
    },
  },
  sheetIncomplete: {
    number: 4578,
    severity: 'error',
    text: {
      nb: 'Informasjonsskrivet mangler noe som deltakere skal få vite ({count}). Listen på siden viser hva.',
      nn: 'Informasjonsskrivet manglar noko som deltakarar skal få vite ({count}). Lista på sida viser kva.',
      en: 'The information sheet lacks something that participants must be told ({count}). The list on the page shows what.',
    },
  },
  guideSavedSince: {
    number: 4579,
    severity: 'error',
    text: {
      nb: 'Noen andre har lagret guiden siden du åpnet den, eller den er tatt i bruk. Last siden på nytt.',
      nn: 'Nokon andre har lagra guiden sidan du opna han, eller han er teken i bruk. Last sida på nytt.',
      en: 'Somebody else has saved the guide since you opened it, or it is in use. Load the page again.',
    },
  },
  emptyGuide: {
    number: 4580,
    severity: 'error',
    text: {
      nb: 'Guiden har ingen spørsmål ennå. Legg til minst ett før den tas i bruk.',
      nn: 'Guiden har ingen spørsmål enno. Legg til minst eitt før han blir teken i bruk.',
      en: 'The guide has no questions yet. Add at least one before it is taken into use.',
    },
  },
  withdrawnAlready: {
    number: 4581,
    severity: 'error',
    text: {
      nb: 'Informanten er trukket fra studien alt.',
      nn: 'Informanten er trekt frå studien alt.',
      en: 'The informant has been withdrawn already.',
    },
  },
  otherCode: {
    number: 4582,
    severity: 'error',
    text: {
      nb: '«{code}» er ikke koden til denne informanten. Ingenting er slettet.',
      nn: '«{code}» er ikkje koden til denne informanten. Ingenting er sletta.',
      en: '“{code}” is not this informant’s code. Nothing is deleted.',
    },
  },
  noExpression: {
    number: 4610,
    severity: 'error',
    text: {
      nb: 'Søkeuttrykket kan ikke leses. Se etter parenteser og klammer som ikke er lukket, og tegn som skal ha \\ foran. Uttrykk med tilbakevisning og framsyn kan ikke brukes.',
      nn: 'Søkjeuttrykket kan ikkje lesast. Sjå etter parentesar og klammer som ikkje er lukka, og teikn som skal ha \\ framfor. Uttrykk med tilbakevising og framsyn kan ikkje brukast.',
      en: 'The expression cannot be read. Look for brackets that are not closed and characters that need a \\ before them. Back references and look-ahead cannot be used.',
    },
  },
  tooManyMatches: {
    number: 4611,
    severity: 'error',
    text: {
      nb: 'Uttrykket treffer mer enn {limit} steder. Skriv et smalere uttrykk.',
      nn: 'Uttrykket treffer meir enn {limit} stader. Skriv eit smalare uttrykk.',
      en: 'The expression matches more than {limit} places. Write a narrower one.',
    },
  },
  codedTwiceAlready: {
    number: 4612,
    severity: 'error',
    text: {
      nb: 'Noen er allerede bedt om å dobbeltkode dette intervjuet.',
      nn: 'Nokon er alt bedne om å dobbeltkode dette intervjuet.',
      en: 'Somebody has been asked to double code this interview already.',
    },
  },
  coderNotInStudy: {
    number: 4613,
    severity: 'error',
    text: {
      nb: 'Begge koderne må arbeide i studien, og de må være to forskjellige personer.',
      nn: 'Begge kodarane må arbeide i studien, og dei må vere to ulike personar.',
      en: 'Both coders must work in the study, and they must be two different people.',
    },
  },
  nothingToCodeTwice: {
    number: 4614,
    severity: 'error',
    text: {
      nb: 'Intervjuet har ingen tekst som kan kodes.',
      nn: 'Intervjuet har ingen tekst som kan kodast.',
      en: 'The interview has no text that can be coded.',
    },
  },
  openAlready: {
    number: 4615,
    severity: 'error',
    text: {
      nb: 'Dobbeltkodingen er åpnet allerede, eller finnes ikke lenger.',
      nn: 'Dobbeltkodinga er opna alt, eller finst ikkje lenger.',
      en: 'The double coding is open already, or is not there any more.',
    },
  },
  checksStop: {
    number: 4622,
    severity: 'error',
    text: {
      nb: 'Rapporten er ikke laget: {count} ting ved sitatene må rettes først. Den første: «{first}»',
      nn: 'Rapporten er ikkje laga: {count} ting ved sitata må rettast først. Den første: «{first}»',
      en: 'The report is not made: {count} things about the quotes must be mended first. The first: “{first}”.',
    },
  },
  reasonForWarnings: {
    number: 4623,
    severity: 'error',
    text: {
      nb: 'Kontrollen av sitatene ga {count} advarsler. Se gjennom dem, og skriv hvorfor rapporten kan lages likevel.',
      nn: 'Kontrollen av sitata gav {count} åtvaringar. Sjå gjennom dei, og skriv kvifor rapporten kan lagast likevel.',
      en: 'The check of the quotes gave {count} warnings. Go through them, and write why the report can be made nonetheless.',
    },
  },
  noWriter: {
    number: 4624,
    severity: 'error',
    text: {
      nb: 'Rapporter kan ikke lages her. Prøv fra serveren.',
      nn: 'Rapportar kan ikkje lagast her. Prøv frå serveren.',
      en: 'Reports cannot be made here. Try from the server.',
    },
  },
} as const satisfies Record<string, ProblemKind>
