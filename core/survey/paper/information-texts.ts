import type { LocalText } from '#core/foundation'

const text = (nb: string, nn: string, en: string): LocalText => ({ nb, nn, en })

/** The words of the information sheet that each person who is asked gets with the form, and keeps. */
export const informationTexts = {
  title: text(
    'Hva synes du om hjelpen du får?',
    'Kva synest du om hjelpa du får?',
    'What do you think of the help you get?',
  ),
  lead: text(
    'Du får dette skjemaet fordi du bruker en eller flere tjenester i kommunen. Vi vil vite hvordan du har det, og hva du synes om hjelpen. Undersøkelsen er for personer på 18 år eller mer som har, eller har hatt, problemer med alkohol, medikamenter eller andre rusmidler.',
    'Du får dette skjemaet fordi du bruker ei eller fleire tenester i kommunen. Vi vil vite korleis du har det, og kva du synest om hjelpa. Undersøkinga er for personar på 18 år eller meir som har, eller har hatt, problem med alkohol, medikament eller andre rusmiddel.',
    'You get this form because you use one or more services in the municipality. We want to know how you are, and what you think of the help. The survey is for people aged 18 or over who have, or have had, problems with alcohol, medicines or other drugs.',
  ),
  parts: [
    {
      heading: text('Det er frivillig', 'Det er frivillig', 'It is voluntary'),
      lines: [
        text(
          'Du velger selv om du vil svare. Du kan hoppe over spørsmål, og du kan slutte når du vil. Hjelpen du får, blir ikke påvirket av om du svarer, eller av hva du svarer.',
          'Du vel sjølv om du vil svare. Du kan hoppe over spørsmål, og du kan slutte når du vil. Hjelpa du får, blir ikkje påverka av om du svarer, eller av kva du svarer.',
          'You choose whether to answer. You can skip questions, and you can stop when you want. The help you get does not depend on whether you answer, or on what you answer.',
        ),
      ],
    },
    {
      heading: text('Du er anonym', 'Du er anonym', 'You are anonymous'),
      lines: [
        text(
          'Skriv ikke navnet ditt. Ingen skal skrive ned hvem som får hvilket skjema. Koden gjør at skjemaet bare kan brukes én gang, og viser hvor det ble delt ut. Den viser ikke hvem du er. De som arbeider her, får ikke se hva du svarer.',
          'Skriv ikkje namnet ditt. Ingen skal skrive ned kven som får kva skjema. Koden gjer at skjemaet berre kan brukast éin gong, og viser kvar det blei delt ut. Han viser ikkje kven du er. Dei som arbeider her, får ikkje sjå kva du svarer.',
          'Do not write your name. Nobody is to write down who gets which form. The code makes sure that the form can only be used once, and shows where it was handed out. It does not show who you are. Those who work here do not get to see what you answer.',
        ),
      ],
    },
    {
      heading: text('Hva svarene brukes til', 'Kva svara blir brukte til', 'What the answers are used for'),
      lines: [
        text(
          'Svarene fra mange kommuner telles opp. De viser hva som er bra, og hva som må bli bedre. Kommunen og staten får rapporter med tall for mange personer sammen. Er det for få svar, vises ingen tall. Det du skriver med egne ord, kan bli sitert, så skriv ikke noe som viser hvem du eller andre er.',
          'Svara frå mange kommunar blir talde opp. Dei viser kva som er bra, og kva som må bli betre. Kommunen og staten får rapportar med tal for mange personar saman. Er det for få svar, blir ingen tal viste. Det du skriv med eigne ord, kan bli sitert, så skriv ikkje noko som viser kven du eller andre er.',
          'The answers from many municipalities are counted. They show what is good and what must get better. The municipality and the state get reports with figures for many people together. If there are too few answers, no figures are shown. What you write in your own words may be quoted, so do not write anything that shows who you or others are.',
        ),
        text(
          'Papirskjemaene blir låst inne, og makulert når undersøkelsen er ferdig. Svarene blir lagret uten navn og uten kode. Vi vet ikke hvilke svar som er dine. Derfor kan du ikke få dem tilbake når du har levert.',
          'Papirskjemaa blir låste inne, og makulerte når undersøkinga er ferdig. Svara blir lagra utan namn og utan kode. Vi veit ikkje kva svar som er dine. Derfor kan du ikkje få dei tilbake når du har levert.',
          'The paper forms are locked away, and shredded when the survey is over. The answers are stored without names and without codes. We do not know which answers are yours. So you cannot take them back after you have handed in the form.',
        ),
      ],
    },
    {
      heading: text('Hvem som står bak', 'Kven som står bak', 'Who is behind it'),
      lines: [
        text(
          'Ansvarlig for undersøkelsen: {responsible}. Har du spørsmål, kan du ta kontakt: {contact}. Du trenger ikke si hvem du er.',
          'Ansvarleg for undersøkinga: {responsible}. Har du spørsmål, kan du ta kontakt: {contact}. Du treng ikkje seie kven du er.',
          'Responsible for the survey: {responsible}. If you have questions, get in touch: {contact}. You do not have to say who you are.',
        ),
      ],
    },
    {
      heading: text('Slik svarer du på papir', 'Slik svarer du på papir', 'How to answer on paper'),
      look: 'steps' as const,
      turn: true,
      lines: [
        text(
          'Sett deg et sted der ingen kan se hva du svarer. Bruk den tiden du trenger.',
          'Set deg ein stad der ingen kan sjå kva du svarer. Bruk den tida du treng.',
          'Sit where nobody can see what you answer. Take the time you need.',
        ),
        text(
          'Sett kryss i ruten som passer best. Bruk helst penn. Setter du feil kryss, fyller du hele ruten med penn og krysser av på nytt.',
          'Set kryss i ruta som passar best. Bruk helst penn. Set du feil kryss, fyller du heile ruta med penn og kryssar av på nytt.',
          'Tick the box that fits best. Use a pen if you can. If you tick the wrong box, fill it in completely and tick another.',
        ),
        text(
          'Noen svar har en pil. Den viser hvilket spørsmål du skal gå til. Er du i tvil, svarer du bare videre nedover.',
          'Nokre svar har ei pil. Pila viser kva spørsmål du skal gå til. Er du i tvil, svarer du berre vidare nedover.',
          'Some answers have an arrow. The arrow shows which question to go to. If in doubt, just go on to the next one.',
        ),
        text(
          'Legg skjemaet i konvolutten når du er ferdig. Lim den igjen selv, og lever den der du fikk den. Ingen her åpner den.',
          'Legg skjemaet i konvolutten når du er ferdig. Lim han igjen sjølv, og lever han der du fekk han. Ingen her opnar han.',
          'Put the form in the envelope when you have finished. Seal it yourself, and hand it in where you got it. Nobody here opens it.',
        ),
      ],
    },
    {
      heading: text(
        'Vil du heller svare på nett?',
        'Vil du heller svare på nett?',
        'Would you rather answer online?',
      ),
      look: 'steps' as const,
      lines: [
        text(
          'Gå til {address} på telefon, nettbrett eller PC, eller pek kameraet på ruten øverst på skjemaet.',
          'Gå til {address} på telefon, nettbrett eller PC, eller peik kameraet på ruta øvst på skjemaet.',
          'Go to {address} on a phone, tablet or computer, or point the camera at the square at the top of the form.',
        ),
        text(
          'Skriv koden som står øverst på skjemaet. Du kan ta pause og gå videre senere med samme kode.',
          'Skriv koden som står øvst på skjemaet. Du kan ta pause og gå vidare seinare med same kode.',
          'Type the code at the top of the form. You can take a break and go on later with the same code.',
        ),
        text(
          'Svar på nett eller på papir, ikke begge deler. På nett kan mange telefoner lese opp skjemaet. Siste dag er {lastDay}.',
          'Svar på nett eller på papir, ikkje begge delar. På nett kan mange telefonar lese opp skjemaet. Siste dag er {lastDay}.',
          'Answer online or on paper, not both. Online, many phones can read the form aloud. The last day is {lastDay}.',
        ),
      ],
    },
    {
      heading: text('Trenger du hjelp?', 'Treng du hjelp?', 'Do you need help?'),
      lines: [
        text(
          'De som arbeider her, kan forklare hva skjemaet handler om før du begynner. Trenger du hjelp til å lese eller krysse av, kan du spørre en som ikke gir deg behandling eller andre tjenester, for eksempel en erfaringskonsulent. Kryss da av for at du fikk hjelp, nederst på siste side.',
          'Dei som arbeider her, kan forklare kva skjemaet handlar om før du begynner. Treng du hjelp til å lese eller krysse av, kan du spørje ein som ikkje gir deg behandling eller andre tenester, til dømes ein erfaringskonsulent. Kryss då av for at du fekk hjelp, nedst på siste side.',
          'Those who work here can explain what the form is about before you begin. If you need help to read or to tick boxes, ask somebody who does not give you treatment or other services, such as a peer worker. Then tick that you had help, at the bottom of the last page.',
        ),
      ],
    },
  ],
}
