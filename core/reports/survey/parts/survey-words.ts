import type { LocalText } from '#core/foundation'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** Fixed wordings that the survey's reports have in common. `{places}` are filled from cells and names. */
export const surveyWords = {
  percent: text('Prosent', 'Prosent'),
  question: text('Spørsmål', 'Spørsmål'),
  answer: text('Svar', 'Svar'),
  group: text('Gruppe', 'Gruppe'),
  wave: text('Måling', 'Måling'),
  everybody: text('Alle', 'Alle'),
  base: text('Antall svar', 'Talet på svar'),
  others: text('Øvrige, %', 'Andre, %'),
  own: text('Gruppen, %', 'Gruppa, %'),
  source: text(
    'Kilde: {source}, {year}. Visningsregler: {policy} ({ruleVersion}).',
    'Kjelde: {source}, {year}. Visingsreglar: {policy} ({ruleVersion}).',
  ),
  takenOut: text(
    'De som svarte «ikke aktuelt», «vet ikke» eller «ønsker ikke å svare», er ikke med i prosentene.',
    'Dei som svara «ikkje aktuelt», «veit ikkje» eller «ønskjer ikkje å svare», er ikkje med i prosentane.',
  ),
  groupMarks: text(
    '▲ ▼: statistisk sikkert høyere eller lavere enn blant øvrige.',
    '▲ ▼: statistisk sikkert høgare eller lågare enn blant dei andre.',
  ),
  waveMarks: text(
    '▲ ▼: statistisk sikkert høyere eller lavere enn i {year}.',
    '▲ ▼: statistisk sikkert høgare eller lågare enn i {year}.',
  ),
  changedMark: text(
    '* Endret formulering, eller stilt til andre enn nå. Tolkes med varsomhet.',
    '* Endra formulering, eller stilt til andre enn no. Må tolkast med varsemd.',
  ),
  symbols: text(
    ': vises ikke av hensyn til personvernet  ·  . kan ikke forekomme',
    ': blir ikkje vist av omsyn til personvernet  ·  . kan ikkje førekome',
  ),
  severalAnswers: text(
    'Flere kryss var mulig; summen kan bli over 100 prosent.',
    'Fleire kryss var mogleg; summen kan bli over 100 prosent.',
  ),
} as const satisfies Record<string, LocalText>
