import type { LocalText } from '#core/foundation'

/** What stands on every page. Read by people with little schooling: short sentences, common words. */
export const frameWords = {
  name: { nb: 'Lyttepost', nn: 'Lyttepost', en: 'Lyttepost' },
  languages: { nb: 'Språk', nn: 'Språk', en: 'Language' },
} as const satisfies Record<string, LocalText>

/** Where one begins: the code. */
export const codeWords = {
  title: { nb: 'Svar på spørreskjema', nn: 'Svar på spørjeskjema', en: 'Answer the questionnaire' },
  intro: {
    nb: 'Har du fått et skjema eller et kort med en kode? Da kan du svare her, om du heller vil det.',
    nn: 'Har du fått eit skjema eller eit kort med ein kode? Då kan du svare her, om du heller vil det.',
    en: 'Have you been given a form or a card with a code? Then you can answer here, if you prefer.',
  },
  code: { nb: 'Koden din', nn: 'Koden din', en: 'Your code' },
  help: {
    nb: 'Koden har ti tegn, for eksempel ACEFH-JKM37. Store eller små bokstaver er det samme. Du trenger ikke skrive streken.',
    nn: 'Koden har ti teikn, til dømes ACEFH-JKM37. Store eller små bokstavar er det same. Du treng ikkje skrive streken.',
    en: 'The code has ten signs, for example ACEFH-JKM37. Capital or small letters do not matter. You need not write the dash.',
  },
  go: { nb: 'Gå videre', nn: 'Gå vidare', en: 'Go on' },
  anonymous: {
    nb: 'Svarene er anonyme. Du trenger ikke logge inn, og vi spør ikke om navnet ditt.',
    nn: 'Svara er anonyme. Du treng ikkje logge inn, og vi spør ikkje om namnet ditt.',
    en: 'The answers are anonymous. You do not log in, and we do not ask for your name.',
  },
  again: {
    nb: 'Skriv koden for å gå videre. Det du har svart og sendt, er lagret.',
    nn: 'Skriv koden for å gå vidare. Det du har svart og sendt, er lagra.',
    en: 'Enter the code to go on. What you have answered and sent is saved.',
  },
  noCookies: {
    nb: 'Nettleseren tok ikke vare på koden. Slå på informasjonskapsler (cookies), eller svar på papir.',
    nn: 'Nettlesaren tok ikkje vare på koden. Slå på informasjonskapslar (cookies), eller svar på papir.',
    en: 'The browser did not keep the code. Turn cookies on, or answer on paper.',
  },
  wrong: { nb: 'Feil i koden', nn: 'Feil i koden', en: 'Error in the code' },
  going: { nb: 'Et øyeblikk', nn: 'Eit augeblikk', en: 'One moment' },
} as const satisfies Record<string, LocalText>

/** What it is about, before the first question. */
export const aboutWords = {
  what: { nb: 'Hva det handler om', nn: 'Kva det handlar om', en: 'What it is about' },
  whatText: {
    nb: 'Vi vil vite hva du synes om hjelpen du får fra kommunen. Svarene blir brukt til å gjøre hjelpen bedre, der du bor og i hele landet.',
    nn: 'Vi vil vite kva du synest om hjelpa du får frå kommunen. Svara blir brukte til å gjere hjelpa betre, der du bur og i heile landet.',
    en: 'We want to know what you think of the help that you get from the municipality. The answers are used to make the help better, where you live and in the whole country.',
  },
  voluntary: { nb: 'Du bestemmer selv', nn: 'Du bestemmer sjølv', en: 'It is up to you' },
  voluntaryText: {
    nb: 'Det er frivillig å svare. Du kan hoppe over spørsmål. Det har ingenting å si for hjelpen du får.',
    nn: 'Det er frivillig å svare. Du kan hoppe over spørsmål. Det har ingenting å seie for hjelpa du får.',
    en: 'Answering is voluntary. You may skip questions. It makes no difference to the help that you get.',
  },
  anonymous: {
    nb: 'Ingen vet hva du svarer',
    nn: 'Ingen veit kva du svarer',
    en: 'Nobody knows what you answer',
  },
  anonymousText: {
    nb: 'De som hjelper deg, får ikke se svarene dine. Når du er ferdig, blir svarene blandet med andres og skilt fra koden. Da kan ingen finne ut hvem som svarte hva, heller ikke vi. Skriv ikke navn på personer, verken ditt eller andres.',
    nn: 'Dei som hjelper deg, får ikkje sjå svara dine. Når du er ferdig, blir svara blanda med svara til andre og skilde frå koden. Då kan ingen finne ut kven som svarte kva, heller ikkje vi. Skriv ikkje namn på personar, verken ditt eller andre sine.',
    en: 'Those who help you do not see your answers. When you are finished, your answers are mixed with others and separated from the code. Then nobody can find out who answered what, not even we. Do not write names of people, neither your own nor those of others.',
  },
  takeBack: {
    nb: 'Fordi ingen vet hvilke svar som er dine, kan de ikke hentes tilbake når du har sendt dem inn.',
    nn: 'Fordi ingen veit kva svar som er dine, kan dei ikkje hentast tilbake når du har sendt dei inn.',
    en: 'Because nobody knows which answers are yours, they cannot be taken back after you have sent them in.',
  },
  time: { nb: 'Tid og pauser', nn: 'Tid og pausar', en: 'Time and breaks' },
  timeText: {
    nb: 'Det er {pages} korte sider. Bruk den tiden du trenger. Du kan ta en pause og gå videre senere med den samme koden, her eller på en annen telefon, til og med {closes}.',
    nn: 'Det er {pages} korte sider. Bruk den tida du treng. Du kan ta ein pause og gå vidare seinare med den same koden, her eller på ein annan telefon, til og med {closes}.',
    en: 'There are {pages} short pages. Take the time you need. You can take a break and go on later with the same code, here or on another phone, up to and including {closes}.',
  },
  once: {
    nb: 'Koden kan brukes til å svare én gang, på papir eller her.',
    nn: 'Koden kan brukast til å svare éin gong, på papir eller her.',
    en: 'The code can be used to answer once, on paper or here.',
  },
  help: { nb: 'Trenger du hjelp?', nn: 'Treng du hjelp?', en: 'Do you need help?' },
  helpText: {
    nb: 'Du kan få hjelp av noen du stoler på. De som arbeider med å hjelpe deg, skal ikke se på mens du svarer. Lurer du på noe, spør den som ga deg koden.',
    nn: 'Du kan få hjelp av nokon du stoler på. Dei som arbeider med å hjelpe deg, skal ikkje sjå på medan du svarer. Lurer du på noko, spør den som gav deg koden.',
    en: 'You can get help from somebody you trust. Those whose job is to help you must not look on while you answer. If you wonder about something, ask whoever gave you the code.',
  },
  begin: { nb: 'Begynn', nn: 'Begynn', en: 'Begin' },
  resume: { nb: 'Fortsett der du var', nn: 'Hald fram der du var', en: 'Go on where you were' },
  resumed: {
    nb: 'Du har begynt før. Det du svarte da, er lagret.',
    nn: 'Du har begynt før. Det du svarte då, er lagra.',
    en: 'You have begun before. What you answered then is saved.',
  },
  notMe: {
    nb: 'Er ikke dette koden din? Bruk en annen kode',
    nn: 'Er ikkje dette koden din? Bruk ein annan kode',
    en: 'Is this not your code? Use another code',
  },
} as const satisfies Record<string, LocalText>

/** On the pages with questions. */
export const stepWords = {
  progress: { nb: 'Side {page} av {pages}', nn: 'Side {page} av {pages}', en: 'Page {page} of {pages}' },
  next: { nb: 'Neste', nn: 'Neste', en: 'Next' },
  back: { nb: 'Forrige', nn: 'Førre', en: 'Previous' },
  pause: { nb: 'Ta en pause', nn: 'Ta ein pause', en: 'Take a break' },
  refused: {
    nb: 'Jeg vil helst ikke svare',
    nn: 'Eg vil helst ikkje svare',
    en: 'I would rather not answer',
  },
  clear: { nb: 'Fjern svaret', nn: 'Fjern svaret', en: 'Remove the answer' },
  more: {
    nb: 'Her kom det noen flere spørsmål, ut fra det du svarte.',
    nn: 'Her kom det nokre fleire spørsmål, ut frå det du svarte.',
    en: 'Here are some more questions, because of what you answered.',
  },
  mend: { nb: 'Noe må rettes', nn: 'Noko må rettast', en: 'Something must be corrected' },
  number: {
    nb: 'Skriv et tall fra {min} til {max}, eller la feltet stå tomt.',
    nn: 'Skriv eit tal frå {min} til {max}, eller la feltet stå tomt.',
    en: 'Write a number from {min} to {max}, or leave the field empty.',
  },
  tooLong: {
    nb: 'Teksten er for lang. Det er plass til {most} tegn, og du har skrevet {length}.',
    nn: 'Teksten er for lang. Det er plass til {most} teikn, og du har skrive {length}.',
    en: 'The text is too long. There is room for {most} characters, and you have written {length}.',
  },
  longest: {
    nb: 'Plass til {most} tegn. Skriv ikke navn på personer.',
    nn: 'Plass til {most} teikn. Skriv ikkje namn på personar.',
    en: 'Room for {most} characters. Do not write names of people.',
  },
  helped: {
    nb: 'Fikk du hjelp til å svare på skjemaet?',
    nn: 'Fekk du hjelp til å svare på skjemaet?',
    en: 'Did you get help to answer the questionnaire?',
  },
  helpedNo: { nb: 'Nei, jeg svarte selv', nn: 'Nei, eg svarte sjølv', en: 'No, I answered by myself' },
  helpedYes: {
    nb: 'Ja, av en som ikke arbeider med å hjelpe meg (for eksempel en pårørende, en erfaringskonsulent eller en student)',
    nn: 'Ja, av ein som ikkje arbeider med å hjelpe meg (til dømes ein pårørande, ein erfaringskonsulent eller ein student)',
    en: 'Yes, by somebody who does not work with helping me (for example a relative, a peer worker or a student)',
  },
} as const satisfies Record<string, LocalText>

/** Before the answers are sent in. */
export const summaryWords = {
  title: { nb: 'Se over svarene dine', nn: 'Sjå over svara dine', en: 'Look over your answers' },
  intro: {
    nb: 'Her er det du har svart. Du kan endre det du vil. Svarene er ikke sendt inn før du trykker på knappen nederst.',
    nn: 'Her er det du har svart. Du kan endre det du vil. Svara er ikkje sende inn før du trykkjer på knappen nedst.',
    en: 'Here is what you have answered. You can change what you like. The answers are not sent in before you press the button at the bottom.',
  },
  change: { nb: 'Endre', nn: 'Endre', en: 'Change' },
  blank: { nb: 'Ikke besvart', nn: 'Ikkje svart på', en: 'Not answered' },
  warnings: { nb: 'Se gjerne over dette', nn: 'Sjå gjerne over dette', en: 'Please look at this' },
  errors: {
    nb: 'Dette må rettes før du kan sende inn',
    nn: 'Dette må rettast før du kan sende inn',
    en: 'This must be corrected before you can send in',
  },
  goTo: { nb: 'Gå til spørsmålet', nn: 'Gå til spørsmålet', en: 'Go to the question' },
  finish: { nb: 'Send inn svarene', nn: 'Send inn svara', en: 'Send in the answers' },
  final: {
    nb: 'Når svarene er sendt inn, kan de ikke endres, og koden er brukt opp.',
    nn: 'Når svara er sende inn, kan dei ikkje endrast, og koden er brukt opp.',
    en: 'After the answers are sent in, they cannot be changed, and the code is used up.',
  },
  helped: { nb: 'Hjelp til å svare', nn: 'Hjelp til å svare', en: 'Help to answer' },
  yes: { nb: 'Ja', nn: 'Ja', en: 'Yes' },
  no: { nb: 'Nei', nn: 'Nei', en: 'No' },
} as const satisfies Record<string, LocalText>

/** After it, and in between. */
export const endWords = {
  done: { nb: 'Takk for at du svarte', nn: 'Takk for at du svarte', en: 'Thank you for answering' },
  doneText: {
    nb: 'Svarene dine er sendt inn. De kan ikke kobles til deg. Koden er brukt opp, og svarene er borte fra denne telefonen eller maskinen.',
    nn: 'Svara dine er sende inn. Dei kan ikkje koplast til deg. Koden er brukt opp, og svara er borte frå denne telefonen eller maskina.',
    en: 'Your answers are sent in. They cannot be linked to you. The code is used up, and the answers are gone from this phone or computer.',
  },
  doneMore: {
    nb: 'Du kan lukke siden nå. Har du et papirskjema med samme kode, kan du kaste det.',
    nn: 'Du kan lukke sida no. Har du eit papirskjema med same kode, kan du kaste det.',
    en: 'You can close the page now. If you have a paper form with the same code, you can throw it away.',
  },
  pause: { nb: 'Ta en pause', nn: 'Ta ein pause', en: 'Take a break' },
  pauseText: {
    nb: 'Det du har svart, er lagret. Du trenger koden for å gå videre senere. Ta vare på arket eller kortet, eller skriv koden ned:',
    nn: 'Det du har svart, er lagra. Du treng koden for å gå vidare seinare. Ta vare på arket eller kortet, eller skriv koden ned:',
    en: 'What you have answered is saved. You need the code to go on later. Keep the sheet or the card, or write the code down:',
  },
  pauseUntil: {
    nb: 'Du kan gå videre til og med {closes}.',
    nn: 'Du kan gå vidare til og med {closes}.',
    en: 'You can go on up to and including {closes}.',
  },
  leave: { nb: 'Avslutt her', nn: 'Avslutt her', en: 'Stop here' },
  leaveText: {
    nb: 'Når du avslutter her, blir koden og svarene borte fra denne telefonen eller maskinen, så ingen andre ser dem.',
    nn: 'Når du avsluttar her, blir koden og svara borte frå denne telefonen eller maskina, så ingen andre ser dei.',
    en: 'When you stop here, the code and the answers are gone from this phone or computer, so that nobody else sees them.',
  },
  stay: { nb: 'Fortsett å svare', nn: 'Hald fram å svare', en: 'Go on answering' },
  left: { nb: 'Du har tatt en pause', nn: 'Du har teke ein pause', en: 'You have taken a break' },
  leftText: {
    nb: 'Svarene er lagret, og ingenting ligger igjen på denne telefonen eller maskinen. Skriv koden når du vil gå videre.',
    nn: 'Svara er lagra, og ingenting ligg att på denne telefonen eller maskina. Skriv koden når du vil gå vidare.',
    en: 'The answers are saved, and nothing is left on this phone or computer. Enter the code when you want to go on.',
  },
  toCode: { nb: 'Skriv kode', nn: 'Skriv kode', en: 'Enter code' },
} as const satisfies Record<string, LocalText>

/** When something went wrong. */
export const problemWords = {
  title: { nb: 'Det gikk ikke', nn: 'Det gjekk ikkje', en: 'That did not work' },
  again: {
    nb: 'Det du har sendt før, er ikke tapt. Gå tilbake i nettleseren og prøv igjen.',
    nn: 'Det du har sendt før, er ikkje tapt. Gå tilbake i nettlesaren og prøv igjen.',
    en: 'What you have sent before is not lost. Go back in the browser and try again.',
  },
  toCode: { nb: 'Skriv koden på nytt', nn: 'Skriv koden på nytt', en: 'Enter the code again' },
  toForm: { nb: 'Tilbake til skjemaet', nn: 'Tilbake til skjemaet', en: 'Back to the questionnaire' },
} as const satisfies Record<string, LocalText>

/** What the script says; it stands on the page, so that the script has no texts of its own. */
export const scriptWords = {
  saved: { nb: 'Lagret', nn: 'Lagra', en: 'Saved' },
  waiting: {
    nb: 'Ikke sendt ennå, prøver igjen. Du kan fortsette å svare på denne siden.',
    nn: 'Ikkje sendt enno, prøver igjen. Du kan halde fram å svare på denne sida.',
    en: 'Not sent yet, trying again. You can go on answering on this page.',
  },
  sent: { nb: 'Sendt.', nn: 'Sendt.', en: 'Sent.' },
  read: { nb: 'Les opp', nn: 'Les opp', en: 'Read aloud' },
  readAll: { nb: 'Les opp hele siden', nn: 'Les opp heile sida', en: 'Read the whole page aloud' },
  stop: { nb: 'Stopp', nn: 'Stopp', en: 'Stop' },
} as const satisfies Record<string, LocalText>
