import type { LocalText } from '#core/foundation'
import type { EnteredFault, EnteredSpec, EnteredState } from '#core/mapping'
import type { Say } from '../../words/index.ts'
import type { TableState } from './entering.ts'

/** The chapters that tables stand in, as the report has them. */
export const chapterNames: Readonly<Record<EnteredSpec['chapter'], LocalText>> = {
  scope: { nb: 'Antall og kategorier', nn: 'Tal på mottakarar og kategoriar', en: 'Numbers and categories' },
  background: { nb: 'Bakgrunn', nn: 'Bakgrunn', en: 'Background' },
  life_areas: { nb: 'Levekår', nn: 'Levekår', en: 'Living conditions' },
  activity: {
    nb: 'Aktivitet og livsopphold',
    nn: 'Aktivitet og livsopphald',
    en: 'Activity and livelihood',
  },
  health: { nb: 'Helse og risiko', nn: 'Helse og risiko', en: 'Health and risk' },
  substances: { nb: 'Rusmidler', nn: 'Rusmiddel', en: 'Substances' },
  children: { nb: 'Barn', nn: 'Barn', en: 'Children' },
  plans: { nb: 'Planer', nn: 'Planar', en: 'Plans' },
  services: { nb: 'Tjenester', nn: 'Tenester', en: 'Services' },
  needs: { nb: 'Framtidig behov', nn: 'Framtidig behov', en: 'Future needs' },
  young: { nb: '16 og 17 år', nn: '16 og 17 år', en: '16 and 17 years' },
}

export const stateNames: Readonly<Record<EnteredState, LocalText>> = {
  empty: { nb: 'Tom', nn: 'Tom', en: 'Empty' },
  begun: { nb: 'Begynt', nn: 'Begynt', en: 'Begun' },
  wrong: { nb: 'Stemmer ikke', nn: 'Stemmer ikkje', en: 'Does not fit' },
  ready: { nb: 'Stemmer', nn: 'Stemmer', en: 'Adds up' },
}
export const stateColours = {
  empty: 'neutral',
  begun: 'info',
  wrong: 'danger',
  ready: 'success',
} as const satisfies Record<EnteredState, string>

export const savingNames: Readonly<Record<TableState['saving'], LocalText>> = {
  saved: { nb: 'Lagret', nn: 'Lagra', en: 'Saved' },
  waiting: { nb: 'Ikke lagret ennå …', nn: 'Ikkje lagra enno …', en: 'Not saved yet …' },
  saving: { nb: 'Lagrer …', nn: 'Lagrar …', en: 'Saving …' },
  failed: { nb: 'Ikke lagret', nn: 'Ikkje lagra', en: 'Not saved' },
}

/** What does not fit, in words, with the names of tables and rows in the same language. */
export function faultText({ problem, names }: EnteredFault, say: Say): string {
  const named = Object.entries(names).map(([name, text]) => [name, say(text)])
  return say(problem.text, { ...problem.details, ...Object.fromEntries(named) })
}
