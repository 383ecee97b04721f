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
      'Spør bare én gang. Den som har svart et annet sted, skal ikke svare igjen.',
      'Spør berre éin gong. Den som har svart ein annan stad, skal ikkje svare igjen.',
      'Ask only once. Whoever has answered somewhere else should not answer again.',
    ),
    text(
      'Fortell at det er frivillig og anonymt, hva svarene brukes til, og at hjelpen er den samme om de svarer eller ikke.',
      'Fortel at det er frivillig og anonymt, kva svara blir brukte til, og at hjelpa er den same om dei svarer eller ikkje.',
      'Say that it is voluntary and anonymous, what the answers are used for, and that the help is the same whether they answer or not.',
    ),
  ],
}
const help = {
  heading: text('Hjelp', 'Hjelp', 'Help'),
  look: 'points' as const,
  lines: [
    text(
      'Du kan forklare hva skjemaet handler om før personen begynner. Gå så unna.',
      'Du kan forklare kva skjemaet handlar om før personen begynner. Gå så unna.',
      'Explain first what the form is about, if needed. Then leave the person alone.',
    ),
    text(
      'Den som trenger hjelp til å lese eller krysse av, kan få det av noen som ikke gir personen behandling eller tjenester: en erfaringskonsulent, en student, en frivillig. Hjelperen leser opp og krysser av for det personen sier, og for «Fikk du hjelp» til slutt.',
      'Den som treng hjelp til å lese eller krysse av, kan få det av nokon som ikkje gir personen behandling eller tenester: ein erfaringskonsulent, ein student, ein frivillig. Hjelparen les opp og kryssar av for det personen seier, og for «Fekk du hjelp» til slutt.',
      'Whoever needs help to read or tick boxes can have it from somebody who gives the person no treatment or services: a peer worker, a student, a volunteer. The helper reads aloud and ticks what the person says, and "Did anyone help you" at the end.',
    ),
    text(
      'Fyll aldri ut for noen, og svar aldri ut fra det du vet om dem. Skriv aldri inn en kode du har delt ut: den åpner svar som ikke er sendt inn ennå.',
      'Fyll aldri ut for nokon, og svar aldri ut frå det du veit om dei. Skriv aldri inn ein kode du har delt ut: han opnar svar som ikkje er sende inn enno.',
      'Never fill in for anybody, and never answer from what you know about them. Never enter a code you have handed out: it opens answers not yet sent in.',
    ),
  ],
}
const register = {
  heading: text('Skriv opp hver dag', 'Skriv opp kvar dag', 'Write down every day'),
  look: 'points' as const,
  lines: [
    text(
      'Hvor mange som fikk skjemaet eller koden, og hvor mange som sa nei. Bare antall, aldri navn eller koder. Gi tallene til koordinatoren i kommunen.',
      'Kor mange som fekk skjemaet eller koden, og kor mange som sa nei. Berre talet, aldri namn eller kodar. Gi tala til koordinatoren i kommunen.',
      'How many were given the form or the code, and how many said no. Only the numbers, never names or codes. Give them to the coordinator in the municipality.',
    ),
  ],
}
const doubt = {
  heading: text('Er du i tvil?', 'Er du i tvil?', 'In doubt?'),
  look: 'points' as const,
  lines: [
    text(
      'Er personen ruset eller i krise: la det være i dag, og spør en annen dag.',
      'Er personen rusa eller i krise: la det vere i dag, og spør ein annan dag.',
      'If the person is intoxicated or in a crisis: let it be today, and ask another day.',
    ),
    text(
      'Er du usikker på om personen er i målgruppen: spør om personen selv mener det.',
      'Er du usikker på om personen er i målgruppa: spør om personen sjølv meiner det.',
      'If you are not sure that the person belongs to the target group: ask the person.',
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
      'Antall skjemaer: {copies}. Til: {service}, {place}. De skal bare deles ut på dette tjenestestedet. Siste dag å svare på er {lastDay}.',
      'Talet på skjema: {copies}. Til: {service}, {place}. Dei skal berre delast ut på denne tenestestaden. Siste dag å svare på er {lastDay}.',
      'Number of forms: {copies}. For: {service}, {place}. They must only be handed out at this service. The last day to answer is {lastDay}.',
    ),
    cards: text(
      'Antall kort med kode: {copies}. Til: {service}, {place}. De skal bare deles ut på dette tjenestestedet. Siste dag å svare på er {lastDay}.',
      'Talet på kort med kode: {copies}. Til: {service}, {place}. Dei skal berre delast ut på denne tenestestaden. Siste dag å svare på er {lastDay}.',
      'Number of cards with a code: {copies}. For: {service}, {place}. They must only be handed out at this service. The last day to answer is {lastDay}.',
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
            'Finn et sted der ingen ansatte ser på. La personen svare før han eller hun går.',
            'Finn ein stad der ingen tilsette ser på. La personen svare før han eller ho går.',
            'Find a place where no staff look on. Let the person answer before leaving.',
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
            'Den som heller vil svare på nett, tar skjemaet med seg. Koden står på det.',
            'Den som heller vil svare på nett, tek skjemaet med seg. Koden står på det.',
            'Whoever would rather answer online takes the form along. The code is on it.',
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
            'Klipp korta frå kvarandre. Bland dei, og la personen sjølv trekkje eitt. Skriv ingenting på det.',
            'Cut the cards apart. Mix them, and let the person draw one. Write nothing on it.',
          ),
          text(
            'Personen kan svare på egen telefon, eller på en skjerm her som ingen ansatte ser.',
            'Personen kan svare på eigen telefon, eller på ein skjerm her som ingen tilsette ser.',
            'The person can answer on their own phone, or on a screen here that no staff can see.',
          ),
          text(
            'På felles utstyr: La ingen gå fra åpne svar. Personen sender inn, eller trykker «Ta en pause» og så «Avslutt her».',
            'På felles utstyr: La ingen gå frå opne svar. Personen sender inn, eller trykkjer «Ta ein pause» og så «Avslutt her».',
            'On shared equipment: Nobody should leave answers open. The person sends them in, or presses "Take a break" and then "Stop here".',
          ),
        ],
      },
      help,
      register,
      doubt,
    ],
  },
}
