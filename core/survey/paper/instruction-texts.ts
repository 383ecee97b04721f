import type { LocalText } from '#core/foundation'

const text = (nb: string, nn: string, en: string): LocalText => ({ nb, nn, en })

const whom = {
  heading: text('Spør alle', 'Spør alle', 'Ask everyone'),
  look: 'points' as const,
  lines: [
    text(
      'Spør alle i målgruppen som kommer innom: personer på 18 år eller mer som har, eller har hatt, problemer med alkohol, medikamenter eller andre rusmidler, og som får en kommunal tjeneste. Velg ingen ut, og hopp ingen over.',
      'Spør alle i målgruppa som kjem innom: personar på 18 år eller meir som har, eller har hatt, problem med alkohol, medikament eller andre rusmiddel, og som får ei kommunal teneste. Vel ingen ut, og hopp ingen over.',
      'Ask everyone in the target group who comes in: people aged 18 or over who have, or have had, problems with alcohol, medicines or other drugs, and who get a municipal service. Pick nobody out, and leave nobody out.',
    ),
    text(
      'Spør bare én gang. Sier noen at de har svart et annet sted, skal de ikke svare igjen.',
      'Spør berre éin gong. Seier nokon at dei har svara ein annan stad, skal dei ikkje svare igjen.',
      'Ask only once. If somebody says that they have answered somewhere else, they should not answer again.',
    ),
    text(
      'Fortell at det er frivillig og anonymt, hva svarene brukes til, og at hjelpen er den samme om de svarer eller ikke. Informasjonsarket sier det samme, og er til å beholde.',
      'Fortel at det er frivillig og anonymt, kva svara blir brukte til, og at hjelpa er den same om dei svarar eller ikkje. Informasjonsarket seier det same, og er til å ta vare på.',
      'Say that it is voluntary and anonymous, what the answers are used for, and that the help is the same whether they answer or not. The information sheet says the same, and is theirs to keep.',
    ),
  ],
}
const help = {
  heading: text('Hjelp', 'Hjelp', 'Help'),
  look: 'points' as const,
  lines: [
    text(
      'Du kan forklare informasjonsarket og hva skjemaet handler om før personen begynner. Deretter går du unna.',
      'Du kan forklare informasjonsarket og kva skjemaet handlar om før personen byrjar. Deretter går du unna.',
      'You can explain the information sheet and what the form is about before the person begins. Then leave them alone.',
    ),
    text(
      'Den som trenger hjelp til å lese eller krysse av, kan få det av noen som ikke gir personen behandling eller tjenester: en erfaringskonsulent, en student, en frivillig. Den som hjelper, leser opp og krysser av for det personen sier, og krysser av for «Fikk du hjelp» til slutt.',
      'Den som treng hjelp til å lese eller krysse av, kan få det av nokon som ikkje gir personen behandling eller tenester: ein erfaringskonsulent, ein student, ein frivillig. Den som hjelper, les opp og kryssar av for det personen seier, og kryssar av for «Fekk du hjelp» til slutt.',
      'Whoever needs help to read or tick boxes can have it from somebody who does not give the person treatment or services: a peer worker, a student, a volunteer. Whoever helps reads aloud, ticks what the person says, and ticks "Did anyone help you" at the end.',
    ),
    text(
      'Fyll aldri ut for noen, og svar aldri ut fra det du vet om dem.',
      'Fyll aldri ut for nokon, og svar aldri ut frå det du veit om dei.',
      'Never fill in for anybody, and never answer from what you know about them.',
    ),
  ],
}
const register = {
  heading: text('Skriv opp hver dag', 'Skriv opp kvar dag', 'Write down every day'),
  look: 'points' as const,
  lines: [
    text(
      'Hvor mange som fikk skjemaet eller koden, og hvor mange som sa nei. Bare antallet, aldri navn eller koder. Koordinatoren i kommunen legger det inn i Lyttepost.',
      'Kor mange som fekk skjemaet eller koden, og kor mange som sa nei. Berre talet, aldri namn eller kodar. Koordinatoren i kommunen legg det inn i Lyttepost.',
      'How many were given the form or the code, and how many said no. The number alone, never names or codes. The coordinator in the municipality enters it in Lyttepost.',
    ),
  ],
}
const doubt = {
  heading: text('Er du i tvil?', 'Er du i tvil?', 'In doubt?'),
  look: 'points' as const,
  lines: [
    text(
      'Er personen ruset eller i krise: la det være i dag, og spør en annen dag.',
      'Er personen rusa eller i krise: lat det vere i dag, og spør ein annan dag.',
      'If the person is intoxicated or in a crisis: let it be today, and ask another day.',
    ),
    text(
      'Er du usikker på om personen er i målgruppen: spør om personen selv mener det.',
      'Er du usikker på om personen er i målgruppa: spør om personen sjølv meiner det.',
      'If you are not sure that the person belongs to the target group: ask what the person thinks.',
    ),
    text(
      'Er et ark ødelagt: makuler hele skjemaet og gi et nytt, med en ny kode. Kopier aldri et skjema: koden gjelder bare én gang.',
      'Er eit ark øydelagt: makuler heile skjemaet og gi eit nytt, med ein ny kode. Kopier aldri eit skjema: koden gjeld berre éin gong.',
      'If a sheet is spoilt: shred the whole form and give a new one, with a new code. Never copy a form: the code counts only once.',
    ),
    text(
      'Spør ellers koordinatoren i kommunen. Ansvarlig for undersøkelsen: {responsible}, {contact}.',
      'Spør elles koordinatoren i kommunen. Ansvarleg for undersøkinga: {responsible}, {contact}.',
      'Otherwise ask the coordinator in the municipality. Responsible for the survey: {responsible}, {contact}.',
    ),
  ],
}

/** The words of the instruction to whoever hands out. */
export const instructionTexts = {
  title: text('Slik deler du ut skjemaet', 'Slik deler du ut skjemaet', 'How to hand out the form'),
  lead: {
    general: text(
      'Undersøkelsen er for dem som bruker kommunale tjenester og har, eller har hatt, problemer med rusmidler. Siste dag å svare på er {lastDay}.',
      'Undersøkinga er for dei som bruker kommunale tenester og har, eller har hatt, problem med rusmiddel. Siste dag å svare på er {lastDay}.',
      'The survey is for people who use municipal services and have, or have had, problems with alcohol or drugs. The last day to answer is {lastDay}.',
    ),
    forms: text(
      'Antall skjemaer: {copies}. Til: {service}, {place}. De hører til dette tjenestestedet og skal ikke deles ut andre steder. Siste dag å svare på er {lastDay}.',
      'Talet på skjema: {copies}. Til: {service}, {place}. Dei høyrer til denne tenestestaden og skal ikkje delast ut andre stader. Siste dag å svare på er {lastDay}.',
      'Number of forms: {copies}. For: {service}, {place}. They belong to this service and must not be handed out elsewhere. The last day to answer is {lastDay}.',
    ),
    cards: text(
      'Antall kort med kode: {copies}. Til: {service}, {place}. De hører til dette tjenestestedet og skal ikke deles ut andre steder. Siste dag å svare på er {lastDay}.',
      'Talet på kort med kode: {copies}. Til: {service}, {place}. Dei høyrer til denne tenestestaden og skal ikkje delast ut andre stader. Siste dag å svare på er {lastDay}.',
      'Number of cards with a code: {copies}. For: {service}, {place}. They belong to this service and must not be handed out elsewhere. The last day to answer is {lastDay}.',
    ),
  },
  parts: {
    forms: [
      whom,
      {
        heading: text('Et sted for seg selv', 'Ein stad for seg sjølv', 'A place of their own'),
        look: 'points' as const,
        lines: [
          text(
            'Finn et egnet sted der ingen ansatte kan se hva som krysses av, og la personen svare før han eller hun går.',
            'Finn ein eigna stad der ingen tilsette kan sjå kva som blir kryssa av, og lat personen svare før han eller ho går.',
            'Find a suitable place where no staff can see what is ticked, and let the person answer before leaving.',
          ),
          text(
            'Gi informasjonsark, skjema, penn og konvolutt. Personen legger selv skjemaet i konvolutten og limer den igjen.',
            'Gi informasjonsark, skjema, penn og konvolutt. Personen legg sjølv skjemaet i konvolutten og limer han igjen.',
            'Give the information sheet, the form, a pen and an envelope. The person puts the form in the envelope and seals it.',
          ),
          text(
            'Legg konvolutten uåpnet i kassen for innsending. Skriv ingenting på den.',
            'Legg konvolutten uopna i kassa for innsending. Skriv ingenting på han.',
            'Put the envelope, unopened, in the box for sending. Write nothing on it.',
          ),
          text(
            'Den som heller vil svare på nett, bruker koden på skjemaet. Skjemaet tar personen da med seg.',
            'Den som heller vil svare på nett, bruker koden på skjemaet. Skjemaet tek personen då med seg.',
            'Whoever would rather answer online uses the code on the form, and takes the form along.',
          ),
        ],
      },
      help,
      register,
      doubt,
    ],
    cards: [
      whom,
      {
        heading: text('Et sted for seg selv', 'Ein stad for seg sjølv', 'A place of their own'),
        look: 'points' as const,
        lines: [
          text(
            'Klipp kortene fra hverandre. Bland dem, og la personen selv trekke ett. Skriv ingenting på det.',
            'Klipp korta frå kvarandre. Bland dei, og lat personen sjølv trekkje eitt. Skriv ingenting på det.',
            'Cut the cards apart. Mix them, and let the person draw one. Write nothing on it.',
          ),
          text(
            'Personen kan svare på egen telefon, eller på en PC eller et nettbrett her, der ingen ansatte kan se skjermen.',
            'Personen kan svare på eigen telefon, eller på ein PC eller eit nettbrett her, der ingen tilsette kan sjå skjermen.',
            'The person can answer on their own phone, or on a computer or tablet here, where no staff can see the screen.',
          ),
          text(
            'Trykk «Avslutt» på felles utstyr før neste person svarer.',
            'Trykk «Avslutt» på felles utstyr før neste person svarar.',
            'On shared equipment, press "Avslutt" before the next person answers.',
          ),
        ],
      },
      help,
      register,
      doubt,
    ],
  },
}
