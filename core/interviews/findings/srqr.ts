import { numbered, type ReportingChecklist } from './checklist.ts'

/** SRQR: 21 items for qualitative research of any kind. Names and questions in our own words. */
export const srqr: ReportingChecklist = {
  code: 'srqr',
  name: 'SRQR',
  source:
    'O’Brien BC, Harris IB, Beckman TJ, Reed DA, Cook DA. Standards for reporting qualitative research. Acad Med 2014;89(9):1245–1251.',
  items: numbered([
    [
      'Tittel',
      'Tittel',
      'Sier tittelen hva studien handler om og hvordan den er gjort?',
      'Seier tittelen kva studien handlar om og korleis han er gjord?',
    ],
    [
      'Sammendrag',
      'Samandrag',
      'Er bakgrunn, formål, metode, funn og konklusjon med?',
      'Er bakgrunn, formål, metode, funn og konklusjon med?',
    ],
    [
      'Problem',
      'Problem',
      'Hva er problemet, og hva vet man fra før?',
      'Kva er problemet, og kva veit ein frå før?',
    ],
    ['Problemstilling', 'Problemstilling', 'Hva skal studien svare på?', 'Kva skal studien svare på?'],
    [
      'Tilnærming',
      'Tilnærming',
      'Hvilken kvalitativ tilnærming er valgt, og hvorfor?',
      'Kva kvalitativ tilnærming er vald, og kvifor?',
    ],
    [
      'Forskerne',
      'Forskarane',
      'Hvem er forskerne, og hvordan kan det ha virket inn?',
      'Kven er forskarane, og korleis kan det ha verka inn?',
    ],
    [
      'Sammenheng',
      'Samanheng',
      'Hvor er studien gjort, og hva preger stedet?',
      'Kvar er studien gjord, og kva pregar staden?',
    ],
    [
      'Utvalg',
      'Utval',
      'Hvordan ble deltakerne valgt, og når var det nok?',
      'Korleis vart deltakarane valde, og når var det nok?',
    ],
    [
      'Etikk',
      'Etikk',
      'Hvem har vurdert studien, og hvordan ble samtykke gitt?',
      'Kven har vurdert studien, og korleis vart samtykke gitt?',
    ],
    [
      'Innsamling',
      'Innsamling',
      'Hvordan og når ble materialet samlet inn?',
      'Korleis og når vart materialet samla inn?',
    ],
    [
      'Verktøy',
      'Verktøy',
      'Hvilken guide og hvilket utstyr ble brukt, og ble det endret?',
      'Kva guide og kva utstyr vart brukt, og vart det endra?',
    ],
    ['Enheter', 'Einingar', 'Hvem og hva inngår, og i hvilken grad?', 'Kven og kva inngår, og i kva grad?'],
    [
      'Behandling av materialet',
      'Behandling av materialet',
      'Hvordan ble materialet skrevet ned, avidentifisert og kontrollert?',
      'Korleis vart materialet skrive ned, avidentifisert og kontrollert?',
    ],
    [
      'Analyse',
      'Analyse',
      'Hvordan kom temaene fram, og hvem gjorde det?',
      'Korleis kom tema fram, og kven gjorde det?',
    ],
    [
      'Troverdighet',
      'Truverde',
      'Hva er gjort for at funnene skal være til å stole på?',
      'Kva er gjort for at funna skal vere til å stole på?',
    ],
    ['Funn', 'Funn', 'Hva er hovedfunnene og tolkningen av dem?', 'Kva er hovudfunna og tolkinga av dei?'],
    [
      'Belegg',
      'Belegg',
      'Underbygges funnene av sitater og annet fra materialet?',
      'Er funna underbygde av sitat og anna frå materialet?',
    ],
    [
      'Betydning',
      'Kva det har å seie',
      'Hva betyr funnene sett mot det man visste, og hvor gjelder de?',
      'Kva betyr funna sett mot det ein visste, og kvar gjeld dei?',
    ],
    ['Begrensninger', 'Avgrensingar', 'Hva svekker funnene?', 'Kva svekkjer funna?'],
    ['Interesser', 'Interesser', 'Kan noen interesser ha virket inn?', 'Kan nokon interesser ha verka inn?'],
    [
      'Finansiering',
      'Finansiering',
      'Hvem har betalt, og hva var rollen deres?',
      'Kven har betalt, og kva var rolla deira?',
    ],
  ]),
}
