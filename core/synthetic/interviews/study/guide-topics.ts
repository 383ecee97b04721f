import type { LocalText } from '#core/foundation'

/*
 * Questions in bokmål as they stand in the guide of KoRus Midt 2020, appendix 2, years moved on; nynorsk translated by us. Codes stay
 * from version to version.
 */

interface Piece {
  readonly code: string
  readonly text: LocalText
}

interface Question extends Piece {
  readonly prompts: readonly Piece[]
}

interface Topic {
  readonly code: string
  readonly name: LocalText
  readonly questions: readonly Question[]
}

const topic = (code: string, nb: string, nn: string, ...questions: readonly Question[]): Topic => ({
  code,
  name: { nb, nn },
  questions,
})

/** Prompts are told as «bokmål / nynorsk», or once where both are the same. */
const question = (code: string, nb: string, nn: string, ...prompts: readonly string[]): Question => ({
  code,
  text: { nb, nn },
  prompts: prompts.map((prompt, at) => {
    const [first, second] = prompt.split(' / ')
    return { code: `${code}${'abc'[at]}`, text: { nb: first!, nn: second ?? first! } }
  }),
})

export const background = topic(
  'b',
  'Bakgrunnsopplysninger',
  'Bakgrunnsopplysningar',
  question('b1', 'Hvor lenge har du bodd i kommunen her?', 'Kor lenge har du budd i kommunen her?'),
  question(
    'b2',
    'Hvordan er bosituasjonen din for tiden?',
    'Korleis er busituasjonen din for tida?',
    'Type bolig, institusjon / Type bustad, institusjon',
  ),
  question(
    'b3',
    'Hva er din viktigste inntektskilde nå?',
    'Kva er den viktigaste inntektskjelda di no?',
    'Arbeidsinntekt, stønad, pensjon, andre ting',
  ),
  question(
    'b4',
    'Kan du si litt om din kontakt med andre mennesker i hverdagen?',
    'Kan du seie litt om kontakten din med andre menneske i kvardagen?',
    'Familie, venner, naboer / Familie, vener, naboar',
    'Kjæledyr',
  ),
  question(
    'b5',
    'Hvordan vil du si helsa di er?',
    'Korleis vil du seie at helsa di er?',
    'Psykisk og fysisk',
    'Ensomhet? / Einsemd?',
  ),
  question(
    'b6',
    'Hvordan vil du beskrive din bruk av alkohol, legemidler/medisiner, rusmidler?',
    'Korleis vil du beskrive bruken din av alkohol, legemiddel/medisinar, rusmiddel?',
  ),
)

export const uptake = topic(
  't',
  'Bruk av tjenestene',
  'Bruk av tenestene',
  question(
    't1',
    'Kan du fortelle om den gangen du først var i kontakt med kommunen for å få hjelp?',
    'Kan du fortelje om den gongen du først var i kontakt med kommunen for å få hjelp?',
    'Lett? Vanskelig? / Lett? Vanskeleg?',
    'Noen som henviste deg / Nokon som viste deg vidare',
  ),
  question(
    't2',
    'Hva visste du om kommunens tjenester før du fikk hjelp?',
    'Kva visste du om tenestene i kommunen før du fekk hjelp?',
  ),
  question(
    't3',
    'Hva synes du om informasjonen kommunen har gitt deg om tjenestene sine?',
    'Kva synest du om informasjonen kommunen har gitt deg om tenestene sine?',
  ),
  question(
    't4',
    'Hva synes du om informasjonen kommunen har gitt deg om rettighetene dine?',
    'Kva synest du om informasjonen kommunen har gitt deg om rettane dine?',
    'Skriftlig orientering / Skriftleg orientering',
  ),
)

export const substances = topic(
  'r',
  'Hjelp knyttet til bruk av alkohol, legemidler, andre rusmidler',
  'Hjelp knytt til bruk av alkohol, legemiddel, andre rusmiddel',
  question(
    'r1',
    'Har du mottatt hjelp fra kommunen knyttet til din bruk av alkohol, legemidler, andre rusmidler?',
    'Har du fått hjelp frå kommunen knytt til bruken din av alkohol, legemiddel, andre rusmiddel?',
    'Hvilken type hjelp? / Kva type hjelp?',
  ),
  question(
    'r2',
    'Hvilken betydning har hjelpa hatt for din bruk av alkohol, legemidler andre rusmidler?',
    'Kva har hjelpa hatt å seie for bruken din av alkohol, legemiddel, andre rusmiddel?',
  ),
  question(
    'r3',
    'Hva synes du hjelpen har hatt å si for din livssituasjon?',
    'Kva synest du hjelpa har hatt å seie for livssituasjonen din?',
  ),
)

export const now = question(
  'k1',
  'Kan du fortelle litt om hva slags hjelp du får nå for tiden?',
  'Kan du fortelje litt om kva slags hjelp du får no for tida?',
  'Hjemmehjelp, hjemmesykepleie, støttekontakt / Heimehjelp, heimesjukepleie, støttekontakt',
)

export const contact = question(
  'k2',
  'Hvordan opplever du det er å komme i kontakt med tjenestene når du har behov for hjelp?',
  'Korleis opplever du det er å kome i kontakt med tenestene når du har behov for hjelp?',
  'Åpningstider / Opningstider',
  'Svar på telefon',
)

export const important = question(
  'k3',
  'Hvilken hjelp synes du er viktigst for deg?',
  'Kva hjelp synest du er viktigast for deg?',
)

/** Our own. */
export const digital = question(
  'k4',
  'Hvordan går det med nettsider, apper og beskjeder på telefonen?',
  'Korleis går det med nettsider, appar og beskjedar på telefonen?',
  'Hvem hjelper deg? / Kven hjelper deg?',
)

export const relatives = topic(
  'f',
  'Involvering av familie / betydningsfulle andre',
  'Involvering av familie / andre som er viktige',
  question(
    'f1',
    'Har familie eller andre viktige mennesker i livet ditt vært involvert i den hjelpen du har mottatt?',
    'Har familie eller andre viktige menneske i livet ditt vore involverte i den hjelpa du har fått?',
  ),
  question(
    'f2',
    'Blir det lagt til rette for involvering av familie eller andre som er viktige for deg i den hjelpen du mottar?',
    'Blir det lagt til rette for å involvere familie eller andre som er viktige for deg i den hjelpa du får?',
  ),
)

export const relation = topic(
  'h',
  'Relasjon til hjelpeapparat',
  'Relasjon til hjelpeapparatet',
  question(
    'h1',
    'Har du en kontaktperson i kommunen? Hvordan fungerer det for deg?',
    'Har du ein kontaktperson i kommunen? Korleis fungerer det for deg?',
    'Hvis nei, savner du det? / Dersom nei, saknar du det?',
  ),
  question(
    'h2',
    'Kan du si litt om hvordan du opplever kontakten/dialogen med de ansatte er?',
    'Kan du seie litt om korleis du opplever kontakten/dialogen med dei tilsette?',
    'Respekt',
    'Eksempler / Eksempel',
  ),
  question(
    'h3',
    'Hvordan opplever du at de ansatte i kommunen forstår din situasjon?',
    'Korleis opplever du at dei tilsette i kommunen forstår situasjonen din?',
  ),
)

export const cooperation = topic(
  's',
  'Samarbeid mellom tjenestene',
  'Samarbeid mellom tenestene',
  question(
    's1',
    'Hvordan opplever du at tjenestene du mottar samarbeider med hverandre?',
    'Korleis opplever du at tenestene du får samarbeider med kvarandre?',
  ),
  question(
    's2',
    'Har du en ansvarsgruppe?',
    'Har du ei ansvarsgruppe?',
    'Opplever du at du blir hørt på møtene i gruppen / Opplever du at du blir høyrd på møta i gruppa',
    'Møter alle deltakerne på møtene / Møter alle deltakarane på møta',
  ),
  question(
    's3',
    'Har du en individuell plan?',
    'Har du ein individuell plan?',
    'Hvordan opplever du at IP/planen fungerer? / Korleis opplever du at IP/planen fungerer?',
  ),
)

export const hospital = topic(
  'a',
  'Andre helsetjenester',
  'Andre helsetenester',
  question(
    'a1',
    'Har du vært innlagt til rusbehandling/ avgifting/ rusakutt eller psykisk helse (rus)/sykehus (rus)?',
    'Har du vore innlagd til rusbehandling/ avgifting/ rusakutt eller psykisk helse (rus)/sjukehus (rus)?',
    'Mest interessert i 2025/2026',
  ),
  question(
    'a2',
    'Hvordan var oppfølgingen fra kommunen etter utskriving?',
    'Korleis var oppfølginga frå kommunen etter utskriving?',
    'Planlagt utskriving?',
    'Kontakt med kommunen før',
  ),
)

export const influence = question(
  'm1',
  'Hvordan opplever du din medbestemmelse ivaretas?',
  'Korleis opplever du at medråderetten din blir teken vare på?',
  'Type hjelp, mengde hjelp',
)

export const end = topic(
  'x',
  'Avslutning',
  'Avslutning',
  question(
    'x1',
    'Er det noe du skulle ønske var annerledes med tjenestene i kommunen?',
    'Er det noko du skulle ønskje var annleis med tenestene i kommunen?',
    'Konkretiser. Eksempler / Konkretiser. Eksempel',
  ),
  question(
    'x2',
    'Hvis du kunne få akkurat den hjelpen du ønsker deg, hvordan ville tilbudet ditt sett ut da?',
    'Dersom du kunne få akkurat den hjelpa du ønskjer deg, korleis ville tilbodet ditt sett ut då?',
  ),
  question(
    'x3',
    'Er det avslutningsvis noe du ønsker å formidle som vi ikke har vært inne på i løpet av intervjuet?',
    'Er det til slutt noko du ønskjer å formidle som vi ikkje har vore inne på i løpet av intervjuet?',
  ),
)
