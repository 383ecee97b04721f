import { choiceColumn, type Dataset, flagsColumn, numberColumn } from '#core/dataset'
import type { LocalText } from '#core/foundation'
import { type Instrument, questionOf } from '#core/instruments'
import { serviceFamilies } from '../derived-labels.ts'

/** One service of the form: `services_municipal:home_nursing`. */
export interface DemandService {
  readonly code: string
  readonly label: LocalText
  /** The part of the form that it stands in. */
  readonly family: LocalText
}

/** What the parts of the form are called here: their questions are whole sentences. */
const familyNames: Readonly<Record<(typeof serviceFamilies)[number], LocalText>> = {
  services_nav: { nb: 'NAV', nn: 'NAV' },
  services_municipal: { nb: 'Kommunale tjenester', nn: 'Kommunale tenester' },
  services_tsb: {
    nb: 'Tverrfaglig spesialisert rusbehandling (TSB)',
    nn: 'Tverrfagleg spesialisert rusbehandling (TSB)',
  },
  services_mental_care: { nb: 'Psykisk helsevern', nn: 'Psykisk helsevern' },
  services_somatic: { nb: 'Somatisk helsetjeneste', nn: 'Somatisk helseteneste' },
  services_other: { nb: 'Andre tjenester', nn: 'Andre tenester' },
}

/** Ages in four bands, in whole years; recipients grow out of one and into the next. */
export const demandBands = [
  { code: '18-29', from: 18, to: 29 },
  { code: '30-49', from: 30, to: 49 },
  { code: '50-66', from: 50, to: 66 },
  { code: '67+', from: 67, to: Number.POSITIVE_INFINITY },
] as const

/**
 * What was said of the need for services of a family in the time to come. The question is a reconstructed one: that need was
 * assessed is known, its answers are not (the note of brukerplan@2020.1).
 */
export const assessedNeeds = ['less', 'same', 'more', 'unsaid'] as const

/**
 * The services that the forms of all the rounds ask for, in the form's order: of others it is not known who got them. Where two families
 * have a service of the same name, the family is told with it.
 *
 * @param versions the versions of the form.
 */
export function demandServices(
  dataset: Dataset,
  versions: readonly Instrument[],
  rounds: readonly string[],
): DemandService[] {
  const forms = rounds.map((round) => versions.find((version) => version.rounds.includes(round)))
  const asked = (family: string, code: string): boolean =>
    forms.every((form) => {
      const question = form && questionOf(form, family)
      return question?.type === 'multi' && question.choices.some((choice) => choice.code === code)
    })
  const all = serviceFamilies.flatMap((family) => {
    const column = flagsColumn(dataset, family)
    return column.choices
      .filter(({ code }) => asked(family, code))
      .map(({ code, label }) => ({ code: `${family}:${code}`, label, family: familyNames[family] }))
  })
  const times = new Map<string, number>()
  for (const { label } of all) times.set(label.nb, (times.get(label.nb) ?? 0) + 1)
  return all.map(({ code, label, family }) =>
    times.get(label.nb) === 1
      ? { code, label, family }
      : { code, family, label: { nb: `${label.nb} (${family.nb})`, nn: `${label.nn} (${family.nn})` } },
  )
}

/** Reads one service off rows: whether it is received, and what was said of the need. What is not answered is not received. */
export function serviceReader(
  dataset: Dataset,
  service: string,
): { readonly has: (row: number) => boolean; readonly need: (row: number) => number } {
  const [family, code] = service.split(':') as [string, string]
  const column = flagsColumn(dataset, family)
  const flags = column.flags[column.choices.findIndex((choice) => choice.code === code)]
  if (!flags) throw new RangeError(`no service ${service}`)
  const asked = family.replace('services_', 'future_need_')
  const needOrder: readonly string[] = assessedNeeds
  const unsaid = assessedNeeds.length - 1
  if (!dataset.columns.has(asked)) return { has: (row) => flags[row] === 1, need: () => unsaid }
  const needs = choiceColumn(dataset, asked)
  const positions = needs.choices.map((choice) => needOrder.indexOf(choice.code))
  return {
    has: (row) => flags[row] === 1,
    need: (row) => positions[needs.data[row]!] ?? unsaid,
  }
}

/** The band of a row's age; −1 for one below 18 or without an age. */
export function bandReader(dataset: Dataset): (row: number, later?: number) => number {
  const age = numberColumn(dataset, 'age').data
  return (row, later = 0) => {
    const years = age[row]!
    return years < 0
      ? -1
      : demandBands.findIndex(({ from, to }) => years + later >= from && years + later <= to)
  }
}
