import { remember } from '#core/foundation'
import type { Coding } from '../project/entities.ts'
import { codingsOf, type Project } from '../project/project.ts'
import { trimmed } from '../spans/index.ts'
import { CodePoints, type Range, type TextVersion } from '../texts/index.ts'
import { type PairAgreement, type PairCounts, pairAgreement, pairCounts, pooled } from './measures.ts'
import { type AgreementUnit, type ComparedUnits, comparedUnits } from './units.ts'

/** An interview that two have coded each for themselves. */
export interface DoubleCoded {
  readonly interview: string
  /** The version that both have coded. */
  readonly text: TextVersion
  /** Staff ids. */
  readonly first: string
  readonly second: string
}

export interface InterviewAgreement {
  readonly interview: string
  readonly agreement: PairAgreement
}

export interface CodeAgreement {
  readonly code: string
  /** All interviews taken together, unit by unit. */
  readonly together: PairAgreement
  readonly interviews: readonly InterviewAgreement[]
}

export interface StudyAgreement {
  readonly unit: AgreementUnit
  /** Of the codes that somebody has used in these interviews, in the order of the tree. */
  readonly codes: readonly CodeAgreement[]
  /** All those codes taken together: each unit counts once for each code. */
  readonly interviews: readonly InterviewAgreement[]
  readonly together: PairAgreement
}

/**
 * Agreement code by code, for each interview that two have coded and for all of them together. Codings that are adrift or in another
 * version of the text are left out, and white space at the ends of stretches does not count.
 */
export function studyAgreement(
  project: Project,
  doubles: readonly DoubleCoded[],
  unit: AgreementUnit,
  options: { readonly informantsOnly?: boolean } = {},
): StudyAgreement {
  const texts = doubles.map((double) => ({
    interview: double.interview,
    units: comparedUnits(double.text, unit, options),
    first: stretchesByCode(project, double, double.first),
    second: stretchesByCode(project, double, double.second),
  }))
  const used = new Set(texts.flatMap(({ first, second }) => [...first.keys(), ...second.keys()]))
  const codes = [...project.code.values()]
    .filter(({ id }) => used.has(id))
    .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
  // code by interview
  const counts = codes.map(({ id }) => texts.map((text) => countsOf(text, id)))
  const told = (of: readonly PairCounts[]): readonly InterviewAgreement[] =>
    texts.map(({ interview }, at) => ({ interview, agreement: pairAgreement(of[at]!) }))
  return {
    unit,
    codes: codes.map(({ id }, at) => ({
      code: id,
      together: pairAgreement(pooled(counts[at]!)),
      interviews: told(counts[at]!),
    })),
    interviews: told(texts.map((_, at) => pooled(counts.map((of) => of[at]!)))),
    together: pairAgreement(pooled(counts.flat())),
  }
}

type StretchesByCode = ReadonlyMap<string, readonly Range[]>

const countsOf = (
  {
    units,
    first,
    second,
  }: { readonly units: ComparedUnits; readonly first: StretchesByCode; readonly second: StretchesByCode },
  code: string,
): PairCounts => pairCounts(units, first.get(code) ?? [], second.get(code) ?? [])

function stretchesByCode(project: Project, { interview, text }: DoubleCoded, coder: string): StretchesByCode {
  const points = new CodePoints(text.text)
  const found = new Map<string, Range[]>()
  for (const coding of codingsIn(project, { interview, text }, coder)) {
    const stretch = trimmed(points, coding)
    if (stretch !== null) remember(found, coding.code, (): Range[] => []).push(stretch)
  }
  return found
}

/** A coder's codings in one version of a text; those adrift are not in it. */
export const codingsIn = (
  project: Project,
  { interview, text }: Pick<DoubleCoded, 'interview' | 'text'>,
  coder: string,
): readonly Coding[] =>
  [...codingsOf(project, interview).values()].filter(
    (coding) => coding.coder === coder && coding.version === text.id && !coding.adrift,
  )
