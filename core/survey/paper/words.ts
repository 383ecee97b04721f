import type { LocalText } from '#core/foundation'

const text = (nb: string, nn: string, en: string): LocalText => ({ nb, nn, en })

/** What a form says beside the instrument's own words. */
export const paperWords = {
  goTo: text('Gå til spørsmål {number}', 'Gå til spørsmål {number}', 'Go to question {number}'),
  goToEnd: text('Gå til slutten', 'Gå til slutten', 'Go to the end'),
  answerIf: text(
    'Svar hvis du krysset av for {choices} på spørsmål {number}:',
    'Svar viss du kryssa av for {choices} på spørsmål {number}:',
    'Answer if you ticked {choices} in question {number}:',
  ),
  quoted: text('«{words}»', '«{words}»', '“{words}”'),
  or: text('eller', 'eller', 'or'),
  several: text('Du kan sette flere kryss.', 'Du kan setje fleire kryss.', 'You can tick more than one.'),
  continued: text('(fortsetter)', '(held fram)', '(continued)'),
  introduction: text(
    'Sett ett kryss for hvert spørsmål, hvis det ikke står noe annet. Setter du feil kryss, fyller du hele ruten og krysser av på nytt. Det er frivillig å svare, og du kan hoppe over spørsmål. Ikke skriv navnet ditt.',
    'Set eitt kryss for kvart spørsmål, viss det ikkje står noko anna. Set du feil kryss, fyller du heile ruta og kryssar av på nytt. Det er frivillig å svare, og du kan hoppe over spørsmål. Ikkje skriv namnet ditt.',
    'Tick one box for each question, unless it says otherwise. If you tick the wrong box, fill it in completely and tick another. Answering is voluntary, and you can skip questions. Do not write your name.',
  ),
  helpedSection: text('Til slutt', 'Til slutt', 'Finally'),
  helped: text(
    'Fikk du hjelp til å fylle ut skjemaet?',
    'Fekk du hjelp til å fylle ut skjemaet?',
    'Did anyone help you to fill in the form?',
  ),
  helpedYes: text('Ja', 'Ja', 'Yes'),
  helpedNo: text('Nei', 'Nei', 'No'),
  thanks: text(
    'Takk for at du svarte! Legg skjemaet i konvolutten og lim den igjen.',
    'Takk for at du svarte! Legg skjemaet i konvolutten og lim han igjen.',
    'Thank you for answering! Put the form in the envelope and seal it.',
  ),
  code: text('Kode', 'Kode', 'Code'),
  page: text('Side {page} av {pages}', 'Side {page} av {pages}', 'Page {page} of {pages}'),
  onTheWeb: text(
    'Du kan svare på nett i stedet: {address}',
    'Du kan svare på nett i staden: {address}',
    'You can answer online instead: {address}',
  ),
  nation: text(
    'den nasjonale koordinatoren for undersøkelsen',
    'den nasjonale koordinatoren for undersøkinga',
    'the national coordinator of the survey',
  ),
  specimen: text('EKSEMPEL', 'DØME', 'SPECIMEN'),
  placed: text(
    'En side av skjemaet «{title}». Det kan leses og besvares på {address}.',
    'Ei side av skjemaet «{title}». Ein kan lese det og svare på det på {address}.',
    'A page of the form "{title}". It can be read and answered at {address}.',
  ),
} as const satisfies Record<string, LocalText>

/** What stands on a card that has a code for the web alone. */
export const cardWords = {
  title: text(
    'Hva synes du om hjelpen du får?',
    'Kva synest du om hjelpa du får?',
    'What do you think of the help you get?',
  ),
  how: text(
    'Svar på {address} med koden, eller pek kameraet på ruten. Det er frivillig, du er anonym, og koden kan brukes én gang.',
    'Svar på {address} med koden, eller peik kameraet på ruta. Det er frivillig, du er anonym, og koden kan brukast éin gong.',
    'Answer at {address} with the code, or point the camera at the square. It is voluntary, you are anonymous, and the code can be used once.',
  ),
  lastDay: text('Siste dag: {lastDay}', 'Siste dag: {lastDay}', 'Last day: {lastDay}'),
} as const satisfies Record<string, LocalText>
