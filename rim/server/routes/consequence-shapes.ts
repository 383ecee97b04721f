import { z } from 'zod'
import type { FieldConsequence, RuleConsequence, TableConsequence } from '#core/mapping'
import { localText, plainText } from './shapes.ts'

/** What a form does to a question of the one before, to a rule and to a table of the report, as it is answered. */
export const changedField = z.object({
  question: z.string(),
  number: z.string(),
  text: localText,
  change: z.enum(['new', 'dropped', 'changed', 'renumbered']),
  series: z.enum(['same', 'recoded', 'break', 'new', 'ended', 'undeclared']),
  note: localText.nullable(),
})
export const changedRule = z.object({
  number: z.int(),
  message: localText,
  change: z.enum(['new', 'dropped', 'changed', 'reads']),
})
export const changedTable = z.object({
  table: z.string(),
  title: localText,
  because: z.array(z.string()),
})

export const fieldOf = (field: FieldConsequence): z.input<typeof changedField> => ({
  question: field.question,
  number: field.number,
  text: plainText(field.text),
  change: field.change,
  series: field.series,
  note: field.note && plainText(field.note),
})
export const ruleOf = (rule: RuleConsequence): z.input<typeof changedRule> => ({
  number: rule.number,
  message: plainText(rule.message),
  change: rule.change,
})
export const tableOf = (table: TableConsequence): z.input<typeof changedTable> => ({
  table: table.table,
  title: plainText(table.title),
  because: [...table.because],
})
