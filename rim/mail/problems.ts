import type { ProblemKind } from '#core/foundation'

/** Why an e-mail was not sent, and what is wrong with how sending is set up. Numbers 4254-4259, permanent. */
export const mailProblems = {
  messageRefused: {
    number: 4254,
    severity: 'error',
    text: {
      nb: 'E-posttjeneren tok ikke imot meldingen. Den som drifter Lyttepost, må se om avsenderadressen er godkjent.',
      nn: 'E-posttenaren tok ikkje imot meldinga. Den som driftar Lyttepost, må sjå om avsendaradressa er godkjend.',
      en: 'The mail server did not take the message. Whoever runs Lyttepost must see whether the sender address is approved.',
    },
  },
  recipientRefused: {
    number: 4255,
    severity: 'error',
    text: {
      nb: 'Adressen ble avvist: den finnes ikke, eller den tar ikke imot e-post. Rett adressen hos kontakten og skriv på nytt.',
      nn: 'Adressa blei avvist: ho finst ikkje, eller ho tek ikkje imot e-post. Rett adressa hos kontakten og skriv på nytt.',
      en: 'The address was refused: it does not exist, or takes no e-mail. Correct the contact’s address and write again.',
    },
  },
  tryLater: {
    number: 4256,
    severity: 'warning',
    text: {
      nb: 'E-posttjeneren ba oss prøve igjen senere.',
      nn: 'E-posttenaren bad oss prøve igjen seinare.',
      en: 'The mail server asked us to try again later.',
    },
  },
  serverGone: {
    number: 4257,
    severity: 'warning',
    text: {
      nb: 'Vi fikk ikke sikker forbindelse med e-posttjeneren.',
      nn: 'Vi fekk ikkje sikkert samband med e-posttenaren.',
      en: 'We got no secure connection with the mail server.',
    },
  },
  loginRefused: {
    number: 4258,
    severity: 'warning',
    text: {
      nb: 'E-posttjeneren godtok ikke Lyttepost som avsender. Den som drifter Lyttepost, må rette innloggingen.',
      nn: 'E-posttenaren godtok ikkje Lyttepost som avsendar. Den som driftar Lyttepost, må rette innlogginga.',
      en: 'The mail server did not accept Lyttepost as a sender. Whoever runs Lyttepost must correct the login.',
    },
  },
  notUsable: {
    number: 4259,
    severity: 'error',
    text: {
      nb: 'E-post er ikke riktig satt opp: LYTTEPOST_SMTP må være som smtp://bruker:passord@post.example.no eller smtps://…, og LYTTEPOST_MAIL_FROM en e-postadresse, med eller uten navn foran: Lyttepost <post@example.no>.',
      nn: 'E-post er ikkje rett sett opp: LYTTEPOST_SMTP må vere som smtp://brukar:passord@post.example.no eller smtps://…, og LYTTEPOST_MAIL_FROM ei e-postadresse, med eller utan namn framfor: Lyttepost <post@example.no>.',
      en: 'E-mail is not set up rightly: LYTTEPOST_SMTP must be as smtp://user:password@mail.example.no or smtps://…, and LYTTEPOST_MAIL_FROM an e-mail address, with or without a name before it: Lyttepost <post@example.no>.',
    },
  },
} as const satisfies Record<string, ProblemKind>
