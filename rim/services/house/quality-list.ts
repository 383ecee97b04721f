import { fillText, type LocalText, type Severity } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { contradictions, lifeAreaTitles, qualityKind, qualityKinds } from '#core/mapping'
import {
  concernedRegistrations,
  findCheck,
  listFindings,
  listUnits,
  type StoredCheck,
  type StoredFinding,
  type StoredReview,
  type StoredRound,
  type Work,
} from '#rim/storage'
import type { Desks } from './desks.ts'
import { isOld, isWaiting } from './quality.ts'

/** A finding in words. */
export interface ToldFinding {
  readonly id: string
  readonly number: number
  readonly severity: Severity
  readonly text: LocalText
  /** What to do about it. */
  readonly advice: LocalText
  readonly count: number
  /** What is written of why it is right. */
  readonly reasons: readonly string[]
  readonly review: StoredReview | null
}

/** When the list was made, and whether it is being made. */
export interface ListState {
  /** ISO 8601; null: not yet. */
  readonly madeAt: string | null
  /** Asked for, and not there yet. */
  readonly waiting: boolean
  /** So long ago that it should be made again. */
  readonly old: boolean
  /** How many registrations were gone through. */
  readonly registrations: number
}

/** A municipality's list: what each unit should look at, worst first. No registration, no answer. */
export interface QualityList extends ListState {
  readonly units: readonly {
    readonly unit: string
    readonly name: string
    readonly findings: readonly ToldFinding[]
  }[]
}

/** Reads a municipality's list with the eyes of its coordinator. */
export async function qualityList(
  desks: Pick<Desks, 'instruments' | 'clock'>,
  work: Work,
  round: StoredRound,
  municipality: string,
): Promise<QualityList> {
  const form = desks.instruments.get(round.instrument)
  const found = await listFindings(work, round.id, municipality)
  const names = new Map((await listUnits(work)).map(({ id, name }) => [id, name]))
  const units = [...new Set(found.map(({ unit }) => unit))].map((unit) => ({
    unit,
    name: names.get(unit) ?? '',
    findings: sorted(found.filter((one) => one.unit === unit)).map((one) => told(one, form, names)),
  }))
  return {
    ...stateOf(desks, await findCheck(work, round.id, municipality)),
    units: units.sort(
      (a, b) => openRank(a.findings) - openRank(b.findings) || a.name.localeCompare(b.name, 'nb'),
    ),
  }
}

/** The own unit's list, with the registrations that each finding is about. */
export async function unitQualityList(
  desks: Pick<Desks, 'instruments' | 'clock'>,
  work: Work,
  round: StoredRound,
  unit: { readonly id: string; readonly municipality: string },
): Promise<
  ListState & { readonly findings: readonly (ToldFinding & { readonly concerned: readonly string[] })[] }
> {
  const form = desks.instruments.get(round.instrument)
  const found = sorted(await listFindings(work, round.id, unit.municipality)).filter(
    (one) => one.unit === unit.id,
  )
  const concerned = await concernedRegistrations(
    work,
    found.map(({ id }) => id),
  )
  return {
    ...stateOf(desks, await findCheck(work, round.id, unit.municipality)),
    findings: found.map((one) => ({ ...told(one, form, new Map()), concerned: concerned.get(one.id) ?? [] })),
  }
}

function stateOf(desks: Pick<Desks, 'clock'>, check: StoredCheck | null): ListState {
  return {
    madeAt: check?.madeAt ?? null,
    waiting: isWaiting(check),
    old: isOld(desks, check),
    registrations: check?.registrations ?? 0,
  }
}

const rank = ({ number }: Pick<ToldFinding, 'number'>): number => qualityKind(number)?.rank ?? 99
/** What is looked at already comes last. */
const sorted = (found: readonly StoredFinding[]): StoredFinding[] =>
  [...found].sort(
    (a, b) => Number(a.review !== null) - Number(b.review !== null) || rank(a) - rank(b) || b.count - a.count,
  )
const openRank = (findings: readonly ToldFinding[]): number =>
  Math.min(100, ...findings.filter(({ review }) => review === null).map(rank))

function told(
  { id, number, count, details, about, reasons, review }: StoredFinding,
  form: Instrument,
  units: ReadonlyMap<string, string>,
): ToldFinding {
  const kind = qualityKind(number)!
  const name = aboutText(number, about, form, units)
  const fill = (language: 'nb' | 'nn' | 'en'): string =>
    fillText(kind.text[language] ?? kind.text.nb, {
      ...Object.fromEntries(Object.entries(details).map(([key, value]) => [key, String(value)])),
      count: String(count),
      about: name[language] ?? name.nb,
    })
  const text = { nb: fill('nb'), nn: fill('nn'), en: fill('en') }
  return { id, number, severity: kind.severity, text, advice: kind.advice, count, reasons, review }
}

const plain = (text: string): LocalText => ({ nb: text, nn: text })

function aboutText(
  number: number,
  about: string,
  form: Instrument,
  units: ReadonlyMap<string, string>,
): LocalText {
  switch (number) {
    case qualityKinds.inSeveralUnits.number:
    case qualityKinds.unlikeColours.number:
      return plain(units.get(about) ?? '')
    case qualityKinds.overridden.number:
      return form.rules.find((rule) => String(rule.number) === about)?.message ?? plain(about)
    case qualityKinds.emptySection.number:
      return form.sections.find(({ code }) => code === about)?.title ?? plain(about)
    case qualityKinds.contradiction.number:
      return contradictions.find(({ code }) => code === about)?.text ?? plain(about)
    default:
      return colourText(about)
  }
}

const colourNames: Readonly<Record<string, LocalText>> = {
  green: { nb: 'Grønn', nn: 'Grøn', en: 'Green' },
  red: { nb: 'Rød', nn: 'Raud', en: 'Red' },
}

function colourText(about: string): LocalText {
  const [area = '', colour = ''] = about.split('/')
  const title = Object.hasOwn(lifeAreaTitles, area)
    ? lifeAreaTitles[area as keyof typeof lifeAreaTitles]
    : null
  const name = colourNames[colour]
  if (!title || !name) return plain(about)
  return {
    nb: `${name.nb} på «${title.nb}»`,
    nn: `${name.nn} på «${title.nn}»`,
    en: `${name.en} for “${title.nb}”`,
  }
}
