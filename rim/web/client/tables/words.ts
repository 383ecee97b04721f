import type { TableComparison, TableGroup, TableMeasure, TablePlace } from '#core/builder'
import type { LocalText } from '#core/foundation'

const text = (nb: string, nn: string, en: string): LocalText => ({ nb, nn, en })

/** The form's chapters, as the list of variables is divided. */
export const chapters: Readonly<Record<string, LocalText>> = {
  scope: text('Grupper', 'Grupper', 'Groups'),
  background: text('Bakgrunn', 'Bakgrunn', 'Background'),
  life_areas: text('Levekår', 'Levekår', 'Living conditions'),
  activity: text('Aktivitet og inntekt', 'Aktivitet og inntekt', 'Activity and income'),
  health: text('Helse og risiko', 'Helse og risiko', 'Health and risk'),
  substances: text('Rusmidler', 'Rusmiddel', 'Substances'),
  children: text('Barn', 'Barn', 'Children'),
  plans: text('Planer', 'Planar', 'Plans'),
  services: text('Tjenester', 'Tenester', 'Services'),
  needs: text('Behov', 'Behov', 'Needs'),
}

export const measureNames: Readonly<Record<TableMeasure, LocalText>> = {
  count: text('Antall', 'Tal på mottakarar', 'Counts'),
  percent_of_column: text('Prosent av kolonnen', 'Prosent av kolonnen', 'Per cent of the column'),
  percent_of_row: text('Prosent av raden', 'Prosent av rada', 'Per cent of the row'),
  mean_index: text('Levekårsindeks, gjennomsnitt', 'Levekårsindeks, gjennomsnitt', 'Mean index'),
  mean_services: text('Tjenester, gjennomsnitt', 'Tenester, gjennomsnitt', 'Mean number of services'),
}

export const comparisonNames: Readonly<Record<TableComparison, LocalText>> = {
  earlier: text('Forrige kartlegging', 'Førre kartlegging', 'The last mapping'),
  class: text('Kommuner av samme størrelse', 'Kommunar av same storleik', 'Municipalities of the same size'),
  county: text('Fylket', 'Fylket', 'The county'),
  region: text('Regionen', 'Regionen', 'The region'),
  country: text('Landet', 'Landet', 'The country'),
}

export const groupNames: Readonly<Record<TableGroup, LocalText>> = {
  all: text('Alle mottakere', 'Alle mottakarar', 'All recipients'),
  substance: text('Rusproblemer', 'Rusproblem', 'Substance problems'),
  mental: text('Kun psykiske problemer', 'Berre psykiske problem', 'Mental-health problems only'),
}

export const placeKinds: Readonly<Record<TablePlace['kind'], LocalText>> = {
  country: text('Landet', 'Landet', 'The country'),
  region: text('Regioner', 'Regionar', 'Regions'),
  county: text('Fylker', 'Fylke', 'Counties'),
  class: text('Størrelsesklasser', 'Storleiksklassar', 'Size classes'),
  municipality: text('Kommuner', 'Kommunar', 'Municipalities'),
}

export const pageWords = {
  title: text('Tabeller', 'Tabellar', 'Tables'),
  lead: text(
    'Sett sammen en tabell av det som er kartlagt, eller begynn med en ferdig. Alle tall er endret litt, tilfeldig, for at ingen skal kunne kjennes igjen.',
    'Set saman ein tabell av det som er kartlagt, eller byrj med ein ferdig. Alle tal er endra litt, tilfeldig, for at ingen skal kunne kjennast att.',
    'Put a table together of what has been mapped, or begin with a ready one. All figures are changed a little, at random, so that nobody can be recognised.',
  ),
  nothing: text(
    'Det kan ikke lages tabeller ennå. De kan lages når landstallene for en runde er frigitt.',
    'Det kan ikkje lagast tabellar enno. Dei kan lagast når landstala for ein runde er frigjevne.',
    'No tables can be made yet. They can be when the country’s figures of a round are released.',
  ),
  notReleased: text(
    'Det kan ikke lages tabeller av runden i lenken: landstallene er ikke frigitt, eller runden finnes ikke. Velg en annen runde.',
    'Det kan ikkje lagast tabellar av runden i lenkja: landstala er ikkje frigjevne, eller runden finst ikkje. Vel ein annan runde.',
    'No tables can be made of the round in the link: the country’s figures are not released, or there is no such round. Choose another round.',
  ),
  opening: text(
    'Rundens tall hentes fram. Det tar noen sekunder første gang.',
    'Tala til runden blir henta fram. Det tek nokre sekund første gongen.',
    'The round’s figures are being fetched. The first time takes some seconds.',
  ),
  leftOut: text(
    'Ikke med akkurat nå, fordi tallene lages på nytt etter en sletting: {names}.',
    'Ikkje med akkurat no, fordi tala blir laga på nytt etter ei sletting: {names}.',
    'Not included just now, since the figures are made anew after a deletion: {names}.',
  ),
  notYours: text(
    'Lenken gjelder et område som du ikke kan lage tabeller om, eller som ikke har tall i runden. Velg et område i listen.',
    'Lenkja gjeld eit område som du ikkje kan lage tabellar om, eller som ikkje har tal i runden. Vel eit område i lista.',
    'The link is about an area that you may not make tables of, or that has no figures in the round. Choose an area in the list.',
  ),
  unknown: text(
    'Denne gruppen er ikke spurt om alt som er valgt. Velg noe annet i rader, kolonner eller filter, eller en annen gruppe.',
    'Denne gruppa er ikkje spurd om alt som er valt. Vel noko anna i rader, kolonnar eller filter, eller ei anna gruppe.',
    'This group was not asked about everything that is chosen. Choose something else in rows, columns or filters, or another group.',
  ),
} satisfies Record<string, LocalText>
