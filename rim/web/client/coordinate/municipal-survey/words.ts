import type { LocalText } from '#core/foundation'

export const municipalWords = {
  title: {
    nb: 'Kommuneundersøkelsen {year}',
    nn: 'Kommuneundersøkinga {year}',
    en: 'Survey to the municipalities {year}',
  },
  about: {
    nb: 'Undersøkelsen handler om hva kommunen bruker kartleggingen til, og hvilken nytte den har. Kommunen svarer én gang. Svarene blir vist i tabeller der ingen kommune kan kjennes igjen.',
    nn: 'Undersøkinga handlar om kva kommunen bruker kartlegginga til, og kva nytte ho har. Kommunen svarer éin gong. Svara blir viste i tabellar der ingen kommune kan kjennast att.',
    en: 'The survey is about what the municipality uses the mapping for, and how useful it is. The municipality answers once. The answers are shown in tables in which no municipality can be recognised.',
  },
  until: { nb: 'Svar innen {day}.', nn: 'Svar innan {day}.', en: 'Answer by {day}.' },
  opens: { nb: 'Den åpner {day}.', nn: 'Ho opnar {day}.', en: 'It opens {day}.' },
  over: {
    nb: 'Undersøkelsen er stengt. Svaret kan leses, men ikke endres.',
    nn: 'Undersøkinga er stengd. Svaret kan lesast, men ikkje endrast.',
    en: 'The survey is closed. The answer can be read, but not changed.',
  },
  notSubmitted: { nb: 'Ikke levert', nn: 'Ikkje levert', en: 'Not handed in' },
  submitted: { nb: 'Levert', nn: 'Levert', en: 'Handed in' },
  answer: { nb: 'Svar på undersøkelsen', nn: 'Svar på undersøkinga', en: 'Answer the survey' },
  goOn: { nb: 'Fortsett på svaret', nn: 'Hald fram med svaret', en: 'Go on with the answer' },
  see: { nb: 'Se svaret', nn: 'Sjå svaret', en: 'See the answer' },
  back: { nb: 'Oversikt', nn: 'Oversikt', en: 'Overview' },
  handedIn: {
    nb: 'Svaret er levert {day}. Takk! Dere kan åpne det igjen og endre det til og med {until}.',
    nn: 'Svaret er levert {day}. Takk! De kan opne det igjen og endre det til og med {until}.',
    en: 'The answer was handed in {day}. Thank you! You can open it again and change it up to and including {until}.',
  },
  reopen: { nb: 'Åpne svaret igjen', nn: 'Opne svaret igjen', en: 'Open the answer again' },
  submit: { nb: 'Lever svaret', nn: 'Lever svaret', en: 'Hand the answer in' },
  required: { nb: 'må besvares', nn: 'må svarast på', en: 'must be answered' },
  saved: { nb: 'Alt er lagret.', nn: 'Alt er lagra.', en: 'Everything is saved.' },
  saving: { nb: 'Lagrer …', nn: 'Lagrar …', en: 'Saving …' },
  unsaved: { nb: 'Ikke lagret ennå.', nn: 'Ikkje lagra enno.', en: 'Not saved yet.' },
  notSaved: {
    nb: 'Det siste du skrev, er ikke lagret. Det prøves på nytt når du endrer noe, eller når du trykker her.',
    nn: 'Det siste du skreiv, er ikkje lagra. Det blir prøvd på nytt når du endrar noko, eller når du trykkjer her.',
    en: 'What you wrote last is not saved. It is tried again when you change something, or press here.',
  },
  tryAgain: { nb: 'Lagre på nytt', nn: 'Lagre på nytt', en: 'Save again' },
  wholeNumber: {
    nb: 'Skriv et helt tall fra {min} til {max}.',
    nn: 'Skriv eit heilt tal frå {min} til {max}.',
    en: 'Write a whole number from {min} to {max}.',
  },
  together: {
    nb: 'Flere i kommunen kan fylle ut det samme svaret. Det lagres mens du skriver.',
    nn: 'Fleire i kommunen kan fylle ut det same svaret. Det blir lagra medan du skriv.',
    en: 'Several in the municipality can fill in the same answer. It is saved as you write.',
  },
} satisfies Record<string, LocalText>
