import { fillText, type LocalText } from '#core/foundation'

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
  excludedByPlace: text(
    'Hva som er holdt utenfor, står i rapporten til hver kommune.',
    'Kva som er halde utanfor, står i rapporten til kvar kommune.',
  ),
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
  comparedForCounty: text(
    'Tallene for kommunene i fylket samlet står ved siden av tallene for {columns}.',
    'Tala for kommunane i fylket samla står ved sida av tala for {columns}.',
  ),
  noEarlierCounty: text(
    'Det er ingen tidligere nasjonal rapport å sammenligne fylket med.',
    'Det er ingen tidlegare nasjonal rapport å samanlikne fylket med.',
  ),
  comparedOwnRound: text('egen forrige kartlegging ({round})', 'eiga førre kartlegging ({round})'),
  comparedClass: text('kommuner med folketall {class}', 'kommunar med folketal {class}'),
  comparedCountry: text('alle deltakende kommuner (landet)', 'alle deltakande kommunar (landet)'),
  comparedCounty: text('kommuner i {county}', 'kommunar i {county}'),
  noReference: text(
    'Tall for kommunegruppen, fylket og landet er ikke med, siden det ennå ikke er laget noen nasjonal rapport.',
    'Tal for kommunegruppa, fylket og landet er ikkje med, sidan det enno ikkje er laga nokon nasjonal rapport.',
  ),
  referenceYear: text(
    'Tallene for andre enn kommunen selv er fra den nasjonale rapporten for {round}.',
    'Tala for andre enn kommunen sjølv er frå den nasjonale rapporten for {round}.',
  ),
  noOthersInClass: text(
    'Den nasjonale rapporten for {round} har ingen andre kommuner i samme kommunegruppe ({class}).',
    'Den nasjonale rapporten for {round} har ingen andre kommunar i same kommunegruppe ({class}).',
  ),
  noOthersInCounty: text(
    'Den nasjonale rapporten for {round} har ingen andre kommuner i {county}.',
    'Den nasjonale rapporten for {round} har ingen andre kommunar i {county}.',
  ),
  mergedSince: text(
    '{name} er slått sammen av flere kommuner etter {year}. Tallene deres fra {year} er ikke lagt sammen og er ikke med her.',
    '{name} er slått saman av fleire kommunar etter {year}. Tala deira frå {year} er ikkje lagde saman og er ikkje med her.',
  ),
  development: text('Utvikling', 'Utvikling'),
  developmentTitle: text(
    '{title}. {people} i {name}, {from}–{to}',
    '{title}. {people} i {name}, {from}–{to}',
  ),
  categoriesOverTime: text('Kategori', 'Kategori'),
  levelsOverTime: text('Nivå på levekårsindeksen', 'Nivå på levekårsindeksen'),
  meanOverTime: text('Gjennomsnittlig levekårsindeks', 'Gjennomsnittleg levekårsindeks'),
  redOverTime: text('Andel med rødt på levekårsområdene', 'Del med raudt på levekårsområda'),
  plansOverTime: text('Planer og ansvarsgruppe', 'Planar og ansvarsgruppe'),
  points: text('Poeng', 'Poeng'),
  oneRound: text(
    '{people} i {name} er kartlagt for første gang i {year}, så det er ingen utvikling å vise ennå.',
    '{people} i {name} er kartlagde for første gong i {year}, så det er inga utvikling å vise enno.',
  ),
  breakBefore: text(
    'Brudd i tidsserien: Tallene før {year} kan ikke sammenlignes med de senere.',
    'Brot i tidsserien: Tala før {year} kan ikkje samanliknast med dei seinare.',
  ),
  regionSubtitle: text(
    'Kommunene i fylket samlet: mottakere med rusproblemer og mottakere med kun psykiske problemer',
    'Kommunane i fylket samla: mottakarar med rusproblem og mottakarar med berre psykiske problem',
  ),
  regionDeckSubtitle: text('Kommunene i fylket samlet: {people}', 'Kommunane i fylket samla: {people}'),
  coverage: text('Hvem er med', 'Kven er med'),
  coverageSaid: text(
    '{count} av {all} kommuner i {name} er med i den nasjonale rapporten for {round}. I dem bor {share} av innbyggerne i fylket.',
    '{count} av {all} kommunar i {name} er med i den nasjonale rapporten for {round}. I dei bur {share} av innbyggjarane i fylket.',
  ),
  coverageAll: text(
    'Alle {all} kommunene i {name} er med i den nasjonale rapporten for {round}.',
    'Alle dei {all} kommunane i {name} er med i den nasjonale rapporten for {round}.',
  ),
  coverageMissing: text('Ikke med: {names}.', 'Ikkje med: {names}.'),
  coverageBySize: text(
    'Kommuner i {name} som er med, etter folketall, {round}',
    'Kommunar i {name} som er med, etter folketal, {round}',
  ),
  coverageByPlace: text('Kommunene i {name} som er med, {round}', 'Kommunane i {name} som er med, {round}'),
  municipalities: text('Kommuner', 'Kommunar'),
  municipality: text('Kommune', 'Kommune'),
  takingPart: text('Er med', 'Er med'),
  residentsTakingPart: text('Innbyggere, %', 'Innbyggjarar, %'),
  mappedYear: text('Kartlagt', 'Kartlagt'),
  recipients: text('{group}, antall', '{group}, tal'),
  allSizes: text('Alle', 'Alle'),
  coverageNote: text(
    'Kommuner som har kartlagt i {before} eller {round}. «Innbyggere» er andelen av innbyggerne i fylket, eller i kommunene med samme folketall, som bor i en kommune som er med.',
    'Kommunar som har kartlagt i {before} eller {round}. «Innbyggjarar» er delen av innbyggjarane i fylket, eller i kommunane med same folketal, som bur i ein kommune som er med.',
  ),
  recipientsNote: text('Mottakere på 18 år og eldre.', 'Mottakarar på 18 år og eldre.'),
  dashNote: text('– Kommunen kartla ikke gruppen.', '– Kommunen kartla ikkje gruppa.'),
  bordersChanged: text(
    'Fylket har andre grenser enn i {year}, så tallene fra {year} er ikke med.',
    'Fylket har andre grenser enn i {year}, så tala frå {year} er ikkje med.',
  ),
  notMappedTitle: text('Ikke kartlagt', 'Ikkje kartlagt'),
  dataHash: text('Datagrunnlag', 'Datagrunnlag'),
  sizeSource: text(
    'Folketall: Statistisk sentralbyrå, tabell 07459 (CC BY 4.0).',
    'Folketal: Statistisk sentralbyrå, tabell 07459 (CC BY 4.0).',
  ),
  pooled: text(
    'Tallene for landet og kommunegruppen bygger på hver kommunes siste kartlegging i {before} eller {round}.',
    'Tala for landet og kommunegruppa byggjer på den siste kartlegginga til kvar kommune i {before} eller {round}.',
  ),
  pooledOthers: text(
    'Tallene for andre enn kommunen selv bygger på hver kommunes siste kartlegging i {before} eller {round}.',
    'Tala for andre enn kommunen sjølv byggjer på den siste kartlegginga til kvar kommune i {before} eller {round}.',
  ),
  pooledCounty: text(
    'Tallene for fylket og landet bygger på hver kommunes siste kartlegging i {before} eller {round}. To nasjonale rapporter på rad kan derfor ha noen av de samme kartleggingene.',
    'Tala for fylket og landet byggjer på den siste kartlegginga til kvar kommune i {before} eller {round}. To nasjonale rapportar på rad kan derfor ha nokre av dei same kartleggingane.',
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

/** A wording with its places filled, in both forms. */
export function filled(
  wording: LocalText,
  values: Readonly<Record<string, string | Pick<LocalText, 'nb' | 'nn'>>>,
): LocalText {
  const form = (language: 'nb' | 'nn'): string => {
    const own = Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : value[language],
    ])
    return fillText(wording[language], Object.fromEntries(own) as Record<string, string>)
  }
  return { nb: form('nb'), nn: form('nn') }
}
