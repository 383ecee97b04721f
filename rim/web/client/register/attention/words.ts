import type { LocalText } from '#core/foundation'

export const attentionWords = {
  back: { nb: 'Til runden', nn: 'Til runden', en: 'To the round' },
  title: {
    nb: 'Hvem kan trenge oppmerksomhet først?',
    nn: 'Kven kan trenge merksemd først?',
    en: 'Who may need attention first?',
  },
  lead: {
    nb: 'Oversikten går gjennom det enheten har registrert, etter åpne regler. Den gir ingen poeng og avgjør ingenting: Det er du som vet hvordan det står til nå.',
    nn: 'Oversikta går gjennom det eininga har registrert, etter opne reglar. Ho gir ingen poeng og avgjer ingenting: Det er du som veit korleis det står til no.',
    en: 'The list goes through what the unit has registered, by open rules. It gives no points and decides nothing: you are the one who knows how things are now.',
  },
  logged: {
    nb: 'Hver gang oversikten åpnes, blir det logget for alle den går gjennom. De registrerte kan se det.',
    nn: 'Kvar gong oversikta blir opna, blir det logga for alle ho går gjennom. Dei registrerte kan sjå det.',
    en: 'Each time the list is opened, it is logged for all that it goes through. Those registered can see it.',
  },
  form: {
    nb: 'Spørsmålene og svarene står på norsk, som i skjemaet.',
    nn: 'Spørsmåla og svara står på norsk, som i skjemaet.',
    en: 'The rules, the questions and the answers are in Norwegian, as in the form.',
  },
  found: {
    nb: '{count} av {read} registreringer møter minst én regel.',
    nn: '{count} av {read} registreringar møter minst éin regel.',
    en: '{count} of {read} registrations meet at least one rule.',
  },
  nothing: {
    nb: 'Ingen av de {read} registreringene møter noen av reglene.',
    nn: 'Ingen av dei {read} registreringane møter nokon av reglane.',
    en: 'None of the {read} registrations meets any of the rules.',
  },
  empty: {
    nb: 'Det er ingen registreringer å gå gjennom i runden.',
    nn: 'Det er ingen registreringar å gå gjennom i runden.',
    en: 'There are no registrations to go through in the round.',
  },
  notCovered: {
    nb: '{count} er ikke gått gjennom, fordi behandlingsgrunnlaget de er registrert etter, ikke dekker en slik oversikt.',
    nn: '{count} er ikkje gått gjennom, fordi behandlingsgrunnlaget dei er registrerte etter, ikkje dekkjer ei slik oversikt.',
    en: '{count} were not gone through, because the legal basis they are registered under does not cover such a list.',
  },
  noneCovered: {
    nb: 'Behandlingsgrunnlaget dekker ikke en slik oversikt. Kommunens koordinator fører inn grunnlaget, og kan si at det gjør det. Da gjelder det dem som blir registrert etterpå.',
    nn: 'Behandlingsgrunnlaget dekkjer ikkje ei slik oversikt. Koordinatoren i kommunen fører inn grunnlaget, og kan seie at det gjer det. Då gjeld det dei som blir registrerte etterpå.',
    en: 'The legal basis does not cover such a list. The coordinator records the basis, and can say that it does. It then holds for those who are registered afterwards.',
  },
  drafts: {
    nb: '{count} er under arbeid og møter ingen regel så langt.',
    nn: '{count} er under arbeid og møter ingen regel så langt.',
    en: '{count} are under work and meet no rule so far.',
  },
  undecided: {
    nb: 'Kan ikke avgjøres',
    nn: 'Kan ikkje avgjerast',
    en: 'Cannot be settled',
  },
  undecidedLead: {
    nb: 'Disse møter ingen regel, men et svar som mangler eller er «vet ikke», kunne ha avgjort en av dem.',
    nn: 'Desse møter ingen regel, men eit svar som manglar eller er «veit ikkje», kunne ha avgjort ein av dei.',
    en: 'These meet no rule, but an answer that is lacking or “don’t know” could have settled one of them.',
  },
  open: { nb: 'Vet ikke:', nn: 'Veit ikkje:', en: 'Not known:' },
  behind: { nb: 'Svarene bak', nn: 'Svara bak', en: 'The answers behind' },
  draft: { nb: 'under arbeid', nn: 'under arbeid', en: 'under work' },
  begun: {
    nb: 'Uten referanse (begynt {day})',
    nn: 'Utan referanse (begynt {day})',
    en: 'Without a reference (begun {day})',
  },
  rules: {
    nb: 'Reglene, og hvor de kommer fra',
    nn: 'Reglane, og kvar dei kjem frå',
    en: 'The rules, and where they come from',
  },
} satisfies Record<string, LocalText>
