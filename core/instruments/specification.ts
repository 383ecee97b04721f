import { type Language, type LocalText, type Severity, textIn } from '#core/foundation'
import { formOf } from './form.ts'
import type { Instrument } from './types.ts'
import { conditionInWords } from './words.ts'

/** One rule of a form as a person reads it. */
export interface RuleSpecification {
  readonly number: number
  readonly severity: Severity
  /** When the rule is broken, in words. */
  readonly brokenWhen: string
  /** What the registrar is told. */
  readonly message: string
  /** The numbers of the questions it can be mended in. */
  readonly questions: readonly string[]
}

const severities: Readonly<Record<Severity, LocalText>> = {
  error: { nb: 'feil', nn: 'feil', en: 'error' },
  warning: { nb: 'varsel', nn: 'varsel', en: 'warning' },
  info: { nb: 'opplysning', nn: 'opplysning', en: 'information' },
}

/** A severity in words: "feil", "varsel", "opplysning". */
export function severityInWords(severity: Severity, language: Language): string {
  return textIn(severities[severity], language)
}

/** The rules of a form in words, by number: made from the rules themselves, so that it cannot differ from them. */
export function ruleSpecification(instrument: Instrument, language: Language): RuleSpecification[] {
  const form = formOf(instrument)
  return [...instrument.rules]
    .sort((a, b) => a.number - b.number)
    .map((rule) => ({
      number: rule.number,
      severity: rule.severity,
      brokenWhen: conditionInWords(instrument, rule.brokenWhen, language),
      message: textIn(rule.message, language),
      questions: rule.questions.map((code) => form.byCode.get(code)?.number ?? code),
    }))
}
