import { problem } from '#core/foundation'
import { readCondition, rowNames, sheetNames, type TypeOf, xPath } from '#rim/exports'
import { createDraft, type Draft, familyOf, type ReadForm } from './draft.ts'
import { formImportProblems as kinds } from './problems.ts'
import { type AskedRow, askedRow, type FormRows, questionOfRow } from './xlsform-questions.ts'
import { demandSheet, ownTexts, type Row, sheetsByName, textsIn } from './xlsform-sheets.ts'

type Json = Readonly<Record<string, unknown>>

/** Columns that are read, or that change nothing for a draft. Languages follow some of them. */
const known =
  /^(type|name|label|hint|required|relevant|constraint|constraint_message|appearance|required_message|lyttepost_\w+)(::?.*)?$/

/**
 * Reads an XLSForm workbook as a draft of a form. What our forms cannot have is left out and told; nothing is guessed. The draft
 * is JSON for `parseInstrument` and `checkInstrument`, which say what a person has to mend.
 *
 * @throws problem 2131, and those of a damaged workbook.
 */
export function readXlsForm(bytes: Uint8Array): ReadForm {
  const sheets = sheetsByName(bytes)
  const survey = demandSheet(sheets, sheetNames.survey, ['type', 'name'])
  const choices = sheets.get(sheetNames.choices)?.rows ?? []
  const settings: Row = sheets.get(sheetNames.settings)?.rows[0] ?? {}
  const draft = createDraft()
  for (const head of survey.heads) {
    const used = survey.rows.find((row) => row[head] !== undefined)
    if (used && !known.test(head)) {
      draft.note(problem(kinds.featureNotCarried, { item: used.name ?? used.type ?? '', what: head }))
    }
  }
  const asked = askedRows(survey.rows, draft)
  const title = { nb: settings.form_title ?? settings.form_id ?? '', ...ownTexts(settings, 'title') }
  const version = settings.version ?? '1'
  const form = { draft, choices, asked, condition: reader(draft, asked) }
  const sections = sectionsOf(survey.rows, form)
  const closing = survey.rows.find((row) => row.name === rowNames.closing)
  return draft.finish({
    family: familyOf(settings.form_id ?? 'skjema'),
    version,
    title,
    source: `XLSForm ${settings.form_id ?? ''}|${version}`,
    sections,
    closing: closing ? textsIn(closing, 'label') : null,
    rules: survey.rows
      .flatMap((row) => (row.name?.startsWith(rowNames.rule) && row.type === 'note' ? ruleOf(row, form) : []))
      .sort((a, b) => Number(a.number) - Number(b.number)),
  })
}

const opens = /^begin[ _](group|repeat)$/
const closes = /^end[ _](group|repeat)$/

/** Gives every question its code, before any condition is read: conditions may point ahead. Repeated ones are left out. */
function askedRows(rows: readonly Row[], draft: Draft): ReadonlyMap<Row, AskedRow> {
  const asked = new Map<Row, AskedRow>()
  let repeats = 0
  for (const row of rows) {
    const type = (row.type ?? '').trim().toLowerCase()
    if (/^begin[ _]repeat$/.test(type)) {
      if (repeats++ === 0) draft.note(problem(kinds.typeNotCarried, { item: row.name ?? '', type }))
    } else if (/^end[ _]repeat$/.test(type)) repeats--
    else if (repeats === 0) {
      const one = askedRow(row, draft)
      if (one) asked.set(row, one)
    }
  }
  return asked
}

function reader(draft: Draft, asked: ReadonlyMap<Row, AskedRow>): FormRows['condition'] {
  const types = new Map([...asked.values()].map(({ code, type }) => [code, type]))
  const typeOf: TypeOf = (code) => types.get(code)
  return (expression) => {
    let lost = false
    const coded = expression.trim().replace(/\$\{\s*([^}]+?)\s*\}/g, (whole, name: string) => {
      const code = draft.codeOf(name)
      if (code === undefined) lost = true
      return code === undefined ? whole : `\${${code}}`
    })
    return lost ? null : readCondition(coded, xPath, typeOf)
  }
}

interface OpenSection {
  readonly code: string
  readonly title: object
  readonly questions: Json[]
  readonly blocks: Json[]
}

/** Outermost groups are sections, those inside them blocks. What stands outside is a section of its own, at the front. */
function sectionsOf(rows: readonly Row[], form: FormRows): Json[] {
  const { draft } = form
  const sections: OpenSection[] = []
  const loose: OpenSection = {
    code: '0',
    title: draft.text({ nb: 'Spørsmål', nn: 'Spørsmål' }),
    questions: [],
    blocks: [],
  }
  const groups: { readonly row: Row; readonly from: number; deeper: boolean }[] = []
  const current = (): OpenSection => (groups.length > 0 ? sections.at(-1)! : loose)
  for (const row of rows) {
    const type = (row.type ?? '').trim().toLowerCase()
    const question = form.asked.get(row)
    if (opens.test(type)) {
      if (groups.length === 0) sections.push(opened(row, sections.length, draft))
      else for (const group of groups) group.deeper = true
      if (row.relevant !== undefined) {
        const { relevant: expression } = row
        draft.note(problem(kinds.conditionNotRead, { item: row.name ?? '', expression }))
      }
      groups.push({ row, from: sections.at(-1)!.questions.length, deeper: false })
    } else if (closes.test(type)) {
      const group = groups.pop()
      if (group && groups.length > 0) closeBlock(group, groups.length, sections.at(-1)!, draft)
    } else if (question) current().questions.push(questionOfRow(row, question, form))
  }
  return [...(loose.questions.length > 0 ? [loose] : []), ...sections].map(
    ({ code, title, questions, blocks }) => ({
      code,
      title,
      questions,
      ...(blocks.length > 0 ? { blocks } : {}),
    }),
  )
}

function opened(row: Row, at: number, draft: Draft): OpenSection {
  const name = row.name ?? ''
  const code = name.startsWith(rowNames.section) ? name.slice(rowNames.section.length) : String(at + 1)
  return { code, title: draft.text(textsIn(row, 'label') ?? {}), questions: [], blocks: [] }
}

function closeBlock(
  { row, from, deeper }: { readonly row: Row; readonly from: number; readonly deeper: boolean },
  depth: number,
  section: OpenSection,
  draft: Draft,
): void {
  const name = row.name ?? ''
  const lead = textsIn(row, 'label')
  const questions = section.questions.slice(from).map(({ code }) => code)
  if (depth > 1 || deeper || !lead || questions.length === 0) {
    draft.note(problem(kinds.groupFlattened, { item: name }))
    return
  }
  const number = name.startsWith(rowNames.block) ? name.slice(rowNames.block.length) : name
  section.blocks.push({ number, lead: draft.text(lead), questions })
}

/** A note that is shown when a rule is broken. */
function ruleOf(row: Row, { draft, condition }: FormRows): { readonly number: number }[] {
  const expression = row.relevant ?? ''
  const brokenWhen = condition(expression)
  const number = Number(row.name!.slice(rowNames.rule.length))
  const questions = (row.lyttepost_questions ?? '').split(/\s+/).flatMap((name) => draft.codeOf(name) ?? [])
  if (!brokenWhen || !Number.isInteger(number) || questions.length === 0) {
    draft.note(problem(kinds.ruleNotRead, { item: row.name!, expression }))
    return []
  }
  const severity = row.lyttepost_severity ?? 'warning'
  return [
    { number, severity, brokenWhen, questions, message: draft.text(textsIn(row, 'label') ?? {}) } as {
      readonly number: number
    },
  ]
}
