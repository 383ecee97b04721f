import type { LocalText } from '#core/foundation'
import type { MessageTemplate, MessageText, PlaceName } from './templates.ts'

/** The texts to the municipalities' contacts about the survey of users' experiences. */
export type SurveyTemplateName =
  | 'survey-invitation'
  | 'survey-answer-reminder'
  | 'survey-field-reminder'
  | 'survey-feedback'

const closing = {
  nb: 'Vennlig hilsen\nNasjonal koordinator for brukerundersøkelsen',
  nn: 'Venleg helsing\nNasjonal koordinator for brukarundersøkinga',
}
const letter = (form: 'nb' | 'nn', subject: string, ...paragraphs: readonly string[]): MessageText => ({
  subject,
  body: ['Hei, {kontakt}', ...paragraphs, closing[form]].join('\n\n'),
})
const named = (nb: string, nn: string, en: string): LocalText => ({ nb, nn, en })
const common: readonly PlaceName[] = [
  'kontakt',
  'kommune',
  'undersøkelse',
  'deltakere',
  'år',
  'startdato',
  'sluttdato',
  'adresse',
]

export const surveyTemplates: Readonly<Record<SurveyTemplateName, MessageTemplate>> = {
  'survey-invitation': {
    name: named('Invitasjon', 'Invitasjon', 'Invitation'),
    places: [...common, 'svarfrist'],
    texts: {
      nb: letter(
        'nb',
        'Invitasjon til {undersøkelse}',
        '{deltakere} er invitert til å være med i {undersøkelse}. Brukere av tjenestene svarer anonymt på hvordan de opplever hjelpen de får. Datainnsamlingen går fra {startdato} til og med {sluttdato}.',
        'Kommunen velger selv hvilke tjenestesteder som deler ut skjemaet, og får det tilsendt ferdig til utskrift. Brukerne kan også svare på nett.',
        'Svar innen {svarfrist}. Logg inn på {adresse} og velg undersøkelsen. Der takker du ja, eller svarer at dere ikke blir med denne gangen, og hvorfor.',
      ),
      nn: letter(
        'nn',
        'Invitasjon til {undersøkelse}',
        '{deltakere} er invitert til å vere med i {undersøkelse}. Brukarar av tenestene svarer anonymt på korleis dei opplever hjelpa dei får. Datainnsamlinga går frå {startdato} til og med {sluttdato}.',
        'Kommunen vel sjølv kva tenestestader som deler ut skjemaet, og får det ferdig til utskrift. Brukarane kan òg svare på nett.',
        'Svar innan {svarfrist}. Logg inn på {adresse} og vel undersøkinga. Der takkar du ja, eller svarer at de ikkje blir med denne gongen, og kvifor.',
      ),
    },
    sms: {
      nb: 'Kommunen din er invitert til {undersøkelse}. Svar innen {svarfrist} på {adresse}',
      nn: 'Kommunen din er invitert til {undersøkelse}. Svar innan {svarfrist} på {adresse}',
    },
  },
  'survey-answer-reminder': {
    name: named(
      'Påminnelse om å svare på invitasjonen',
      'Påminning om å svare på invitasjonen',
      'Reminder to answer the invitation',
    ),
    places: [...common, 'svarfrist'],
    texts: {
      nb: letter(
        'nb',
        'Påminnelse: svar på invitasjonen til {undersøkelse}',
        '{deltakere} er invitert til {undersøkelse}, og vi har ikke fått noe svar. Svarfrist: {svarfrist}.',
        'Logg inn på {adresse} og velg undersøkelsen. Der takker du ja eller nei. Et nei er også til hjelp, for da kan vi spørre en annen kommune.',
      ),
      nn: letter(
        'nn',
        'Påminning: svar på invitasjonen til {undersøkelse}',
        '{deltakere} er invitert til {undersøkelse}, og vi har ikkje fått noko svar. Svarfrist: {svarfrist}.',
        'Logg inn på {adresse} og vel undersøkinga. Der takkar du ja eller nei. Eit nei er òg til hjelp, for då kan vi spørje ein annan kommune.',
      ),
    },
    sms: {
      nb: 'Vi mangler svar fra kommunen din på invitasjonen til {undersøkelse}. Frist: {svarfrist}. {adresse}',
      nn: 'Vi manglar svar frå kommunen din på invitasjonen til {undersøkelse}. Frist: {svarfrist}. {adresse}',
    },
  },
  'survey-field-reminder': {
    name: named(
      'Påminnelse om datainnsamlingen',
      'Påminning om datainnsamlinga',
      'Reminder of the field work',
    ),
    places: common,
    texts: {
      nb: letter(
        'nb',
        'Påminnelse om {undersøkelse}',
        '{deltakere} er med i {undersøkelse}, men har ikke kommet så langt som vi ventet. Siste dag er {sluttdato}.',
        'Logg inn på {adresse}. Der ser du hva som er det neste, hvilke tjenestesteder som er med, og hvor mange svar som er kommet.',
        'Det hjelper å minne de ansatte på at alle i målgruppen som er innom, skal spørres, og at det må finnes et sted å svare der ansatte ikke ser hva som krysses av.',
      ),
      nn: letter(
        'nn',
        'Påminning om {undersøkelse}',
        '{deltakere} er med i {undersøkelse}, men har ikkje kome så langt som vi venta. Siste dag er {sluttdato}.',
        'Logg inn på {adresse}. Der ser du kva som er det neste, kva tenestestader som er med, og kor mange svar som er komne.',
        'Det hjelper å minne dei tilsette på at alle i målgruppa som er innom, skal spørjast, og at det må finnast ein stad å svare der tilsette ikkje ser kva som blir kryssa av.',
      ),
    },
    sms: {
      nb: '{undersøkelse}: kommunen din har ikke kommet så langt som ventet. Siste dag er {sluttdato}. Se {adresse}',
      nn: '{undersøkelse}: kommunen din har ikkje kome så langt som venta. Siste dag er {sluttdato}. Sjå {adresse}',
    },
  },
  'survey-feedback': {
    name: named('Be om tilbakemelding', 'Be om tilbakemelding', 'Ask for feedback'),
    places: common,
    texts: {
      nb: letter(
        'nb',
        'Hvordan gikk datainnsamlingen i {undersøkelse}?',
        'Takk for innsatsen. Nå er datainnsamlingen i {undersøkelse} ferdig, og vi vil gjerne vite hvordan den gikk i {kommune} kommune.',
        'Logg inn på {adresse} og velg undersøkelsen. Der svarer du på tolv korte spørsmål. Flere i kommunen kan svare hver for seg. Navn lagres ikke sammen med svarene.',
      ),
      nn: letter(
        'nn',
        'Korleis gjekk datainnsamlinga i {undersøkelse}?',
        'Takk for innsatsen. No er datainnsamlinga i {undersøkelse} ferdig, og vi vil gjerne vite korleis ho gjekk i {kommune} kommune.',
        'Logg inn på {adresse} og vel undersøkinga. Der svarer du på tolv korte spørsmål. Fleire i kommunen kan svare kvar for seg. Namn blir ikkje lagra saman med svara.',
      ),
    },
    sms: {
      nb: 'Hvordan gikk {undersøkelse} i kommunen din? Svar på tolv korte spørsmål på {adresse}',
      nn: 'Korleis gjekk {undersøkelse} i kommunen din? Svar på tolv korte spørsmål på {adresse}',
    },
  },
}
