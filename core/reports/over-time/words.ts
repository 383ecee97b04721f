import type { LocalText } from '#core/foundation'
import type { MainGroup } from '#core/mapping'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** Fixed wordings of the chapters on development and on the panel. `{places}` are filled from cells and names. */
export const overTimeWords = {
  development: text('Utvikling {from}–{to}', 'Utvikling {from}–{to}'),
  sizes: text('Folketall', 'Folketal'),
  rounds: text('Registrert i', 'Registrerte i'),
  meanAge: text('Gjennomsnittsalder (år)', 'Gjennomsnittsalder (år)'),
  meanIndex: text('Gjennomsnittlig levekårsindeks', 'Gjennomsnittleg levekårsindeks'),
  means: text('Gjennomsnitt', 'Gjennomsnitt'),
  measure: text('Mål', 'Mål'),
  people: {
    substance: text('Mottakere med rusproblemer', 'Mottakarar med rusproblem'),
    mental: text('Mottakere med kun psykiske problemer', 'Mottakarar med berre psykiske problem'),
  } satisfies Record<MainGroup, LocalText>,
  population: text(
    '{people}, 18 år og eldre, i {count} kommuner som kartla i begge år',
    '{people}, 18 år og eldre, i {count} kommunar som kartla i begge år',
  ),
  caption: text('{title}. Utvalg av kommuner {from} og {to}', '{title}. Utval av kommunar {from} og {to}'),
  captionOf: text('{title}. Utvalg av kommuner {year}', '{title}. Utval av kommunar {year}'),
  shareIn: text('Andel med {colour} skår', 'Del med {colour} skår'),
  green: text('grønn', 'grøn'),
  yellow: text('gul', 'gul'),
  red: text('rød', 'raud'),
  blue_light: text('blålys', 'blålys'),
  recipients: text('Antall kartlagte {year}', 'Talet på kartlagde {year}'),
  municipalities: text('Antall kommuner', 'Talet på kommunar'),
  change: text('Endring', 'Endring'),
  low: text('Usikkerhet, fra', 'Uvisse, frå'),
  high: text('Usikkerhet, til', 'Uvisse, til'),
  areas: text('Levekårsområder', 'Levekårsområde'),
  area: text('Område', 'Område'),
  choice: text('Svar', 'Svar'),
  percent: text('Prosent', 'Prosent'),
  inTotal: text('I alt', 'I alt'),
  changeUnit: text(
    'Endringen er i prosentpoeng. Usikkerheten er et intervall på 95 prosent for endringen.',
    'Endringa er i prosentpoeng. Uvissa er eit intervall på 95 prosent for endringa.',
  ),
  meaning: text(
    'Alle som ble kartlagt, er med: usikkerheten gjelder ikke et trukket utvalg. Den sier hvor mye en andel kan endre seg tilfeldig fra én runde til en annen, når mottakere i samme kommune ligner mer på hverandre enn på andre. En mindre endring kan ikke skilles fra slike tilfeldigheter.',
    'Alle som blei kartlagde, er med: uvissa gjeld ikkje eit trekt utval. Ho seier kor mykje ein del kan endre seg tilfeldig frå éin runde til ein annan, når mottakarar i same kommune liknar meir på kvarandre enn på andre. Ei mindre endring kan ikkje skiljast frå slike tilfelle.',
  ),
  notPersons: text(
    'Tallene sier ikke hvordan det har gått med den enkelte: det er ikke kjent hvor mange som ble kartlagt begge år.',
    'Tala seier ikkje korleis det har gått med den enkelte: det er ikkje kjent kor mange som blei kartlagde begge år.',
  ),
  fewMunicipalities: text(
    'Det er færre enn {least} kommuner i utvalget. Usikkerheten er derfor ikke beregnet.',
    'Det er færre enn {least} kommunar i utvalet. Uvissa er derfor ikkje rekna ut.',
  ),
  sampleIntro: text(
    'Utvalget er {count} kommuner som kartla {people} både i {from} og i {to}, over det samme området og med de samme typene enheter.',
    'Utvalet er {count} kommunar som kartla {people} både i {from} og i {to}, over det same området og med dei same typane einingar.',
  ),
  earlierRounds: text(
    'Tallene for {year} er fra {round} i {count} kommuner ({n} registreringer).',
    'Tala for {year} er frå {round} i {count} kommunar ({n} registreringar).',
  ),
  oneEarlierRound: text(
    'Tallene for {year} er fra {round} i én kommune ({n} registreringer).',
    'Tala for {year} er frå {round} i éin kommune ({n} registreringar).',
  ),
  merged: text(
    '{count} av kommunene er slått sammen av flere siden {year}; delene er lagt sammen.',
    '{count} av kommunane er slått saman av fleire sidan {year}; delane er lagde saman.',
  ),
  oneMerged: text(
    'Én av kommunene er slått sammen av flere siden {year}; delene er lagt sammen.',
    'Éin av kommunane er slått saman av fleire sidan {year}; delane er lagde saman.',
  ),
  bordersLeftOut: text(
    'Ikke med, fordi grensene er endret: {names}.',
    'Ikkje med, fordi grensene er endra: {names}.',
  ),
  broken: text('Kan ikke sammenlignes', 'Kan ikkje samanliknast'),
  brokenLine: text(
    '{title}: brudd i tidsserien i {year}. {note}',
    '{title}: brot i tidsserien i {year}. {note}',
  ),
  methods: text('Slik er tallene laget', 'Slik er tala laga'),
  up: text('{what} gikk opp fra {from} til {to} prosent.', '{what} gjekk opp frå {from} til {to} prosent.'),
  down: text('{what} gikk ned fra {from} til {to} prosent.', '{what} gjekk ned frå {from} til {to} prosent.'),
  still: text('{what} var {to} prosent begge år.', '{what} var {to} prosent begge år.'),
  within: text('Endringen er mindre enn usikkerheten.', 'Endringa er mindre enn uvissa.'),
  beyond: text(
    'Endringen på {change} prosentpoeng er større enn usikkerheten (fra {low} til {high}).',
    'Endringa på {change} prosentpoeng er større enn uvissa (frå {low} til {high}).',
  ),
  noneBeyond: text(
    '{title}: ingen av endringene er større enn usikkerheten.',
    '{title}: ingen av endringane er større enn uvissa.',
  ),
  mostGreen: text(
    'I {year} var andelen med grønn skår størst på {most} ({high} prosent) og minst på {least} ({low} prosent).',
    'I {year} var delen med grøn skår størst på {most} ({high} prosent) og minst på {least} ({low} prosent).',
  ),
  green_share: text('Andelen med grønn skår på {area}', 'Delen med grøn skår på {area}'),
  red_share: text('Andelen med rød skår på {area}', 'Delen med raud skår på {area}'),
  row_share: text('Andelen med «{row}»', 'Delen med «{row}»'),
  noSample: text(
    'Ingen kommuner kartla {people} på samme måte i {from} og i {to}.',
    'Ingen kommunar kartla {people} på same måten i {from} og i {to}.',
  ),
  panel: text('Utvikling på individnivå {from}–{to}', 'Utvikling på individnivå {from}–{to}'),
  panelPopulation: text(
    '{people} som ble kartlagt både i {from} og i {to}, 18 år og eldre i {from}',
    '{people} som blei kartlagde både i {from} og i {to}, 18 år og eldre i {from}',
  ),
  everyone: text('Mottakere', 'Mottakarar'),
  transitions: text(
    '{title}. De samme mottakerne i {from} og {to}',
    '{title}. Dei same mottakarane i {from} og {to}',
  ),
  inFrom: text('{label} i {year}', '{label} i {year}'),
  inTo: text('I {year}', 'I {year}'),
  directions: text('{title}. Endring fra {from} til {to}', '{title}. Endring frå {from} til {to}'),
  panelSentence: text(
    'Av {n} mottakere som ble kartlagt både i {from} og i {to}, hadde {unchanged} prosent det samme på {what}. For {better} prosent ble det bedre, og for {worse} prosent dårligere.',
    'Av {n} mottakarar som blei kartlagde både i {from} og i {to}, hadde {unchanged} prosent det same på {what}. For {better} prosent blei det betre, og for {worse} prosent dårlegare.',
  ),
  netBetter: text('Flere fikk det bedre enn dårligere.', 'Fleire fekk det betre enn dårlegare.'),
  netWorse: text('Flere fikk det dårligere enn bedre.', 'Fleire fekk det dårlegare enn betre.'),
  netWithin: text(
    'Forskjellen mellom dem som fikk det bedre og dårligere, er mindre enn usikkerheten.',
    'Skilnaden mellom dei som fekk det betre og dårlegare, er mindre enn uvissa.',
  ),
  linkedShare: text(
    'Av {n} registrerte i {year} kunne {linked} prosent kobles.',
    'Av {n} registrerte i {year} kunne {linked} prosent koplast.',
  ),
  fates: text('Registrerte i {year}', 'Registrerte i {year}'),
  grant: text(
    'Koblet person for person. Behandlingsgrunnlag: {legalBasis}. Formål: {purpose}.',
    'Kopla person for person. Behandlingsgrunnlag: {legalBasis}. Føremål: {purpose}.',
  ),
  panelLimits: text(
    'De som bare ble kartlagt én av gangene, er ikke med. De kan ha fått det bedre eller dårligere, være flyttet eller døde, eller bare ikke være registrert.',
    'Dei som berre blei kartlagde éin av gongene, er ikkje med. Dei kan ha fått det betre eller dårlegare, vere flytta eller døde, eller berre ikkje vere registrerte.',
  ),
  excludedNote: text(
    'Kommuner og registreringer som ikke er med, står i «Slik er tallene laget».',
    'Kommunar og registreringar som ikkje er med, står i «Slik er tala laga».',
  ),
} as const
