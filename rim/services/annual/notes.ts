import { fillText, formatNumber, type LocalText } from '#core/foundation'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })
const filled = ({ nb, nn }: LocalText, values: Readonly<Record<string, string>>): LocalText =>
  text(fillText(nb, values), fillText(nn, values))

/** The report for 2020 looks three years back. */
export const yearsBack = 3

/** Why chapters of the printed reports are not there. */
export const leftOut = {
  development: (year: number): LocalText =>
    filled(
      text(
        'Kapittelet om utvikling er ikke med: huset har ingen registreringer fra {from} som kan sammenlignes med dem fra {to}.',
        'Kapittelet om utvikling er ikkje med: huset har ingen registreringar frå {from} som kan samanliknast med dei frå {to}.',
      ),
      { from: String(year - yearsBack), to: String(year) },
    ),
  persons: (year: number): LocalText =>
    filled(
      text(
        'Enkeltpersoner er ikke fulgt fra {from} til {to}: for få kommuner har behandlingsgrunnlag som tillater det i begge rundene.',
        'Enkeltpersonar er ikkje følgde frå {from} til {to}: for få kommunar har behandlingsgrunnlag som tillèt det i begge rundane.',
      ),
      { from: String(year - yearsBack), to: String(year) },
    ),
}

/** Municipalities that delivered tables instead of registrations: their people are in no number of the report. */
export const numbersOnlyNote = (municipalities: number): LocalText =>
  municipalities === 1
    ? text(
        'Én kommune leverte tabeller i stedet for registreringer, og er ikke med i tallene.',
        'Éin kommune leverte tabellar i staden for registreringar, og er ikkje med i tala.',
      )
    : filled(
        text(
          '{n} kommuner leverte tabeller i stedet for registreringer, og er ikke med i tallene.',
          '{n} kommunar leverte tabellar i staden for registreringar, og er ikkje med i tala.',
        ),
        { n: formatNumber(municipalities, 'count', 'nb') },
      )

/** What the types of units that carry the mapping are called. */
export const unitTypeNames: Readonly<Record<string, LocalText>> = {
  health: text('helse- og omsorgstjenesten', 'helse- og omsorgstenesta'),
  nav: text('NAV', 'NAV'),
  'child-welfare': text('barnevernet', 'barnevernet'),
}
