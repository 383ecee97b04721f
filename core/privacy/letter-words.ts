import { fillIn, text } from './say.ts'

/** The wording of the letter to those who are registered, in its order. Short sentences; no word of law without need. */
export const letterWords = {
  title: text('Informasjon til deg om kartleggingen {round}', 'Informasjon til deg om kartlegginga {round}'),
  from: text('{unit} i {municipality}', '{unit} i {municipality}'),

  mark: text(
    'Utkast. Fyll ut det som er merket, før brevet deles ut.',
    'Utkast. Fyll ut det som er merkt, før brevet blir delt ut.',
  ),

  shortHeading: text('Kort fortalt', 'Kort fortalt'),
  short: text(
    '{from} skal kartlegge hvordan det går med mennesker som får hjelp for rusproblemer eller psykiske helseproblemer. Kartleggingen varer fra {opens} til {closes}. En ansatt som kjenner deg, fyller ut et skjema om deg.',
    '{from} skal kartleggje korleis det går med menneske som får hjelp for rusproblem eller psykiske helseproblem. Kartlegginga varer frå {opens} til {closes}. Ein tilsett som kjenner deg, fyller ut eit skjema om deg.',
  ),
  free: text(
    'Du kan si nei når du vil, før eller etter at skjemaet er fylt ut, og uten å si hvorfor. Det får ingen følger for hjelpen du får.',
    'Du kan seie nei når du vil, før eller etter at skjemaet er fylt ut, og utan å seie kvifor. Det får ingen følgjer for hjelpa du får.',
  ),

  whoHeading: text('Hvem er ansvarlig?', 'Kven er ansvarleg?'),
  controller: text('Behandlingsansvarlig', 'Behandlingsansvarleg'),
  unit: text('Enheten som registrerer', 'Eininga som registrerer'),
  contact: text('Kommunens kontakt', 'Kontakt i kommunen'),
  officer: text('Personvernombud', 'Personvernombod'),
  noOfficer: fillIn(
    'navn og kontaktopplysninger for personvernombudet',
    'namn og kontaktopplysningar for personvernombodet',
  ),
  processor: text('Driver systemet for kommunen', 'Driv systemet for kommunen'),

  whyHeading: text('Hvorfor?', 'Kvifor?'),
  purposes: text('Opplysningene skal brukes til å', 'Opplysningane skal brukast til å'),
  notDecisions: text(
    'De brukes ikke til å bestemme hvilken hjelp du skal få, og ingen avgjørelse om deg blir tatt av en datamaskin. Skal de brukes til noe annet, får du vite det først.',
    'Dei blir ikkje brukte til å bestemme kva hjelp du skal få, og inga avgjerd om deg blir teken av ei datamaskin. Skal dei brukast til noko anna, får du vite det først.',
  ),

  attention: text(
    'Oversikten over hvem som kan trenge oppmerksomhet, viser bare hvilke svar som gjør at en ansatt bør se etter. Den bestemmer ikke hvilken hjelp du skal få, og ingen avgjørelse om deg blir tatt av en datamaskin. Skal opplysningene brukes til noe annet, får du vite det først.',
    'Oversikta over kven som kan trenge merksemd, viser berre kva svar som gjer at ein tilsett bør sjå etter. Ho bestemmer ikkje kva hjelp du skal få, og inga avgjerd om deg blir teken av ei datamaskin. Skal opplysningane brukast til noko anna, får du vite det først.',
  ),

  whatHeading: text('Hva blir registrert?', 'Kva blir registrert?'),
  what: text('Skjemaet har disse delene:', 'Skjemaet har desse delane:'),
  source: text(
    'Svarene er de ansattes vurdering, ut fra det tjenesten vet om deg. Du trenger ikke å gi noen opplysninger selv.',
    'Svara er vurderinga til dei tilsette, ut frå det tenesta veit om deg. Du treng ikkje å gi opplysningar sjølv.',
  ),
  noIdentity: text(
    'Navn, adresse og fødselsnummer blir ikke lagret. Fødselsnummeret brukes bare når skjemaet åpnes: til å finne fødselsår og kjønn, og til å lage en kode med en hemmelig nøkkel. Koden gjør at du ikke blir registrert to ganger, og at du kan få se det som står om deg. Enheten kan bruke en lokal referanse for skjemaet og skrive kommentarer til svarene. De slettes når kommunen leverer kartleggingen.',
    'Namn, adresse og fødselsnummer blir ikkje lagra. Fødselsnummeret blir berre brukt når skjemaet blir opna: til å finne fødselsår og kjønn, og til å lage ein kode med ein hemmeleg nøkkel. Koden gjer at du ikkje blir registrert to gonger, og at du kan få sjå det som står om deg. Eininga kan bruke ein lokal referanse for skjemaet og skrive kommentarar til svara. Dei blir sletta når kommunen leverer kartlegginga.',
  ),
  linked: text(
    'En egen kode gjør det mulig å se endring fra en runde til den neste, uten å vite hvem du er. Enheten kan se sine egne svar om deg fra forrige runde når den fyller ut skjemaet.',
    'Ein eigen kode gjer det mogleg å sjå endring frå ein runde til den neste, utan å vite kven du er. Eininga kan sjå sine eigne svar om deg frå førre runde når ho fyller ut skjemaet.',
  ),
  notLinked: text(
    'Koden er ny i hver runde. Opplysningene kan derfor ikke kobles til andre runder.',
    'Koden er ny i kvar runde. Opplysningane kan derfor ikkje koplast til andre rundar.',
  ),

  lawHeading: text('Hva gir oss lov til det?', 'Kva gir oss lov til det?'),
  lawWithArticles: text(
    'Kommunen bygger på {articles}, sammen med:',
    'Kommunen byggjer på {articles}, saman med:',
  ),
  lawOpen: text(
    'Kommunen bygger på personvernforordningen artikkel 6 og 9 ({open}), sammen med:',
    'Kommunen byggjer på personvernforordninga artikkel 6 og 9 ({open}), saman med:',
  ),
  basis: text(
    '{law}, vedtak {decision}, gyldig fra {from} til {to}.',
    '{law}, vedtak {decision}, gyldig frå {from} til {to}.',
  ),

  seenHeading: text('Hvem ser hva?', 'Kven ser kva?'),
  recipient: text('{who}: {what}', '{who}: {what}'),
  noTransfer: text(
    'Opplysningene blir ikke sendt ut av EØS-området.',
    'Opplysningane blir ikkje sende ut av EØS-området.',
  ),
  transfer: text(
    'Opplysninger sendes ut av EØS-området: {transfer}',
    'Opplysningar blir sende ut av EØS-området: {transfer}',
  ),

  keptHeading: text('Hvor lenge?', 'Kor lenge?'),
  kept: text(
    'Registreringen slettes senest {until}. Da slettes også nøkkelen som koden er laget med.',
    'Registreringa blir sletta seinast {until}. Då blir også nøkkelen som koden er laga med, sletta.',
  ),

  rightsHeading: text('Dine rettigheter', 'Rettane dine'),
  rights: text('Du har rett til å', 'Du har rett til å'),
  see: text('se det som står om deg', 'sjå det som står om deg'),
  correct: text('få rettet det som er feil', 'få retta det som er feil'),
  erase: text(
    'si nei, og få registreringen slettet hvis den alt er laget',
    'seie nei, og få registreringa sletta dersom ho alt er laga',
  ),
  limit: text(
    'protestere mot bruken, eller kreve at den blir begrenset',
    'protestere mot bruken, eller krevje at han blir avgrensa',
  ),
  log: text(
    'se loggen: hvem som har lest eller endret noe om deg, når og hvorfor',
    'sjå loggen: kven som har lese eller endra noko om deg, når og kvifor',
  ),
  complain: text(
    'klage til Datatilsynet: postboks 458 Sentrum, 0105 Oslo, datatilsynet.no',
    'klage til Datatilsynet: postboks 458 Sentrum, 0105 Oslo, datatilsynet.no',
  ),

  howHeading: text('Slik gjør du', 'Slik gjer du'),
  howOwnPage: text(
    'Logg inn med ID-porten på {page}, eller si fra til {unit}.',
    'Logg inn med ID-porten på {page}, eller sei frå til {unit}.',
  ),
  howUnit: text('Si fra til {unit}.', 'Sei frå til {unit}.'),
  effect: text(
    'Et nei gjelder denne runden og alle enheter i kommunen. En kode for at du har sagt nei, blir stående like lenge som registreringene, slik at ingen registrerer deg på nytt. Tabeller som alt er laget, blir ikke endret. De er kontrollert for at ingen skal kjennes igjen.',
    'Eit nei gjeld denne runden og alle einingar i kommunen. Ein kode for at du har sagt nei, blir ståande like lenge som registreringane, slik at ingen registrerer deg på nytt. Tabellar som alt er laga, blir ikkje endra. Dei er kontrollerte for at ingen skal kjennast igjen.',
  ),
  answer: text(
    'Det koster ingenting, og du får svar innen én måned. For å finne det som står om deg, må vi bruke fødselsnummeret ditt på nytt. Det blir ikke tatt vare på etterpå.',
    'Det kostar ingenting, og du får svar innan éin månad. For å finne det som står om deg, må vi bruke fødselsnummeret ditt på nytt. Det blir ikkje teke vare på etterpå.',
  ),
}
