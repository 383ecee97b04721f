import type { ProblemKind } from '#core/foundation'

/** What the server itself refuses. Numbers 5000-5009 and 5030-5059, permanent. What status each gives: `status.ts`. */
export const serverProblems = {
  fault: {
    number: 5000,
    severity: 'error',
    text: {
      nb: 'Noe gikk galt hos oss. Prøv igjen. Skjer det flere ganger, si fra til den som drifter Lyttepost, og oppgi koden {request}.',
      nn: 'Noko gjekk gale hos oss. Prøv igjen. Skjer det fleire gonger, sei frå til den som driftar Lyttepost, og oppgi koden {request}.',
      en: 'Something went wrong on our side. Try again. If it happens again, tell whoever runs Lyttepost, with the code {request}.',
    },
  },
  notLoggedIn: {
    number: 5001,
    severity: 'error',
    text: {
      nb: 'Du er ikke logget inn. Logg inn for å gå videre.',
      nn: 'Du er ikkje logga inn. Logg inn for å gå vidare.',
      en: 'You are not logged in. Log in to go on.',
    },
  },
  refused: {
    number: 5002,
    severity: 'error',
    text: {
      nb: 'Rollen din gir ikke adgang til å gjøre dette.',
      nn: 'Rolla di gir ikkje tilgang til å gjere dette.',
      en: 'Your role does not allow you to do this.',
    },
  },
  strongerLogin: {
    number: 5003,
    severity: 'error',
    text: {
      nb: 'Dette krever en sikrere innlogging enn den du har nå, for eksempel med BankID eller Buypass. Logg inn på nytt for å gå videre.',
      nn: 'Dette krev ei sikrare innlogging enn den du har no, til dømes med BankID eller Buypass. Logg inn på nytt for å gå vidare.',
      en: 'This needs a safer login than the one you have now, for example with BankID or Buypass. Log in again to go on.',
    },
  },
  notFound: {
    number: 5004,
    severity: 'error',
    text: {
      nb: 'Dette finnes ikke, eller det hører ikke til der du har adgang.',
      nn: 'Dette finst ikkje, eller det høyrer ikkje til der du har tilgang.',
      en: 'This does not exist, or it does not belong where you have access.',
    },
  },
  methodNotAllowed: {
    number: 5005,
    severity: 'error',
    text: {
      nb: 'Det går ikke an å gjøre dette på denne adressen. Mulig her: {allowed}.',
      nn: 'Det går ikkje an å gjere dette på denne adressa. Mogleg her: {allowed}.',
      en: 'This cannot be done at this address. Possible here: {allowed}.',
    },
  },
  fieldWrong: {
    number: 5006,
    severity: 'error',
    // {expected} is one of the expectations in `fields.ts`
    text: { nb: '«{field}» {expected}.', nn: '«{field}» {expected}.', en: '"{field}" {expected}.' },
  },
  tooLarge: {
    number: 5007,
    severity: 'error',
    text: {
      nb: 'Det som ble sendt, er for stort. Grensen er {limit} kB.',
      nn: 'Det som blei sendt, er for stort. Grensa er {limit} kB.',
      en: 'What was sent is too large. The limit is {limit} kB.',
    },
  },
  tooManyRequests: {
    number: 5008,
    severity: 'error',
    text: {
      nb: 'Det kom for mange forespørsler på kort tid. Prøv igjen om {seconds} sekunder.',
      nn: 'Det kom for mange førespurnader på kort tid. Prøv igjen om {seconds} sekund.',
      en: 'There were too many requests in a short time. Try again in {seconds} seconds.',
    },
  },
  mediaType: {
    number: 5009,
    severity: 'error',
    text: {
      nb: 'Innholdet er sendt i et format som ikke tas imot her. Send det som JSON (application/json).',
      nn: 'Innhaldet er sendt i eit format som ikkje blir teke imot her. Send det som JSON (application/json).',
      en: 'The content was sent in a format that is not accepted here. Send it as JSON (application/json).',
    },
  },
  keyMissing: {
    number: 5030,
    severity: 'error',
    text: {
      nb: 'Forespørselen mangler en gyldig «idempotency-key» (8–100 tegn). Den sørger for at det samme ikke blir lagret to ganger.',
      nn: 'Førespurnaden manglar ein gyldig «idempotency-key» (8–100 teikn). Han syter for at det same ikkje blir lagra to gonger.',
      en: 'The request lacks a valid "idempotency-key" (8-100 characters). It keeps the same thing from being stored twice.',
    },
  },
  keyReused: {
    number: 5031,
    severity: 'error',
    text: {
      nb: 'Nøkkelen i «idempotency-key» er alt brukt til en annen forespørsel. Lag en ny nøkkel for hver ny forespørsel.',
      nn: 'Nøkkelen i «idempotency-key» er alt brukt til ein annan førespurnad. Lag ein ny nøkkel for kvar ny førespurnad.',
      en: 'The "idempotency-key" has been used for another request already. Make a new key for each new request.',
    },
  },
  underWay: {
    number: 5032,
    severity: 'error',
    text: {
      nb: 'Den samme forespørselen er alt under behandling. Prøv igjen om {seconds} sekunder.',
      nn: 'Den same førespurnaden er alt under handsaming. Prøv igjen om {seconds} sekund.',
      en: 'The same request is being carried out already. Try again in {seconds} seconds.',
    },
  },
  tokenWrong: {
    number: 5033,
    severity: 'error',
    text: {
      nb: 'Siden du sendte fra, er ikke lenger gyldig. Last den inn på nytt og prøv igjen.',
      nn: 'Sida du sende frå, er ikkje lenger gyldig. Last henne inn på nytt og prøv igjen.',
      en: 'The page you sent this from is no longer valid. Reload it and try again.',
    },
  },
  otherSite: {
    number: 5034,
    severity: 'error',
    text: {
      nb: 'Forespørselen kommer fra et annet nettsted og tas ikke imot. Gå til {address} og gjør det der.',
      nn: 'Førespurnaden kjem frå ein annan nettstad og blir ikkje teken imot. Gå til {address} og gjer det der.',
      en: 'The request comes from another site and is not accepted. Go to {address} and do it there.',
    },
  },
  sessionEnded: {
    number: 5035,
    severity: 'error',
    text: {
      nb: 'Innloggingen din er avsluttet. Det du har lagret, er ikke tapt. Logg inn igjen for å gå videre.',
      nn: 'Innlogginga di er avslutta. Det du har lagra, er ikkje tapt. Logg inn igjen for å gå vidare.',
      en: 'Your login has ended. What you have saved is not lost. Log in again to go on.',
    },
  },
  unavailable: {
    number: 5036,
    severity: 'error',
    text: {
      nb: 'Lyttepost er ikke tilgjengelig akkurat nå. Prøv igjen om {seconds} sekunder.',
      nn: 'Lyttepost er ikkje tilgjengeleg akkurat no. Prøv igjen om {seconds} sekund.',
      en: 'Lyttepost is not available at the moment. Try again in {seconds} seconds.',
    },
  },
  noAppointment: {
    number: 5037,
    severity: 'error',
    text: {
      nb: 'Velg hvilken rolle du vil bruke, før du går videre.',
      nn: 'Vel kva rolle du vil bruke, før du går vidare.',
      en: 'Choose which role you will act in before you go on.',
    },
  },
  tookTooLong: {
    number: 5038,
    severity: 'error',
    text: {
      nb: 'Det tok for lang tid. Last inn siden på nytt for å se om det ble gjort, og prøv igjen.',
      nn: 'Det tok for lang tid. Last inn sida på nytt for å sjå om det blei gjort, og prøv igjen.',
      en: 'It took too long. Reload the page to see whether it was done, and try again.',
    },
  },
  notReadable: {
    number: 5039,
    severity: 'error',
    text: {
      nb: 'Forespørselen kunne ikke leses: adressen er feil skrevet, eller innholdet er ikke gyldig JSON.',
      nn: 'Førespurnaden kunne ikkje lesast: adressa er feil skriven, eller innhaldet er ikkje gyldig JSON.',
      en: 'The request could not be read: the address is misspelt, or the content is not valid JSON.',
    },
  },
  providersNotReadable: {
    number: 5040,
    severity: 'error',
    text: {
      nb: 'Oppsettet av innlogging i «{path}» kan ikke brukes: {reason}.',
      nn: 'Oppsettet av innlogging i «{path}» kan ikkje brukast: {reason}.',
      en: 'The setup of logins in "{path}" cannot be used: {reason}.',
    },
  },
  portTaken: {
    number: 5041,
    severity: 'error',
    text: {
      nb: 'Port {port} er opptatt av et annet program. Velg en annen med «--port».',
      nn: 'Port {port} er oppteken av eit anna program. Vel ein annan med «--port».',
      en: 'Port {port} is taken by another program. Choose another one with "--port".',
    },
  },
  trialWithNamedDatabase: {
    number: 5042,
    severity: 'error',
    text: {
      nb: 'Øvingsinnloggingen kan ikke brukes med en navngitt database: hvem som helst kan være hvem som helst der. Sett opp innlogging med «--providers».',
      nn: 'Øvingsinnlogginga kan ikkje brukast med ein namngitt database: kven som helst kan vere kven som helst der. Set opp innlogging med «--providers».',
      en: 'The trial login cannot be used with a named database: there, anybody can be anybody. Set up logins with "--providers".',
    },
  },
  publicUrlMissing: {
    number: 5043,
    severity: 'error',
    text: {
      nb: 'Oppgi med «--public-url» hvilken https-adresse nettleserne når Lyttepost på.',
      nn: 'Oppgi med «--public-url» kva https-adresse nettlesarane når Lyttepost på.',
      en: 'Give with "--public-url" the https address that browsers reach Lyttepost by.',
    },
  },
  trustedProxiesMissing: {
    number: 5044,
    severity: 'error',
    text: {
      nb: 'Oppgi med «--trusted-proxies» adressene eller nettene til proxyene foran Lyttepost, med komma mellom (10.0.0.5,10.1.0.0/16), eller «none» der det ikke er noen.',
      nn: 'Oppgi med «--trusted-proxies» adressene eller netta til proxyane framfor Lyttepost, med komma mellom (10.0.0.5,10.1.0.0/16), eller «none» der det ikkje er nokon.',
      en: 'Give with "--trusted-proxies" the addresses or networks of the proxies in front of Lyttepost, separated by commas (10.0.0.5,10.1.0.0/16), or "none" where there are none.',
    },
  },
  metricsTokenNotReadable: {
    number: 5045,
    severity: 'error',
    text: {
      nb: 'Filen «{path}» til «--metrics-token-file» kan ikke brukes: den må finnes og holde minst 16 tegn uten mellomrom.',
      nn: 'Fila «{path}» til «--metrics-token-file» kan ikkje brukast: ho må finnast og halde minst 16 teikn utan mellomrom.',
      en: 'The file "{path}" of "--metrics-token-file" cannot be used: it must exist and hold at least 16 characters without spaces.',
    },
  },
} as const satisfies Record<string, ProblemKind>
