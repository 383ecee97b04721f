import type { OpenPoint, Session } from '#core/instruments'
import { type FieldSection, isFilled } from './field/fields.ts'

/** How far one has come in a section. */
export interface SectionState {
  readonly code: string
  readonly answered: number
  readonly fields: number
  /** Errors, and warnings that want a reason; what is not answered yet is not among them. */
  readonly faults: number
}

/** How far one has come in each section on the page. A fault counts where it is told: at its last field. */
export function sectionStates(
  shown: readonly FieldSection[],
  session: Session,
  points: readonly OpenPoint[],
): readonly SectionState[] {
  const sectionOf = new Map(
    shown.flatMap(({ section, fields }, at) =>
      fields.flatMap(({ codes }) => codes.map((code) => [code, { code: section.code, at }] as const)),
    ),
  )
  const faults = new Map<string, number>()
  for (const { kind, questions } of points) {
    if (kind === 'unanswered') continue
    const places = questions.flatMap((code) => sectionOf.get(code) ?? [])
    const last = places.sort((one, other) => one.at - other.at).at(-1)
    if (last) faults.set(last.code, (faults.get(last.code) ?? 0) + 1)
  }
  return shown.map(({ section, fields }) => ({
    code: section.code,
    answered: fields.filter((field) => isFilled(field, session)).length,
    fields: fields.length,
    faults: faults.get(section.code) ?? 0,
  }))
}

/** Fields answered and fields on the page, in all sections. */
export const totalOf = (
  states: readonly SectionState[],
): { readonly answered: number; readonly fields: number } => ({
  answered: states.reduce((sum, { answered }) => sum + answered, 0),
  fields: states.reduce((sum, { fields }) => sum + fields, 0),
})
