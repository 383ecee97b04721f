import { type Language, type LocalText, textIn } from '#core/foundation'
import type { FinishedStudy } from '#rim/services'

const steps = {
  place: { nb: 'legger inn studien', nn: 'legg inn studien', en: 'places the study' },
  withdrawal: { nb: 'en trekker seg', nn: 'ein trekkjer seg', en: 'somebody withdraws' },
  report: { nb: 'lager rapporten', nn: 'lagar rapporten', en: 'makes the report' },
  files: { nb: 'tar ut filene', nn: 'tek ut filene', en: 'takes the files out' },
} as const satisfies Record<string, LocalText>

/** What a step of the demo is called. */
export const stepText = (step: keyof typeof steps): LocalText => steps[step]

/** What was done, as lines of text. */
export function finishedText(
  language: Language,
  {
    finished,
    paths,
    seconds,
    place,
  }: {
    readonly finished: FinishedStudy
    readonly paths: readonly string[]
    readonly seconds: number
    readonly place: { readonly folder: string; readonly port: number }
  },
): readonly string[] {
  const say = (nb: string, nn: string, en: string): string => textIn({ nb, nn, en }, language)
  const { study, interviews, withdrawal, unsigned, warnings, counts, report } = finished
  const address = `http://127.0.0.1:${place.port}/interviews/${study.id}`
  return [
    say(
      `«${study.titleNb}» er lagt inn og ført fram til rapporten på ${Math.round(seconds)} s. Ingen av personene finnes.`,
      `«${study.titleNn}» er lagd inn og ført fram til rapporten på ${Math.round(seconds)} s. Ingen av personane finst.`,
      `“${study.titleNb}” was placed and carried to its report in ${Math.round(seconds)} s. None of the people exist.`,
    ),
    say(
      `Analysen: ${interviews} intervjuer, ${counts.coding} kodinger under ${counts.code} koder, ${counts.category} kategorier og ${counts.theme} temaer.`,
      `Analysen: ${interviews} intervju, ${counts.coding} kodingar under ${counts.code} kodar, ${counts.category} kategoriar og ${counts.theme} tema.`,
      `The analysis: ${interviews} interviews, ${counts.coding} codings under ${counts.code} codes, ${counts.category} categories and ${counts.theme} themes.`,
    ),
    say(
      `${withdrawal.informant} trakk seg: ${withdrawal.texts} tekster, ${withdrawal.codings} kodinger og ${withdrawal.quotes} sitater er slettet.`,
      `${withdrawal.informant} trekte seg: ${withdrawal.texts} tekstar, ${withdrawal.codings} kodingar og ${withdrawal.quotes} sitat er sletta.`,
      `${withdrawal.informant} withdrew: ${withdrawal.texts} texts, ${withdrawal.codings} codings and ${withdrawal.quotes} quotes are deleted.`,
    ),
    say(
      `Sitater: ${counts.quote} er signert av to, ${unsigned} uten signatur er tatt ut. Rapport ${report} er laget og publisert, med ${warnings} advarsler vurdert og ${counts.recommendation} anbefalinger.`,
      `Sitat: ${counts.quote} er signerte av to, ${unsigned} utan signatur er tekne ut. Rapport ${report} er laga og publisert, med ${warnings} åtvaringar vurderte og ${counts.recommendation} tilrådingar.`,
      `Quotes: ${counts.quote} are signed by two, ${unsigned} unsigned are taken out. Report ${report} is made and published, with ${warnings} warnings considered and ${counts.recommendation} recommendations.`,
    ),
    '',
    say('Filene:', 'Filene:', 'The files:'),
    ...paths.map((path) => `  ${path}`),
    '',
    say('Se på det:', 'Sjå på det:', 'Look at it:'),
    `  lyttepost serve --folder ${place.folder} --port ${place.port}`,
    `  ${address}  ${say('logg inn som Ida, Isak eller Iben: studien', 'logg inn som Ida, Isak eller Iben: studien', 'log in as Ida, Isak or Iben: the study')}`,
    `  ${address}/coding  ${say('kodingen', 'kodinga', 'the coding')}`,
    `  ${address}/report  ${say('rapporten', 'rapporten', 'the report')}`,
    `  ${address}/exchange  ${say('filer inn og ut', 'filer inn og ut', 'files in and out')}`,
  ]
}
