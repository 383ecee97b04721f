import {
  answerColumns,
  type ChoiceColumn,
  type Column,
  type Dataset,
  type FlagsColumn,
  missingCodes,
  recordKey,
  roundChoices,
  withColumns,
} from '#core/dataset'
import type { LocalText } from '#core/foundation'
import type { Answers, Instrument } from '#core/instruments'
import {
  ageGroups,
  type BackgroundVariable,
  backgroundVariables,
  groupedChoices,
  tableRegionOf,
} from './variables.ts'

/** One answered form, without anything of who gave it but where. */
export interface SurveyAnswer {
  /** Municipality number or code of a city district; null: it came out without its participant. */
  readonly participant: string | null
  readonly channel: 'web' | 'paper' | null
  /** The service that handed out the form, a choice of the question on services received; null: not known. */
  readonly service: string | null
  readonly answers: Answers
}

/** What the tables need to know of a participant. */
export interface SurveyPlace {
  readonly size: 'small' | 'medium' | 'large' | null
  /** Code of the competence centre's region; null: not known. */
  readonly region: string | null
}

/** The wave that answers belong to. */
export interface SurveyGround {
  readonly year: number
  /** The form answered, and earlier ones of its family where they are read together; oldest first. */
  readonly versions: readonly Instrument[]
  /** By municipality number or district. */
  readonly places: ReadonlyMap<string, SurveyPlace>
  readonly synthetic: boolean
}

/** The participant of answers that came out without one. */
export const noParticipant = ''

/**
 * Answers as columns: every question of the form that can be counted; `participant` (a key; `noParticipant` where it is
 * not known), `channel` and `service` (choices); and a column `by_…` of each background variable (`withGroups`).
 *
 * @throws Error on a choice that the form does not have: such a row must have been stopped before.
 */
export function surveyDataset(answers: readonly SurveyAnswer[], ground: SurveyGround): Dataset {
  const round = String(ground.year)
  const columns = answerColumns(
    answers.map((one) => ({ round, answers: one.answers })),
    ground.versions,
  )
  columns.set('round', {
    kind: 'choice',
    kindOfSource: 'record',
    code: 'round',
    number: null,
    label: text('Måling', 'Måling'),
    choices: roundChoices([round]),
    data: new Uint8Array(answers.length),
  })
  const keys = [...new Set(answers.map(({ participant }) => participant ?? noParticipant))].sort()
  const at = new Map(keys.map((key, position) => [key, position]))
  const participant = Uint32Array.from(answers, (one) => at.get(one.participant ?? noParticipant)!)
  columns.set('participant', recordKey('participant', 'Deltaker', keys, participant))
  const channels = [
    { code: 'paper', label: text('Papir', 'Papir') },
    { code: 'web', label: text('Nett', 'Nett') },
  ]
  const channelAt: Readonly<Record<string, number>> = { paper: 0, web: 1 }
  columns.set('channel', {
    ...head('channel', text('Besvart på', 'Svart på')),
    kind: 'choice',
    choices: channels,
    data: Uint8Array.from(answers, ({ channel }) =>
      channel === null ? missingCodes.blank : channelAt[channel]!,
    ),
  })
  columns.set('service', serviceColumn(answers, columns.get('services_received')))
  return withGroups({ size: answers.length, columns, synthetic: ground.synthetic }, ground)
}

const text = (nb: string, nn: string): LocalText => ({ nb, nn })
const head = (code: string, label: LocalText) =>
  ({ code, label, number: null, kindOfSource: 'derived' }) as const

function serviceColumn(answers: readonly SurveyAnswer[], received: Column | undefined): ChoiceColumn {
  const choices = received?.kind === 'flags' ? received.choices : []
  const at = new Map(choices.map(({ code }, position) => [code, position]))
  return {
    ...head('service', text('Tjenesten som delte ut skjemaet', 'Tenesta som delte ut skjemaet')),
    kind: 'choice',
    choices,
    data: Uint8Array.from(answers, ({ service }) =>
      service === null ? missingCodes.blank : (at.get(service) ?? missingCodes.blank),
    ),
  }
}

/** Adds a column for each background variable, from the questions, the year of birth and the participants' places. */
export function withGroups(dataset: Dataset, ground: Pick<SurveyGround, 'year' | 'places'>): Dataset {
  return withColumns(
    dataset,
    backgroundVariables.map((variable) => groupColumn(dataset, variable, ground)),
  )
}

function groupColumn(
  dataset: Dataset,
  variable: BackgroundVariable,
  { year, places }: Pick<SurveyGround, 'year' | 'places'>,
): ChoiceColumn | FlagsColumn {
  const base = { ...head(variable.column, variable.label), choices: variable.groups }
  const position = new Map(variable.groups.map(({ code }, at) => [code, at]))
  if (variable.kind === 'multiple') return flagsOf(dataset, variable, base)
  const data = new Uint8Array(dataset.size).fill(missingCodes.blank)
  const column: ChoiceColumn = { ...base, kind: 'choice', data }
  if (variable.code === 'age') {
    const born = dataset.columns.get('birth_year')
    if (born?.kind !== 'number') return column
    for (let row = 0; row < data.length; row++) {
      const birth = born.data[row]!
      if (birth > 0) data[row] = ageGroups.findLastIndex(([, youngest]) => year - birth >= youngest)
    }
    return column
  }
  if (variable.code === 'size' || variable.code === 'region') {
    const key = dataset.columns.get('participant')
    if (key?.kind !== 'key') return column
    const groups = key.keys.map((participant) => {
      const place = places.get(participant)
      const group = variable.code === 'size' ? place?.size : tableRegionOf[place?.region ?? '']
      return position.get(group ?? '') ?? missingCodes.blank
    })
    for (let row = 0; row < data.length; row++) data[row] = groups[key.data[row]!]!
    return column
  }
  const { question, groups } = groupedChoices[variable.code]!
  const source = dataset.columns.get(question)
  if (source?.kind !== 'choice') return column
  const of = new Uint8Array(256).fill(missingCodes.blank)
  for (const [group, choices] of Object.entries(groups)) {
    for (const choice of choices) {
      const at = source.choices.findIndex(({ code }) => code === choice)
      if (at >= 0) of[at] = position.get(group)!
    }
  }
  // who has no children has none to care for, whatever was ticked
  const children = variable.code === 'care' ? dataset.columns.get('has_children') : undefined
  const yes = children?.kind === 'choice' ? children.choices.findIndex(({ code }) => code === 'yes') : -1
  for (let row = 0; row < data.length; row++) {
    if (children?.kind === 'choice' && children.data[row] !== yes) continue
    data[row] = of[source.data[row]!]!
  }
  return column
}

function flagsOf(
  dataset: Dataset,
  variable: BackgroundVariable,
  base: Pick<FlagsColumn, 'code' | 'label' | 'number' | 'kindOfSource' | 'choices'>,
): FlagsColumn {
  const { question, groups } = groupedChoices[variable.code]!
  const source = dataset.columns.get(question)
  const state = new Uint8Array(dataset.size).fill(missingCodes.blank)
  const flags = variable.groups.map(() => new Uint8Array(dataset.size))
  if (source?.kind !== 'flags') return { ...base, kind: 'flags', flags, state }
  state.set(source.state)
  variable.groups.forEach(({ code }, group) => {
    for (const choice of groups[code] ?? []) {
      const at = source.choices.findIndex((one) => one.code === choice)
      if (at < 0) continue
      const from = source.flags[at]!
      const to = flags[group]!
      for (let row = 0; row < to.length; row++) to[row]! |= from[row]!
    }
  })
  return { ...base, kind: 'flags', flags, state }
}
