import type { LocalText } from '#core/foundation'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** Every fixed wording of the reports, in both forms. `{places}` are filled from cells and names. */
export const words = {
  page: text('Side', 'Side'),
  contents: text('Innhold', 'Innhald'),
  table: text('Tabell', 'Tabell'),
  figure: text('Figur', 'Figur'),
  notes: text('Merknader', 'Merknader'),
  codeBook: text('Kodebok', 'Kodebok'),
  definitions: text('Definisjoner og forbehold', 'Definisjonar og atterhald'),
  overview: text('Oversikt', 'Oversikt'),
  symbols: text(
    ': vises ikke av hensyn til personvernet  ·  . kan ikke forekomme  ·  .. fantes ikke i skjemaet den gangen',
    ': blir ikkje vist av omsyn til personvernet  ·  . kan ikkje førekome  ·  .. fanst ikkje i skjemaet den gongen',
  ),
  reportTitle: text('BrukerPlan {round}: {name}', 'BrukerPlan {round}: {name}'),
  documentSubtitle: text(
    'Kartlegging av mottakere med rusproblemer og mottakere med kun psykiske problemer',
    'Kartlegging av mottakarar med rusproblem og mottakarar med berre psykiske problem',
  ),
  synthetic: text('Opplæringsdata: ingen av personene finnes', 'Opplæringsdata: ingen av personane finst'),
  source: text('Kilde', 'Kjelde'),
  sourceName: text('BrukerPlan, kommunens kartlegging', 'BrukerPlan, kartlegginga i kommunen'),
  sourceSynthetic: text('Lyttepost, syntetisk opplæringsland', 'Lyttepost, syntetisk opplæringsland'),
  mapped: text('Kartlagt', 'Kartlagt'),
  round: text('Runde', 'Runde'),
  sizeClass: text('Kommunegruppe', 'Kommunegruppe'),
  residents: text('Innbyggere', 'Innbyggjarar'),
  policy: text('Regler for visning', 'Reglar for vising'),
  made: text('Laget', 'Laga'),
  number: text('Antall', 'Tal'),
  percent: text('Prosent', 'Prosent'),
  mean: text('Gjennomsnitt', 'Gjennomsnitt'),
  spread: text('Standardavvik', 'Standardavvik'),
  country: text('Landet', 'Landet'),
  total: text('Alle', 'Alle'),
  choice: text('Svar', 'Svar'),
  area: text('Område', 'Område'),
  category: text('Kategori', 'Kategori'),
  indexMean: text('Levekårsindeks etter kategori', 'Levekårsindeks etter kategori'),
  servicesMean: text(
    'Antall tjenester siste 12 måneder etter kategori',
    'Talet på tenester siste 12 månader etter kategori',
  ),
  keyFigures: text('Nøkkeltall for voksne', 'Nøkkeltal for vaksne'),
  adults: text('Antall mottakere på 18 år og eldre', 'Talet på mottakarar på 18 år og eldre'),
  youngTitle: text('Kategori, 16 og 17 år', 'Kategori, 16 og 17 år'),
  youngNote: text(
    'Mottakere under 18 år er ikke med i de andre tabellene.',
    'Mottakarar under 18 år er ikkje med i dei andre tabellane.',
  ),
  youngMerged: text(
    'Kategoriene med ROP er slått sammen fordi det er få mottakere i dem.',
    'Kategoriane med ROP er slått saman fordi det er få mottakarar i dei.',
  ),
  partBase: text('n for denne delen', 'n for denne delen'),
  adultsOnly: text('{people}, 18 år og eldre', '{people}, 18 år og eldre'),
  youngOnly: text('{people}, 16 og 17 år', '{people}, 16 og 17 år'),
  tableTitle: text('{title}. {people} i {name}, {year}', '{title}. {people} i {name}, {year}'),
  bothTitle: text('{title}. {name}, {year}', '{title}. {name}, {year}'),
  continued: text('{title} ({part} av {parts})', '{title} ({part} av {parts})'),
  multiple: text(
    'En mottaker kan ha flere svar; summen kan bli over 100 prosent.',
    'Ein mottakar kan ha fleire svar; summen kan bli over 100 prosent.',
  ),
  excludedLine: text('Holdt utenfor: {list}.', 'Haldne utanfor: {list}.'),
  excludedNone: text('Ingen registreringer er holdt utenfor.', 'Ingen registreringar er haldne utanfor.'),
  provenance: text(
    '{source}. Runde {round}. {population}. Visningsregler: {policy} ({ruleVersion}).',
    '{source}. Runde {round}. {population}. Visingsreglar: {policy} ({ruleVersion}).',
  ),
  noGroup: text('{name} kartla ikke {people} i {round}.', '{name} kartla ikkje {people} i {round}.'),
  noEarlier: text(
    'Kommunen har ingen tidligere kartlegging å sammenligne med.',
    'Kommunen har inga tidlegare kartlegging å samanlikne med.',
  ),
  compared: text(
    'Kommunens tall står ved siden av tallene for {columns}.',
    'Tala for kommunen står ved sida av tala for {columns}.',
  ),
  comparedOwnRound: text('egen forrige kartlegging ({round})', 'eiga førre kartlegging ({round})'),
  comparedClass: text('kommuner med folketall {class}', 'kommunar med folketal {class}'),
  comparedCountry: text('alle deltakende kommuner (landet)', 'alle deltakande kommunar (landet)'),
  sizeSource: text(
    'Folketall: Statistisk sentralbyrå, tabell 07459 (CC BY 4.0).',
    'Folketal: Statistisk sentralbyrå, tabell 07459 (CC BY 4.0).',
  ),
  pooled: text(
    'Tallene for landet og kommunegruppen bygger på hver kommunes siste kartlegging i {before} eller {round}.',
    'Tala for landet og kommunegruppa byggjer på den siste kartlegginga til kvar kommune i {before} eller {round}.',
  ),
  inclusion: text(
    'Kartleggingen omfatter mottakere fra 16 år som har fått minst én tjeneste de siste 12 månedene, og som har et rusproblem eller et psykisk helseproblem som går alvorlig ut over den daglige fungeringen eller forholdet til andre. Tabellene gjelder dem som er 18 år eller eldre.',
    'Kartlegginga omfattar mottakarar frå 16 år som har fått minst éi teneste dei siste 12 månadene, og som har eit rusproblem eller eit psykisk helseproblem som går alvorleg ut over den daglege fungeringa eller forholdet til andre. Tabellane gjeld dei som er 18 år eller eldre.',
  ),
  judgement: text(
    'Opplysningene er de ansattes vurdering på kartleggingstidspunktet.',
    'Opplysningane er vurderinga til dei tilsette på kartleggingstidspunktet.',
  ),
} as const satisfies Record<string, LocalText>
