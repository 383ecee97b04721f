import { type Language, type LocalText, type Problem, problem } from '#core/foundation'
import { codeFromLabel } from '#core/instruments'
import { formImportProblems as kinds } from './problems.ts'

type Json = Readonly<Record<string, unknown>>

/** A form read from another program's file: a draft as JSON, for `parseInstrument`, and what was met on the way. */
export interface ReadForm {
  readonly draft: Json
  readonly problems: readonly Problem[]
}

/** Numbers that a question takes where the file does not say. */
export const assumedRange = { min: 0, max: 32_767 } as const
/** Room for a text where the file does not say. */
export const assumedText = { lines: 3, longest: 4000 } as const

/**
 * Gathers a draft from what a file has: gives codes to what has none that we can use, remembers what it called them, and which
 * languages the texts have.
 */
export function createDraft() {
  const problems: Problem[] = []
  const codes = new Map<string, string>()
  const used = new Set<string>()
  let english = false
  let number = 0
  return {
    problems,
    /** The code of a question by the name that the file has for it, given before. */
    codeOf: (name: string): string | undefined => codes.get(name),
    /** A number for a question that has none. */
    nextNumber: (): number => ++number,
    note: (met: Problem): void => {
      problems.push(met)
    },
    /** Gives a question its code: the file's own name where that can be one. */
    newCode(name: string, label: string): string {
      const fits = /^[a-z][a-z0-9_]*$/.test(name) && !used.has(name)
      const code = fits ? name : codeFromLabel(/[a-z]/i.test(name) ? name : label, used)
      if (!fits) problems.push(problem(kinds.codeMade, { name, code }))
      used.add(code)
      codes.set(name, code)
      return code
    },
    /** A text as the file has it: word for word, in each language. A language that it lacks is empty, for the check to tell. */
    text(text: Partial<Record<Language, string>>): LocalText & { readonly origin: Json } {
      if (text.en !== undefined) english = true
      const en = text.en === undefined ? {} : { en: text.en }
      return {
        nb: text.nb ?? '',
        nn: text.nn ?? '',
        ...en,
        origin: { nb: 'printed', nn: 'printed', ...(text.en === undefined ? {} : { en: 'printed' }) },
      }
    },
    finish(of: {
      readonly family: string
      readonly version: string
      readonly title: Partial<Record<Language, string>>
      readonly source: string
      readonly sections: readonly Json[]
      readonly closing: Partial<Record<Language, string>> | null
      readonly rules: readonly Json[]
    }): ReadForm {
      const { family, version, source, sections, rules } = of
      const title = this.text(of.title)
      const closing = of.closing ? { closing: this.text(of.closing) } : {}
      const draft = {
        id: `${family}@${version}`,
        family,
        version,
        title,
        rounds: [],
        source,
        notes: [],
        ...(english ? { languages: ['nb', 'nn', 'en'] } : {}),
        sections,
        ...closing,
        rules,
        inclusion: [],
        mapping: null,
      }
      return { draft, problems }
    },
  }
}

export type Draft = ReturnType<typeof createDraft>

/** Codes of choices, unique within a question; what the file calls them where that can be one. */
export function choiceCodes(draft: Draft): (name: string, label: string) => string {
  const used = new Set<string>()
  return (name, label) => {
    const fits = /^[a-z][a-z0-9_]*$/.test(name) && !used.has(name)
    const code = fits ? name : codeFromLabel(/[a-z]/i.test(name) ? name : label, used)
    if (!fits) draft.note(problem(kinds.codeMade, { name, code }))
    used.add(code)
    return code
  }
}

/** A family's name: of what the file calls itself. */
export const familyOf = (name: string): string => {
  const tail = name.split(/[:/]/).at(-1)!.toLowerCase()
  return /^[a-z][a-z0-9_]*$/.test(tail) ? tail : codeFromLabel(tail, [])
}
