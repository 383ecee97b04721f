import type { LocalText } from '#core/foundation'

export const beginWords = {
  title: { nb: 'Registrer en mottaker', nn: 'Registrer ein mottakar', en: 'Register a recipient' },
  number: {
    nb: 'Fødselsnummer eller D-nummer',
    nn: 'Fødselsnummer eller D-nummer',
    en: 'National identity number or D-number',
  },
  numberHelp: {
    nb: '11 sifre. Brukes til å åpne skjemaet og blir ikke lagret.',
    nn: '11 siffer. Blir brukt til å opne skjemaet og blir ikkje lagra.',
    en: '11 digits. Used to open the form, and not stored.',
  },
  reference: {
    nb: 'Lokal referanse (valgfritt)',
    nn: 'Lokal referanse (valfritt)',
    en: 'Local reference (optional)',
  },
  referenceHelp: {
    nb: 'Enhetens eget merke, for å finne igjen registreringen. Ikke navn eller fødselsnummer. Slettes når kommunen leverer.',
    nn: 'Eininga sitt eige merke, for å finne att registreringa. Ikkje namn eller fødselsnummer. Blir sletta når kommunen leverer.',
    en: 'The unit’s own mark, to find the registration again. Not a name or an identity number. Deleted when the municipality submits.',
  },
  referenceIsNumber: {
    nb: 'Dette er et fødselsnummer. Det kan ikke stå her. Skriv noe annet som dere kjenner igjen.',
    nn: 'Dette er eit fødselsnummer. Det kan ikkje stå her. Skriv noko anna som de kjenner att.',
    en: 'This is an identity number. It cannot stand here. Write something else that you will recognise.',
  },
  referenceLooksLike: {
    nb: 'Dette ser ut som et fødselsnummer. Et fødselsnummer må ikke stå her.',
    nn: 'Dette ser ut som eit fødselsnummer. Eit fødselsnummer må ikkje stå her.',
    en: 'This looks like an identity number. An identity number must not stand here.',
  },
  start: { nb: 'Start registrering', nn: 'Start registrering', en: 'Start registration' },
  starting: { nb: 'Åpner skjemaet …', nn: 'Opnar skjemaet …', en: 'Opening the form …' },
  offline: {
    nb: 'Du har ikke nett nå. Skjemaer du alt har åpnet, kan du fylle ut videre, men et nytt kan ikke åpnes uten nett: Fødselsnummeret blir aldri tatt vare på i nettleseren.',
    nn: 'Du har ikkje nett no. Skjema du alt har opna, kan du fylle ut vidare, men eit nytt kan ikkje opnast utan nett: Fødselsnummeret blir aldri teke vare på i nettlesaren.',
    en: 'You are offline. Forms that are open already can be filled in, but a new one cannot be opened offline: the identity number is never kept in the browser.',
  },
  notReached: {
    nb: 'Vi fikk ikke kontakt med Lyttepost, så skjemaet ble ikke åpnet. Fødselsnummeret er ikke tatt vare på. Skriv det en gang til når du har nett.',
    nn: 'Vi fekk ikkje kontakt med Lyttepost, så skjemaet blei ikkje opna. Fødselsnummeret er ikkje teke vare på. Skriv det ein gong til når du har nett.',
    en: 'Lyttepost could not be reached, so the form was not opened. The identity number has not been kept. Enter it once more when you are online.',
  },
  optedOut: {
    nb: 'Denne personen har sagt nei til å være med i denne runden, og blir ikke registrert. Det er helt i orden, og ingen trenger å vite hvorfor. Ingenting er lagret.',
    nn: 'Denne personen har sagt nei til å vere med i denne runden, og blir ikkje registrert. Det er heilt i orden, og ingen treng å vite kvifor. Ingenting er lagra.',
    en: 'This person has said no to taking part in this round, and is not registered. That is quite all right, and nobody needs to know why. Nothing is stored.',
  },
  birth: {
    nb: 'Nummeret viser ikke fødselsår og kjønn. Fyll dem ut.',
    nn: 'Nummeret viser ikkje fødselsår og kjønn. Fyll dei ut.',
    en: 'The number does not show year of birth and sex. Fill them in.',
  },
  birthYear: { nb: 'Fødselsår', nn: 'Fødselsår', en: 'Year of birth' },
  birthYearFault: {
    nb: 'Skriv fødselsåret med fire sifre, for eksempel 1984.',
    nn: 'Skriv fødselsåret med fire siffer, til dømes 1984.',
    en: 'Enter the year of birth with four digits, such as 1984.',
  },
  sex: { nb: 'Kjønn', nn: 'Kjønn', en: 'Sex' },
  sexFault: { nb: 'Velg kjønn.', nn: 'Vel kjønn.', en: 'Choose sex.' },
  female: { nb: 'Kvinne', nn: 'Kvinne', en: 'Female' },
  male: { nb: 'Mann', nn: 'Mann', en: 'Male' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>
