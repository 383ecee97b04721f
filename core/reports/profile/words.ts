import type { LocalText } from '#core/foundation'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** The profile's own words. */
export const profileWords = {
  title: text('{name}: kommuneprofil {round}', '{name}: kommuneprofil {round}'),
  subtitle: text(
    'Mottakere av tjenester for rus og psykisk helse, ved siden av fylket, kommuner av samme størrelse og landet',
    'Mottakarar av tenester for rus og psykisk helse, ved sida av fylket, kommunar av same storleik og landet',
  ),
  who: text('Hvem er kartlagt?', 'Kven er kartlagde?'),
  barometer: text('Barometer: {people}', 'Barometer: {people}'),
  barometerCaption: text(
    '{people}, {name} {round}. Andel i prosent',
    '{people}, {name} {round}. Del i prosent',
  ),
  more: text('Bakgrunn, tjenester, planer og barn', 'Bakgrunn, tenester, planar og barn'),
  moreCaption: text('Bakgrunn, tjenester, planer og barn', 'Bakgrunn, tenester, planar og barn'),
  indicator: text('Indikator', 'Indikator'),
  percent: text('Prosent', 'Prosent'),
  source: text(
    'BrukerPlan {round}. Rekkefølgen av merkene sier ingenting om hvor bra det er; grønt er best i livsområdene.',
    'BrukerPlan {round}. Rekkjefølgja av merka seier ingenting om kor bra det er; grønt er best i livsområda.',
  ),
  people: text('{n} personer er kartlagt: {people}.', '{n} personar er kartlagde: {people}.'),
  peopleWithheld: text(
    'Tallet på {people} er holdt tilbake, fordi det er lite.',
    'Talet på {people} er halde tilbake, fordi det er lite.',
  ),
  above: text(
    'Lengst over landet: {label} ({own} mot {country} prosent).',
    'Lengst over landet: {label} ({own} mot {country} prosent).',
  ),
  below: text(
    'Lengst under landet: {label} ({own} mot {country} prosent).',
    'Lengst under landet: {label} ({own} mot {country} prosent).',
  ),
  near: text(
    'Ingen av andelene er mer enn {points} prosentpoeng fra landets.',
    'Ingen av delane er meir enn {points} prosentpoeng frå landet sine.',
  ),
  withheld: text(
    '{n} av {of} andeler i {name} er holdt tilbake, fordi de ville vist for få personer.',
    '{n} av {of} delar i {name} er haldne tilbake, fordi dei ville vist for få personar.',
  ),
  read: text('Slik leses profilen', 'Slik skal profilen lesast'),
  readItems: [
    text(
      'Tallene er andeler av dem som er kartlagt, ikke av innbyggerne.',
      'Tala er delar av dei som er kartlagde, ikkje av innbyggjarane.',
    ),
    text(
      'I en liten kommune kan én person gi flere prosentpoeng. Se på antallet før du sammenligner.',
      'I ein liten kommune kan éin person gje fleire prosentpoeng. Sjå på talet på personar før du samanliknar.',
    ),
    text(
      'Kolon (:) betyr at tallet er holdt tilbake av hensyn til personvernet. Punktum (.) betyr at det ikke er spurt om.',
      'Kolon (:) tyder at talet er halde tilbake av omsyn til personvernet. Punktum (.) tyder at det ikkje er spurt om.',
    ),
    text(
      'Det er avgjort samlet for hele landet hva som kan vises, slik at ingen kan regne seg fram til det som er holdt tilbake.',
      'Det er avgjort samla for heile landet kva som kan visast, slik at ingen kan rekne seg fram til det som er halde tilbake.',
    ),
  ],
} as const
