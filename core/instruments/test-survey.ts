import type { Condition, Question } from './types.ts'

/** The questions of the user survey that the report of 2021 has a table of: number and whole question, typed from its list. */
export const tabled: readonly (readonly [number: string, title: string])[] = [
  ['9', 'Tenk på boligen din eller bosituasjonen din nå, vil du si at den er tilfredsstillende?'],
  ['12_1', 'I hvilken grad opplever du å få den hjelpa du trenger?'],
  ['12_2', 'I hvilken grad opplever du at du får hjelp når du har behov for det?'],
  ['12_3', 'Bidrar tjenestene du får fra kommunen til at du mestrer hverdagen bedre?'],
  ['12_4', 'I hvilken grad har du hatt innflytelse på utformingen av de tjenestene du har mottatt?'],
  ['12_5', 'Er tilgjengeligheten til tjenestene tilfredsstillende?'],
  ['12_6', 'Alt i alt, er tjenestene du har mottatt fra kommunen tilfredsstillende?'],
  ['13_1', 'Under koronapandemien, hvordan har hjelpen vært sammenlignet med tidligere?'],
  [
    '13_2',
    'Alt i alt, har hjelpen fra kommunen blitt dårligere, uendret eller bedre i løpet av de siste 3 årene?',
  ],
  ['14_1', 'Har du fått praktisk hjelp fra tjenestene til å skaffe bolig?'],
  ['14_2', 'Har du fått praktisk hjelp fra tjenestene til å mestre boforholdet ditt?'],
  ['14_3', 'Har du fått praktisk hjelp fra tjenestene til å komme i arbeid?'],
  ['14_4', 'Har du fått praktisk hjelp fra tjenestene til å komme i gang med utdanning?'],
  ['14_5', 'Har du fått praktisk hjelp fra tjenestene til å mestre økonomien din?'],
  [
    '14_6',
    'Har du fått praktisk hjelp fra tjenestene til å komme i gang med meningsfulle fritidsaktiviteter?',
  ],
  ['15_1', 'Har du fått tilfredsstillende hjelp med din psykiske helse?'],
  ['15_2', 'Har du fått tilfredsstillende hjelp med din fysiske helse eller sykdom?'],
  ['15_3', 'Har du fått tilfredsstillende hjelp med ernæring/kosthold?'],
  ['15_4', 'Har du fått tilfredsstillende hjelp til å komme i gang med fysisk trening?'],
  ['15_5', 'Har du fått tilfredsstillende hjelp til å etablere sosialt nettverk?'],
  ['15_6', 'Har du fått tilfredsstillende hjelp til å redusere/mestre rusmiddelproblemer?'],
  ['16_1', 'Hvordan har du det totalt sett i livet ditt?'],
  ['16_2', 'Hvordan vil du vurdere din fysiske helse?'],
  ['16_3', 'Hvordan vil du vurdere din psykiske helse?'],
  ['17_1', 'Opplever du at kommunen du oppholder deg i legger til rette for involvering av dine pårørende?'],
  ['17_2', 'Opplever du at kommunen du oppholder deg i gir tilbud, støtte eller hjelp til dine pårørende?'],
  ['17_3', 'Opplever du at kommunen du oppholder deg i gir tilbud om samtaler med deg om barna dine?'],
  ['18_1', 'Har du fått god informasjon om Individuell Plan (IP)?'],
  ['18_2', 'Om du mottar hjelp fra flere tjenester, samarbeider disse godt?'],
  ['19', 'Har du en individuell plan (IP)?'],
  ['19_1', 'Er du tilfreds med din individuelle plan?'],
  ['19_2', 'Er din individuelle plan viktig for den hjelpa du får?'],
  ['20', 'Har du en ansvarsgruppe?'],
  ['20_1', 'Er du tilfreds med din ansvarsgruppe?'],
  ['20_2', 'Er dine pårørende involvert i din ansvarsgruppe?'],
  ['21_1', 'Har du fått informasjon om innholdet i tjenestene på en måte som du forstår?'],
  ['21_2', 'Har du fått informasjon om frivillige tjenester du kan benytte deg av?'],
  ['22_1', 'Opplever du at personene som har ansvar for oppfølgingen din har forstått din situasjon?'],
  ['22_2', 'Har du fått nok tid til samtaler og kontakt med de som har ansvar for oppfølgingen din?'],
  ['22_3', 'Har du tillit til personene som er ansvarlig for oppfølgingen din?'],
  ['22_4', 'I hvilken grad blir du møtt med høflighet og respekt av ansatte i tjenestene?'],
  ['22_5', 'Opplever du at de ansatte i tjenestene tar hensyn til dine ønsker og behov?'],
  [
    '23',
    'Har du, i løpet av det siste året blitt behandlet nedlatende eller krenkende av ansatte i den kommunen du oppholder deg i?',
  ],
  ['24', 'Har du en kontaktperson i kommunen som koordinerer tjenestene dine?'],
  ['24_1', 'Er du tilfreds med samarbeidet med kontaktpersonen som koordinerer tjenestene dine?'],
  ['25', 'Er du i legemiddelassistert rehabilitering (LAR)?'],
  ['25_1', 'Vil du si at samarbeidet omkring LAR behandlingen din fungerer godt?'],
  ['26', 'Har du vært innlagt for døgnbehandling det siste året?'],
  ['26_1', 'Synes du at oppfølgingen fra kommunen mens du var innlagt var tilfredsstillende?'],
  ['26_2', 'Synes du at oppfølgingen fra kommunen etter utskriving var tilfredsstillende?'],
]

const degrees = 'Ikke i det hele tatt | I liten grad | I noen grad | I stor grad | I svært stor grad'
const known = 'Ja | Nei | Vet ikke*'
const notApplicable = `${degrees} | Ikke aktuelt*`
const both = `${degrees} | Vet ikke* | Ikke aktuelt*`
const health = 'Svært dårlig | Nokså dårlig | Verken bra eller dårlig | Nokså bra | Svært bra'
const development = 'Dårligere | Uendret | Bedre | Ikke aktuelt*'

/** The printed answers by question number, typed from the form; a star: beside the scale. Texts and numbers have none. */
export const printedAnswers: Readonly<Record<string, string>> = {
  1: 'Kvinne | Mann | Annet',
  2: '',
  3: 'Gift/Registrert partner | Enslig/ugift | Samboer | Enke/enkemann',
  4: 'Barneskole | Ungdomsskole | Videregående skole | Høyskole/universitet',
  5: 'Fulltidsjobb | Deltidsjobb | Arbeidsledig | Under utdanning | Sykmeldt | Uføretrygdet | Arbeidsavklaring | Arbeidstiltak | Annet',
  6: 'Ja | Nei',
  7: 'Ja, daglig | Ja, deltid | Nei',
  8: 'Egen privat bolig (eier eller leier) | Bor på hospits/hybelhus/hotell | Bor hos foreldre | Kommunal bolig (uten helsepersonell) | Bor på institusjon eller lignende | Er uten fast bolig | Kommunal bolig (med helsepersonell) | Bor tilfeldig hos venner/bekjente | Annen bosituasjon',
  9: degrees,
  10: 'Fastlege | Psykolog i kommunen | Psykisk helsetjeneste i kommunen | Rustjeneste/Ruskonsulent | Helsestasjon | Støttekontakt/treningskontakt | NAV/NAV sosialtjenesten | Barnevern | Arbeidstiltak eller opplæringstiltak | Aktivitetstilbud/dagsenter | Boligoppfølgingstjeneste | Hjemmesykepleie | FACT/ACT eller andre oppsøkende tjenester | Lavterskeltjeneste/feltpleie/MO-senter | Omsorgsinstitusjon | Annen tjeneste',
  11: '',
  '11_2': `${degrees} | Ønsker ikke svare*`,
  ...all(['12_1', '12_2', '12_3', '12_4', '12_5', '12_6'], notApplicable),
  ...all(['13_1', '13_2'], development),
  ...all(['14_1', '14_2', '14_3', '14_4', '14_5', '14_6'], notApplicable),
  ...all(['15_1', '15_2', '15_3', '15_4', '15_5', '15_6'], notApplicable),
  ...all(['16_1', '16_2', '16_3'], health),
  ...all(['17_1', '17_2', '17_3', '18_1', '18_2'], both),
  ...all(['19', '20', '24', '25', '26'], known),
  ...all(['19_1', '19_2', '20_1', '20_2'], degrees),
  ...all(['21_1', '21_2', '22_1', '22_2', '22_3', '22_4', '22_5'], notApplicable),
  23: 'Nei | Ja, en gang | Ja, noen ganger | Ja, mange ganger',
  ...all(['24_1', '25_1', '26_1', '26_2'], degrees),
  27: 'Alkohol | Marihuana/hasj (cannabis) | Medikamenter, Benzodiazepiner | Medikamenter, Opiater | Heroin/morfinstoffer | Kokain/amfetamin | MDMA | Andre rusmidler | Ikke brukt noen rusmidler',
  28: '',
}

function all(numbers: readonly string[], answers: string): Record<string, string> {
  return Object.fromEntries(numbers.map((number) => [number, answers]))
}

/** A question's answers as `printedAnswers` writes them. */
export function answersInWords(question: Question): string {
  if (!('choices' in question)) return ''
  return question.choices.map(({ label, apart }) => `${label.nb}${apart ? '*' : ''}`).join(' | ')
}

/** Which question decides, and which are asked of those who say yes. */
export const routing: readonly (readonly [decides: string, asked: readonly string[]])[] = [
  ['6', ['7']],
  ['19', ['19_1', '19_2']],
  ['20', ['20_1', '20_2']],
  ['24', ['24_1']],
  ['25', ['25_1']],
  ['26', ['26_1', '26_2']],
]

/** Whether a condition says "the question is answered with yes" and no more. */
export const isYesTo = (condition: Condition | undefined, code: string): boolean =>
  condition?.op === 'is' && condition.question === code && condition.value === 'yes'
