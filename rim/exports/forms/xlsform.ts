import { type Language, type LocalText, problem, textIn } from '#core/foundation'
import { type Instrument, type Question, questionsIn, type Rule } from '#core/instruments'
import { sheetsWorkbook } from '#rim/writers'
import { absentLabel } from './fhir.ts'
import { commonLosses, conditionWriter, negatesBlank, type WrittenForm } from './losses.ts'
import { formExportProblems as kinds } from './problems.ts'
import { constraintOf } from './xlsform-constraints.ts'
import { column, languageNames, rowNames, sheetNames, textCells } from './xlsform-terms.ts'
import { absentNames, xPath } from './xpath.ts'

/** A row by its columns' heads. */
type Row = Readonly<Record<string, string>>

/**
 * A form as an XLSForm workbook (`survey`, `choices`, `settings`): sections and blocks are groups, routing is `relevant`,
 * ranges and "alone or not at all" are `constraint`, a rule is a note that is shown when it is broken. Columns whose heads begin
 * with `lyttepost_` are ours; other programs pass over them.
 *
 * @returns the workbook, and what did not come along.
 */
export function instrumentXlsForm(instrument: Instrument): WrittenForm<Uint8Array> {
  const languages = instrument.languages ?? ['nb', 'nn']
  const writer = conditionWriter(instrument, xPath)
  const questions = instrument.sections.flatMap((section) => section.questions)
  const survey: Row[] = []
  for (const { code, title, questions: own, blocks = [] } of instrument.sections) {
    survey.push({
      type: 'begin_group',
      name: `${rowNames.section}${code}`,
      ...textCells('label', title, languages),
    })
    for (const question of own) {
      const block = blocks.find(({ questions: those }) => those.includes(question.code))
      if (block?.questions[0] === question.code) {
        const name = `${rowNames.block}${block.number}`
        survey.push({ type: 'begin_group', name, ...textCells('label', block.lead, languages) })
      }
      survey.push(questionRow(question, languages, writer))
      if (block?.questions.at(-1) === question.code) survey.push({ type: 'end_group' })
    }
    survey.push({ type: 'end_group' })
    const last = questions.indexOf(own.at(-1)!)
    const before = questions.indexOf(own[0]!)
    // a rule is shown where all that it reads has been asked
    for (const rule of instrument.rules) {
      const at = Math.max(
        ...questionsIn(rule.brokenWhen).map((one) => questions.findIndex((q) => q.code === one)),
      )
      if (at >= before && at <= last) survey.push(...ruleRow(rule, languages, writer))
    }
  }
  if (instrument.closing) {
    survey.push({
      type: 'note',
      name: rowNames.closing,
      ...textCells('label', instrument.closing, languages),
    })
  }
  const choices = questions.flatMap((question) => choiceRows(question, languages))
  const file = sheetsWorkbook([
    sheet(sheetNames.survey, survey),
    sheet(sheetNames.choices, choices),
    sheet(sheetNames.settings, [settingsRow(instrument, languages)]),
  ])
  return { file, losses: [...commonLosses(instrument), ...writer.losses, ...weakened(instrument)] }
}

/** Columns in the order they are met; those that no row uses are left out. */
function sheet(name: string, rows: readonly Row[]) {
  const head = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return { name, head, rows: rows.map((row) => head.map((one) => row[one] ?? null)) }
}

function settingsRow({ family, version, title }: Instrument, languages: readonly Language[]): Row {
  return {
    form_title: title.nb,
    form_id: family,
    version,
    default_language: languageNames.nb,
    lyttepost_made_by: 'Lyttepost',
    ...Object.fromEntries(
      languages.filter((one) => one !== 'nb').map((one) => [column('title', one), title[one] ?? '']),
    ),
  }
}

function questionRow(
  question: Question,
  languages: readonly Language[],
  writer: ReturnType<typeof conditionWriter>,
): Row {
  const { code, number, text, title, help, askedWhen, required } = question
  const relevant =
    askedWhen && writer.write(askedWhen, () => problem(kinds.conditionLost, { question: code }))
  const offered = question.type === 'integer' || question.type === 'text'
  const allows = [
    ...(question.allowsUnknown ? ['unknown'] : []),
    ...(question.allowsRefused ? ['refused'] : []),
  ]
  return {
    type: typeOf(question),
    name: code,
    ...textCells('label', text, languages),
    ...(help ? textCells('hint', help, languages) : {}),
    ...(required ? { required: 'yes' } : {}),
    ...(relevant ? { relevant } : {}),
    ...constraintOf(question, languages),
    ...(question.type === 'text' ? { appearance: 'multiline', lyttepost_lines: String(question.lines) } : {}),
    lyttepost_number: number,
    ...(title ? ownCells('title', title, languages) : {}),
    ...(question.type === 'integer' && question.unit ? ownCells('unit', question.unit, languages) : {}),
    ...(offered && allows.length > 0 ? { lyttepost_allows: allows.join(' ') } : {}),
  }
}

function typeOf(question: Question): string {
  switch (question.type) {
    case 'choice':
      return `select_one ${question.code}`
    case 'multi':
      return `select_multiple ${question.code}`
    default:
      return question.type
  }
}

const ownCells = (name: string, text: LocalText, languages: readonly Language[]): Row =>
  Object.fromEntries(languages.map((language) => [column(name, language), textIn(text, language)]))

function choiceRows(question: Question, languages: readonly Language[]): Row[] {
  if (!('choices' in question)) return []
  const absent = (['unknown', 'refused'] as const).filter((kind) =>
    kind === 'unknown' ? question.allowsUnknown : question.allowsRefused,
  )
  return [
    ...question.choices.map(({ code, label, help, apart }) => ({
      list_name: question.code,
      name: code,
      ...textCells('label', label, languages),
      ...(help ? ownCells('help', help, languages) : {}),
      ...(apart ? { lyttepost_apart: 'yes' } : {}),
    })),
    ...absent.map((kind) => ({
      list_name: question.code,
      name: absentNames[kind],
      ...textCells('label', absentLabel(kind), languages),
    })),
  ]
}

function ruleRow(
  { number, severity, brokenWhen, questions, message }: Rule,
  languages: readonly Language[],
  writer: ReturnType<typeof conditionWriter>,
): Row[] {
  const relevant = writer.write(brokenWhen, () => problem(kinds.ruleLost, { rule: number }))
  if (relevant === null) return []
  return [
    {
      type: 'note',
      name: `${rowNames.rule}${number}`,
      ...textCells('label', message, languages),
      relevant,
      lyttepost_severity: severity,
      lyttepost_questions: questions.join(' '),
    },
  ]
}

/** What is there, but holds less than with us. */
function weakened(instrument: Instrument) {
  const otherwise = (place: string) => problem(kinds.blankCountsOtherwise, { place })
  return [
    ...instrument.sections.flatMap(({ questions }) =>
      questions.flatMap(({ code, askedWhen }) =>
        askedWhen && negatesBlank(askedWhen) ? [otherwise(code)] : [],
      ),
    ),
    ...instrument.rules.flatMap(({ number, severity, brokenWhen }) => [
      ...(severity === 'error' ? [problem(kinds.ruleHoldsNothingBack, { rule: number })] : []),
      ...(negatesBlank(brokenWhen) ? [otherwise(String(number))] : []),
    ]),
  ]
}
