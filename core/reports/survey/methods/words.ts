import type { LocalText } from '#core/foundation'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** Fixed wordings of the report's part on methods. */
export const methodTexts = {
  intro: text(
    'Rapportens merker (▲ og ▼) er satt etter samme regel som i tidligere målinger, slik at målingene kan leses ved siden av hverandre. Her er de samme forskjellene prøvd på fire andre måter.',
    'Merka i rapporten (▲ og ▼) er sette etter same regel som i tidlegare målingar, slik at målingane kan lesast ved sida av kvarandre. Her er dei same skilnadene prøvde på fire andre måtar.',
  ),
  kept: text(
    'Av {published} merker i rapporten står {kept} også når det er tatt hensyn til kommuner, vekter og antall sammenligninger. {lost} gjør det ikke, og {found} forskjeller uten merke i rapporten er sikre etter den strengere metoden.',
    'Av {published} merke i rapporten står {kept} òg når det er teke omsyn til kommunar, vekter og talet på samanlikningar. {lost} gjer det ikkje, og {found} skilnader utan merke i rapporten er sikre etter den strengare metoden.',
  ),
  reading: text(
    'At et merke faller, betyr ikke at gruppene svarer likt. Det betyr at svarene ikke gir grunnlag for å si at de er forskjellige.',
    'At eit merke fell, betyr ikkje at gruppene svarer likt. Det betyr at svara ikkje gir grunnlag for å seie at dei er ulike.',
  ),
  clusters: text(
    'Beregningen bygger på {clusters} deltakere (kommuner og bydeler) i {strata} strata.',
    'Utrekninga byggjer på {clusters} deltakarar (kommunar og bydelar) i {strata} strata.',
  ),
  outside: text(
    '{outside} av dem er ikke trukket ut, men har meldt seg selv. De teller bare for seg selv (vekt 1).',
    '{outside} av dei er ikkje trekte ut, men har meldt seg sjølve. Dei tel berre for seg sjølve (vekt 1).',
  ),
  leftOut: text(
    '{leftOut} svar kom inn uten at deltakeren kan fortelles. De er med i rapportens tall, men ikke i de tre siste metodene.',
    '{leftOut} svar kom inn utan at deltakaren kan forteljast. Dei er med i tala i rapporten, men ikkje i dei tre siste metodane.',
  ),
  fewLeftOut: text('Færre enn fem', 'Færre enn fem'),
  hidden: text(
    'Forskjeller der et av tallene ikke vises av hensyn til personvernet, er ikke med i listene.',
    'Skilnader der eit av tala ikkje blir vist av omsyn til personvernet, er ikkje med i listene.',
  ),
  countsTitle: text('Merker etter metode', 'Merke etter metode'),
  method: text('Metode', 'Metode'),
  marks: text('Merker', 'Merke'),
  keptColumn: text('Også i rapporten', 'Òg i rapporten'),
  foundColumn: text('Ikke i rapporten', 'Ikkje i rapporten'),
  precisionTitle: text('Feilmargin etter to metoder', 'Feilmargin etter to metodar'),
  question: text('Spørsmål', 'Spørsmål'),
  n: text('Antall svar', 'Talet på svar'),
  share: text('Andel, %', 'Del, %'),
  answer: text('Svar', 'Svar'),
  margin: text('Rapportens feilmargin', 'Feilmargin i rapporten'),
  clusteredMargin: text('Med kommuner og vekter', 'Med kommunar og vekter'),
  designEffect: text('Designeffekt', 'Designeffekt'),
  effective: text('Tilsvarer svar', 'Svarer til svar'),
  precisionNote: text(
    'Feilmargin i prosentpoeng til hver side (95 prosent). Designeffekten sier hvor mange ganger større variansen er enn om hvert svar var trukket for seg. «Tilsvarer svar» er hvor mange slike svar som ville vært like sikre, avrundet til nærmeste ti.',
    'Feilmargin i prosentpoeng til kvar side (95 prosent). Designeffekten seier kor mange gonger større variansen er enn om kvart svar var trekt for seg. «Svarer til svar» er kor mange slike svar som ville ha vore like sikre, runda av til næraste ti.',
  ),
  lostTitle: text(
    'Merker i rapporten som ikke står etter den strengere metoden',
    'Merke i rapporten som ikkje står etter den strengare metoden',
  ),
  foundTitle: text(
    'Forskjeller uten merke i rapporten som er sikre etter den strengere metoden',
    'Skilnader utan merke i rapporten som er sikre etter den strengare metoden',
  ),
  group: text('Gruppe', 'Gruppe'),
  own: text('Gruppen, %', 'Gruppa, %'),
  others: text('Øvrige, %', 'Andre, %'),
  standsBy: text('Står etter', 'Står etter'),
  byNone: text('Ingen andre', 'Ingen andre'),
  before: text('Nå mot forrige måling', 'No mot førre måling'),
} as const satisfies Record<string, LocalText>
