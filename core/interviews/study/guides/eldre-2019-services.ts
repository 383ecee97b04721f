import type { GuideTopic } from '../guide.ts'
import { question, topic } from './piece.ts'

/** Background, and the help itself: the first four topics. */
export const elderlyServices: readonly GuideTopic[] = [
  topic(
    'background',
    ['Bakgrunnsopplysninger', 'Bakgrunnsopplysningar'],
    question('background.age', ['Hva er din alder?', 'Kva er alderen din?']),
    question('background.years', [
      'Hvor lenge har du bodd i kommunen her?',
      'Kor lenge har du budd i kommunen her?',
    ]),
    question(
      'background.housing',
      ['Hvordan er bosituasjonen din for tiden?', 'Korleis er busituasjonen din for tida?'],
      ['Type bolig, institusjon, hospits, bostedsløs', 'Type bustad, institusjon, hospits, bustadlaus'],
    ),
    question(
      'background.income',
      ['Hva er din viktigste inntektskilde nå?', 'Kva er den viktigaste inntektskjelda di no?'],
      ['Arbeidsinntekt, stønad, pensjon, andre ting', 'Arbeidsinntekt, stønad, pensjon, andre ting'],
    ),
    question(
      'background.others',
      [
        'Kan du si litt om din kontakt med andre mennesker i hverdagen?',
        'Kan du seie litt om kontakten din med andre menneske i kvardagen?',
      ],
      [
        'Familiesituasjon. Hvem snakker du med i hverdagen? Venner, naboer, andre viktige mennesker i livet ditt. Kjæledyr',
        'Familiesituasjon. Kven snakkar du med i kvardagen? Vener, naboar, andre viktige menneske i livet ditt. Kjæledyr',
      ],
    ),
    question(
      'background.health',
      ['Hvordan vil du si helsa di er?', 'Korleis vil du seie at helsa di er?'],
      [
        'Vurdering av egen helsetilstand: psykisk og fysisk. Plager? Ensomhet?',
        'Vurdering av eigen helsetilstand: psykisk og fysisk. Plager? Einsemd?',
      ],
    ),
    question(
      'background.use',
      [
        'Hvordan vil du beskrive din bruk av alkohol, legemidler/medisiner, rusmidler?',
        'Korleis vil du beskrive bruken din av alkohol, legemiddel/medisinar, rusmiddel?',
      ],
      [
        'Bruk av legemidler som du får hjelp til å redusere bruken av disse fordi du er blitt avhengig/bruker for mye',
        'Bruk av legemiddel som du får hjelp til å redusere bruken av fordi du er blitt avhengig/bruker for mykje',
      ],
    ),
  ),
  topic(
    'services',
    ['Bruk av tjenestene', 'Bruk av tenestene'],
    question(
      'services.first',
      [
        'Kan du fortelle om den gangen du først var i kontakt med kommunen for å få hjelp?',
        'Kan du fortelje om den gongen du først var i kontakt med kommunen for å få hjelp?',
      ],
      [
        'Hvordan kom du i kontakt? Lett? Vanskelig? Hva var behovet ditt for hjelp på den tiden? Livssituasjon',
        'Korleis kom du i kontakt? Lett? Vanskeleg? Kva var behovet ditt for hjelp på den tida? Livssituasjon',
      ],
      ['Barrierer for å oppsøke hjelp?', 'Barrierar for å søkje hjelp?'],
      [
        'Noen som henviste deg; pårørende, fastlege, andre tjenester i kommunen.',
        'Nokon som viste deg vidare; pårørande, fastlege, andre tenester i kommunen.',
      ],
    ),
    question('services.known', [
      'Hva visste du om kommunens tjenester før du fikk hjelp?',
      'Kva visste du om tenestene til kommunen før du fekk hjelp?',
    ]),
    question('services.information', [
      'Hva synes du om informasjonen kommunen har gitt deg om tjenestene sine?',
      'Kva synest du om informasjonen kommunen har gitt deg om tenestene sine?',
    ]),
    question(
      'services.rights',
      [
        'Hva synes du om informasjonen kommunen har gitt deg om rettighetene dine?',
        'Kva synest du om informasjonen kommunen har gitt deg om rettane dine?',
      ],
      [
        'Har du fått skriftlig orientering om hva du skal ha av tjenester fra kommunen – og hvorfor du får tjenesten(e)?',
        'Har du fått skriftleg orientering om kva du skal ha av tenester frå kommunen – og kvifor du får tenesta (tenestene)?',
      ],
    ),
    question('services.applying', [
      'Fikk du den hjelpen du trengte til å søke om tjenester fra kommunen?',
      'Fekk du den hjelpa du trong til å søkje om tenester frå kommunen?',
    ]),
    question(
      'services.needs',
      ['Opplever du at du får den hjelpa du trenger?', 'Opplever du at du får den hjelpa du treng?'],
      [
        'Beskrivelse av udekte behov. Er det noe du tenker du ville ha gjort om du hadde noen som kunne bistått deg mer?',
        'Beskriving av udekte behov. Er det noko du tenkjer du ville ha gjort om du hadde nokon som kunne hjelpt deg meir?',
      ],
    ),
  ),
  topic(
    'substances',
    [
      'Hjelp knyttet til bruk av alkohol, legemidler, andre rusmidler',
      'Hjelp knytt til bruk av alkohol, legemiddel, andre rusmiddel',
    ],
    question(
      'substances.help',
      [
        'Har du mottatt hjelp fra kommunen knyttet til din bruk av alkohol, legemidler, andre rusmidler?',
        'Har du fått hjelp frå kommunen knytt til bruken din av alkohol, legemiddel, andre rusmiddel?',
      ],
      ['Hvilken type hjelp?', 'Kva type hjelp?'],
    ),
    question(
      'substances.view',
      [
        'Hvordan ser du på din egen bruk av alkohol, legemidler andre rusmidler?',
        'Korleis ser du på din eigen bruk av alkohol, legemiddel, andre rusmiddel?',
      ],
      [
        'Alvorlighetsgrad, grad av hjelpebehov. (Type stoff, bruksmåte, mengde, hyppighet, bruksmønster)',
        'Alvorsgrad, grad av hjelpebehov. (Type stoff, bruksmåte, mengd, kor ofte, bruksmønster)',
      ],
    ),
    question(
      'substances.meaning',
      [
        'Hvilken betydning har hjelpa hatt for din bruk av alkohol, legemidler andre rusmidler?',
        'Kva har hjelpa hatt å seie for bruken din av alkohol, legemiddel, andre rusmiddel?',
      ],
      [
        'Har hjelpen bidratt til å endre rusmiddelbruken din på noen måte?',
        'Har hjelpa medverka til å endre rusmiddelbruken din på nokon måte?',
      ],
      ['Bidratt til forståelse av rusproblemene', 'Medverka til forståing av rusproblema'],
      [
        'Fått kunnskap om bruk av alkohol, legemidler, rusmidler når en blir eldre?',
        'Fått kunnskap om bruk av alkohol, legemiddel, rusmiddel når ein blir eldre?',
      ],
      ['Påvirkning av fysisk og psykisk helse', 'Påverknad på fysisk og psykisk helse'],
      [
        'Kunnskap om bruk av alkohol samtidig med legemidler?',
        'Kunnskap om bruk av alkohol samtidig med legemiddel?',
      ],
    ),
    question('substances.life', [
      'Hva synes du hjelpen har hatt å si for din livssituasjon?',
      'Kva synest du hjelpa har hatt å seie for livssituasjonen din?',
    ]),
  ),
  topic(
    'municipal',
    ['Kommunale tjenester', 'Kommunale tenester'],
    question(
      'municipal.now',
      [
        'Kan du fortelle litt om hva slags hjelp du får nå for tiden?',
        'Kan du fortelje litt om kva slags hjelp du får no for tida?',
      ],
      [
        'Type tjeneste/instans; Hjemmehjelp, hjemmesykepleie, fastlege, NAV, lavterskel/feltpleie, kommunale tj.rus/psyk, oppfølgingstjeneste, støttekontakt, eldresenter/dagsenter, frivillige org., turgrupper, trim, frivillighetssentralen',
        'Type teneste/instans; heimehjelp, heimesjukepleie, fastlege, NAV, lågterskel/feltpleie, kommunale tenester rus/psyk, oppfølgingsteneste, støttekontakt, eldresenter/dagsenter, frivillige org., turgrupper, trim, frivilligsentralen',
      ],
    ),
    question(
      'municipal.areas',
      [
        'Kan du beskrive hjelpen du har mottatt fra kommunen knyttet til:',
        'Kan du beskrive hjelpa du har fått frå kommunen knytt til:',
      ],
      ['Bolig', 'Bustad'],
      ['Mestre boforhold/hjelp til å bo', 'Meistre buforhold/hjelp til å bu'],
      ['(Være i arbeid)', '(Vere i arbeid)'],
      [
        'Økonomi / hjelp til å rydde opp i øk. / gjeldsrådgivning',
        'Økonomi / hjelp til å rydde opp i øk. / gjeldsrådgiving',
      ],
      ['Aktiviteter', 'Aktivitetar'],
      ['Hjelp til å delta på ting du er interessert i', 'Hjelp til å delta på ting du er interessert i'],
      ['Hjelp til å holde kontakten med andre', 'Hjelp til å halde kontakten med andre'],
      ['Hjelp til ulike gjøremål', 'Hjelp til ulike gjeremål'],
      ['Egenpleie', 'Eigenpleie'],
      [
        'Andre behov (f.eks. bistand til å bruke internett)',
        'Andre behov (t.d. hjelp til å bruke internett)',
      ],
    ),
    question(
      'municipal.reaching',
      [
        'Hvordan opplever du det er å komme i kontakt med tjenestene når du har behov for hjelp?',
        'Korleis opplever du det er å komme i kontakt med tenestene når du har behov for hjelp?',
      ],
      [
        'Tilgjengelighet: Åpningstider. Lokalisering. Svar på telefon. Vanligste kontakt: Ansikt-til-ansikt eller telefon. Elektroniske løsninger.',
        'Tilgjenge: Opningstider. Lokalisering. Svar på telefon. Vanlegaste kontakt: Ansikt til ansikt eller telefon. Elektroniske løysingar.',
      ],
    ),
    question('municipal.important', [
      'Hvilken hjelp synes du er viktigst for deg?',
      'Kva hjelp synest du er viktigast for deg?',
    ]),
  ),
]
