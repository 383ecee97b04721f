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
    en: 'The code has ten characters, for example ACEFH-JKM37. Capital or small letters make no difference. You can leave out the dash.',
  },
  go: { nb: 'Gå videre', nn: 'Gå vidare', en: 'Continue' },
  anonymous: {
    nb: 'Svarene er anonyme. Du trenger ikke logge inn, og vi spør ikke om navnet ditt.',
    nn: 'Svara er anonyme. Du treng ikkje logge inn, og vi spør ikkje om namnet ditt.',
    en: 'The answers are anonymous. You do not need to log in, and we do not ask for your name.',
  },
  stuck: {
    nb: 'Får du det ikke til? Spør den som ga deg koden, eller svar på papir.',
    nn: 'Får du det ikkje til? Spør den som gav deg koden, eller svar på papir.',
    en: 'Does it not work? Ask whoever gave you the code, or answer on paper.',
  },
  notYou: {
    nb: 'Har du ikke svart før? Spør den som ga deg koden, om en ny.',
    nn: 'Har du ikkje svart før? Spør den som gav deg koden, om ein ny.',
    en: 'Have you not answered before? Ask whoever gave you the code for a new one.',
  },
  about: {
    nb: 'Les om undersøkelsen først',
    nn: 'Les om undersøkinga først',
    en: 'Read about the survey first',
  },
  again: {
    nb: 'Skriv koden for å gå videre. Det du har svart og sendt, er lagret.',
    nn: 'Skriv koden for å gå vidare. Det du har svart og sendt, er lagra.',
    en: 'Enter the code to continue. What you have answered and sent is saved.',
  },
  noCookies: {
    nb: 'Nettleseren tok ikke vare på koden. Slå på informasjonskapsler (cookies), eller svar på papir.',
    nn: 'Nettlesaren tok ikkje vare på koden. Slå på informasjonskapslar (cookies), eller svar på papir.',
    en: 'The browser did not keep the code. Turn cookies on, or answer on paper.',
  },
  wrong: { nb: 'Feil i koden', nn: 'Feil i koden', en: 'Error in the code' },
  going: { nb: 'Et øyeblikk', nn: 'Eit augeblikk', en: 'One moment' },
} as const satisfies Record<string, LocalText>

/**
 * What it is about, before the first question. It promises what is kept, and no more: what remains possible stands in
 * docs/anonymity.md.
 */
export const aboutWords = {
  title: { nb: 'Om undersøkelsen', nn: 'Om undersøkinga', en: 'About the survey' },
  what: { nb: 'Hva det handler om', nn: 'Kva det handlar om', en: 'What it is about' },
  whatText: {
    nb: 'Vi vil vite hva du synes om hjelpen du får fra kommunen. Svarene viser hva som er bra, og hva som må bli bedre, i kommunene og i hele landet. Undersøkelsen er for deg som er 18 år eller eldre, og som har eller har hatt problemer med alkohol, medikamenter eller andre rusmidler.',
    nn: 'Vi vil vite kva du synest om hjelpa du får frå kommunen. Svara viser kva som er bra, og kva som må bli betre, i kommunane og i heile landet. Undersøkinga er for deg som er 18 år eller eldre, og som har eller har hatt problem med alkohol, medikament eller andre rusmiddel.',
    en: 'We want to know what you think of the help you get from the municipality. The answers show what is good and what must get better, in the municipalities and in the whole country. The survey is for you who are 18 or older, and who have or have had problems with alcohol, medicines or other drugs.',
  },
  voluntary: { nb: 'Du bestemmer selv', nn: 'Du bestemmer sjølv', en: 'It is up to you' },
  voluntaryText: {
    nb: 'Det er frivillig å svare. Du kan hoppe over spørsmål. Hjelpen du får, er den samme om du svarer eller ikke.',
    nn: 'Det er frivillig å svare. Du kan hoppe over spørsmål. Hjelpa du får, er den same om du svarer eller ikkje.',
    en: 'Answering is voluntary. You can skip questions. The help you get is the same whether you answer or not.',
  },
  anonymous: { nb: 'Du er anonym', nn: 'Du er anonym', en: 'You are anonymous' },
  anonymousText: {
    nb: 'Vi spør ikke hvem du er. Koden viser hvilket sted som delte den ut, ikke hvem som fikk den. De som gir deg hjelp, får ikke se svarene dine. Når du har sendt inn, blir svarene blandet med andres og skilt fra koden. Det er laget slik for at ingen skal kunne se hvem som svarte hva.',
    nn: 'Vi spør ikkje kven du er. Koden viser kva stad som delte han ut, ikkje kven som fekk han. Dei som gir deg hjelp, får ikkje sjå svara dine. Når du har sendt inn, blir svara blanda med svara til andre og skilde frå koden. Det er laga slik for at ingen skal kunne sjå kven som svarte kva.',
    en: 'We do not ask who you are. The code shows which place handed it out, not who got it. Those who give you help do not get to see your answers. After you have sent them in, your answers are mixed with those of others and separated from the code. It is made this way so that nobody should be able to see who answered what.',
  },
  ownWords: {
    nb: 'Det du skriver med egne ord, kan bli lest og sitert. Skriv derfor ikke noe som viser hvem du eller andre er.',
    nn: 'Det du skriv med eigne ord, kan bli lese og sitert. Skriv derfor ikkje noko som viser kven du eller andre er.',
    en: 'What you write in your own words may be read and quoted. So do not write anything that shows who you or others are.',
  },
  takeBack: {
    nb: 'Vi vet ikke hvilke svar som er dine. Derfor kan de ikke hentes tilbake når du har sendt dem inn.',
    nn: 'Vi veit ikkje kva svar som er dine. Derfor kan dei ikkje hentast tilbake når du har sendt dei inn.',
    en: 'We do not know which answers are yours. So they cannot be taken back after you have sent them in.',
  },
  time: { nb: 'Tid og pauser', nn: 'Tid og pausar', en: 'Time and breaks' },
  timeText: {
    nb: 'Det er {pages} sider. Bruk den tiden du trenger. Du kan ta en pause og gå videre senere med den samme koden, her eller på en annen telefon, til og med {closes}.',
    nn: 'Det er {pages} sider. Bruk den tida du treng. Du kan ta ein pause og gå vidare seinare med den same koden, her eller på ein annan telefon, til og med {closes}.',
    en: 'There are {pages} pages. Take the time you need. You can take a break and continue later with the same code, here or on another phone, up to and including {closes}.',
  },
  once: {
    nb: 'Koden kan brukes til å svare én gang, på papir eller her.',
    nn: 'Koden kan brukast til å svare éin gong, på papir eller her.',
    en: 'The code can be used to answer once, on paper or here.',
  },
  untilSent: {
    nb: 'Den som har koden, kan se det du har svart, helt til du har sendt inn.',
    nn: 'Den som har koden, kan sjå det du har svart, heilt til du har sendt inn.',
    en: 'Anybody who has the code can see what you have answered, until you have sent it in.',
  },
  help: { nb: 'Trenger du hjelp?', nn: 'Treng du hjelp?', en: 'Do you need help?' },
  helpText: {
    nb: 'Du kan få hjelp av noen du stoler på. De som gir deg behandling eller andre tjenester, skal ikke se på mens du svarer.',
    nn: 'Du kan få hjelp av nokon du stoler på. Dei som gir deg behandling eller andre tenester, skal ikkje sjå på medan du svarer.',
    en: 'You can get help from somebody you trust. Those who give you treatment or other services must not look on while you answer.',
  },
  shared: {
    nb: 'Er det flere som bruker denne skjermen?',
    nn: 'Er det fleire som bruker denne skjermen?',
    en: 'Do others use this screen too?',
  },
  sharedText: {
    nb: 'Før du går fra den: Send inn svarene, eller trykk «Ta en pause» og så «Avslutt her». Ellers kan andre se svarene dine.',
    nn: 'Før du går frå han: Send inn svara, eller trykk «Ta ein pause» og så «Avslutt her». Elles kan andre sjå svara dine.',
    en: 'Before you leave it: Send in your answers, or press “Take a break” and then “Stop here”. Otherwise others can see your answers.',
  },
  who: { nb: 'Hvem som står bak', nn: 'Kven som står bak', en: 'Who is behind it' },
  whoText: {
    nb: 'Den nasjonale koordinatoren har ansvaret for undersøkelsen. Lurer du på noe, kan du spørre den som ga deg koden, eller ringe kommunen og be om koordinatoren for brukerundersøkelsen. Du trenger ikke si hvem du er.',
    nn: 'Den nasjonale koordinatoren har ansvaret for undersøkinga. Lurer du på noko, kan du spørje den som gav deg koden, eller ringje kommunen og be om koordinatoren for brukarundersøkinga. Du treng ikkje seie kven du er.',
    en: 'The national coordinator is responsible for the survey. If you have questions, ask whoever gave you the code, or call the municipality and ask for the coordinator of the user survey. You do not have to say who you are.',
  },
  responsible: {
    nb: 'Ansvarlig for undersøkelsen: {responsible}. Lurer du på noe, kan du spørre den som ga deg koden, eller ta kontakt: {contact}. Du trenger ikke si hvem du er.',
    nn: 'Ansvarleg for undersøkinga: {responsible}. Lurer du på noko, kan du spørje den som gav deg koden, eller ta kontakt: {contact}. Du treng ikkje seie kven du er.',
    en: 'Responsible for the survey: {responsible}. If you have questions, ask whoever gave you the code, or get in touch: {contact}. You do not have to say who you are.',
  },
  begin: { nb: 'Begynn', nn: 'Begynn', en: 'Begin' },
  resume: { nb: 'Fortsett der du var', nn: 'Hald fram der du var', en: 'Continue where you were' },
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
    en: 'Here are some more questions because of what you answered.',
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
    en: 'Did anyone help you to answer the questionnaire?',
  },
  helpedNo: { nb: 'Nei, jeg svarte selv', nn: 'Nei, eg svarte sjølv', en: 'No, I answered by myself' },
  helpedYes: {
    nb: 'Ja, av en som ikke gir meg behandling eller andre tjenester (for eksempel en pårørende, en erfaringskonsulent eller en student)',
    nn: 'Ja, av ein som ikkje gir meg behandling eller andre tenester (til dømes ein pårørande, ein erfaringskonsulent eller ein student)',
    en: 'Yes, from somebody who does not give me treatment or other services (for example a relative, a peer worker or a student)',
  },
} as const satisfies Record<string, LocalText>

/** Before the answers are sent in. */
export const summaryWords = {
  title: { nb: 'Se over svarene dine', nn: 'Sjå over svara dine', en: 'Look over your answers' },
  intro: {
    nb: 'Her er det du har svart. Du kan endre det du vil. Svarene er ikke sendt inn før du trykker på knappen nederst.',
    nn: 'Her er det du har svart. Du kan endre det du vil. Svara er ikkje sende inn før du trykkjer på knappen nedst.',
    en: 'Here is what you have answered. You can change what you like. The answers are not sent in until you press the button at the bottom.',
  },
  change: { nb: 'Endre', nn: 'Endre', en: 'Change' },
  blank: { nb: 'Ikke besvart', nn: 'Ikkje svart på', en: 'Not answered' },
  warnings: { nb: 'Se gjerne over dette', nn: 'Sjå gjerne over dette', en: 'Please look at this' },
  errors: {
    nb: 'Dette må rettes før du kan sende inn',
    nn: 'Dette må rettast før du kan sende inn',
    en: 'This must be corrected before you can send in your answers',
  },
  goTo: { nb: 'Gå til spørsmålet', nn: 'Gå til spørsmålet', en: 'Go to the question' },
  finish: { nb: 'Send inn svarene', nn: 'Send inn svara', en: 'Send in the answers' },
  final: {
    nb: 'Når svarene er sendt inn, kan de ikke endres, og koden er brukt opp.',
    nn: 'Når svara er sende inn, kan dei ikkje endrast, og koden er brukt opp.',
    en: 'After the answers are sent in, they cannot be changed, and the code is used up.',
  },
  helped: { nb: 'Hjelp til å svare', nn: 'Hjelp til å svare', en: 'Help with answering' },
  yes: { nb: 'Ja', nn: 'Ja', en: 'Yes' },
  no: { nb: 'Nei', nn: 'Nei', en: 'No' },
} as const satisfies Record<string, LocalText>

/** After it, and in between. */
export const endWords = {
  done: { nb: 'Takk for at du svarte', nn: 'Takk for at du svarte', en: 'Thank you for answering' },
  doneText: {
    nb: 'Svarene dine er sendt inn, uten navnet ditt. Koden er brukt opp, og svarene er borte fra denne telefonen eller maskinen.',
    nn: 'Svara dine er sende inn, utan namnet ditt. Koden er brukt opp, og svara er borte frå denne telefonen eller maskina.',
    en: 'Your answers are sent in, without your name. The code is used up, and the answers are gone from this phone or computer.',
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
    en: 'What you have answered is saved. You need the code to continue later. Keep the sheet or the card, or write the code down:',
  },
  pauseUntil: {
    nb: 'Du kan gå videre til og med {closes}.',
    nn: 'Du kan gå vidare til og med {closes}.',
    en: 'You can continue up to and including {closes}.',
  },
  pauseSeen: {
    nb: 'Den som har koden, kan åpne det du har svart, helt til du har sendt inn. Pass på koden. Når svarene er sendt inn, kan ingen åpne dem med koden.',
    nn: 'Den som har koden, kan opne det du har svart, heilt til du har sendt inn. Pass på koden. Når svara er sende inn, kan ingen opne dei med koden.',
    en: 'Anybody who has the code can open what you have answered, until you have sent it in. Take care of the code. After you have sent in, nobody can open your answers with it.',
  },
  leave: { nb: 'Avslutt her', nn: 'Avslutt her', en: 'Stop here' },
  leaveText: {
    nb: 'Når du avslutter her, blir koden og svarene borte fra denne telefonen eller maskinen, så ingen andre ser dem.',
    nn: 'Når du avsluttar her, blir koden og svara borte frå denne telefonen eller maskina, så ingen andre ser dei.',
    en: 'When you stop here, the code and the answers are gone from this phone or computer, so that nobody else sees them.',
  },
  stay: { nb: 'Fortsett å svare', nn: 'Hald fram å svare', en: 'Continue answering' },
  left: { nb: 'Du har tatt en pause', nn: 'Du har teke ein pause', en: 'You have taken a break' },
  leftText: {
    nb: 'Svarene er lagret, og ingenting ligger igjen på denne telefonen eller maskinen. Skriv koden når du vil gå videre.',
    nn: 'Svara er lagra, og ingenting ligg att på denne telefonen eller maskina. Skriv koden når du vil gå vidare.',
    en: 'The answers are saved, and nothing is left on this phone or computer. Enter the code when you want to continue.',
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
  number: { nb: 'Feil nummer {number}', nn: 'Feil nummer {number}', en: 'Error number {number}' },
  toForm: { nb: 'Tilbake til skjemaet', nn: 'Tilbake til skjemaet', en: 'Back to the questionnaire' },
} as const satisfies Record<string, LocalText>

/** What the script says; it stands on the page, so that the script has no texts of its own. */
export const scriptWords = {
  saved: { nb: 'Lagret', nn: 'Lagra', en: 'Saved' },
  waiting: {
    nb: 'Ikke sendt ennå, prøver igjen. Du kan fortsette å svare på denne siden.',
    nn: 'Ikkje sendt enno, prøver igjen. Du kan halde fram å svare på denne sida.',
    en: 'Not sent yet, trying again. You can continue answering on this page.',
  },
  sent: { nb: 'Sendt.', nn: 'Sendt.', en: 'Sent.' },
  read: { nb: 'Les opp', nn: 'Les opp', en: 'Read aloud' },
  readAll: { nb: 'Les opp hele siden', nn: 'Les opp heile sida', en: 'Read the whole page aloud' },
  stop: { nb: 'Stopp', nn: 'Stopp', en: 'Stop' },
} as const satisfies Record<string, LocalText>
