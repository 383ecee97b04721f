import { type PolicyName, policyNamed } from '#core/disclosure'
import { ProblemError, problem, textIn } from '#core/foundation'
import { type Instrument, seriesBetween } from '#core/instruments'
import { releaseSurvey, type SurveyTables, surveyTables } from '#core/reports'
import { smallestShown } from '#core/statistics'
import {
  pairedQuestions,
  pointCounts,
  publishedComparisons,
  publishedTables,
  type QuestionPair,
  surveyCounts,
  type TableQuestion,
} from '#core/survey'
import { loadInstruments, loadLinearSolver, loadTerritory } from '#rim/assets'
import { type PlainTable, tableCsv, tableMarkdown, tableText } from '#rim/exports'
import { surveyWaveData } from '#rim/services/files'
import type { Call, ExitCode } from '../command.ts'
import { cliProblems } from '../problems.ts'
import { wholeNumber } from './numbers.ts'
import {
  type AnswersFile,
  readSurveyFile,
  surveyFamily,
  surveyFormNamed,
  surveyRegistry,
} from './survey-answers-file.ts'
import { methodRows, methodsText, type WeighedFile } from './table-survey-methods.ts'
import { asPublished, checkedOptions } from './table-survey-options.ts'
import {
  countedQuestionRow,
  publishedGroupRows,
  publishedWaveRow,
  safeGroupRows,
  safeQuestionRow,
  safeWaveRow,
} from './table-survey-rows.ts'
import { groupsText, questionText, wavesText } from './table-survey-text.ts'

/** What is printed: machine-readable rows, and the same for people. */
interface Made {
  readonly rows: readonly unknown[]
  readonly texts: readonly PlainTable[]
}

/** Tables of the user survey from a file of answers. */
export async function surveyTable(call: Call): Promise<ExitCode> {
  const { path, against, policy } = checkedOptions(call)
  const named = call.option('instrument')!
  const now = readSurveyFile(
    call,
    path,
    (file) => surveyFormNamed(named, call, file),
    wholeNumber(call, 'year', 2000, 2100),
  )
  const before =
    against === undefined
      ? undefined
      : readSurveyFile(call, against, (file) => olderForm(call, now, file), undefined)
  if (policy === asPublished) {
    call.terminal.note(
      {
        nb: 'Etter reglene fra rapporten i 2021: tallene er til kontroll og skal ikke gis ut.',
        nn: 'Etter reglane frå rapporten i 2021: tala er til kontroll og skal ikkje givast ut.',
        en: 'By the rules of the 2021 report: the figures are for checking and are not to be published.',
      }[call.language],
    )
  }
  const { rows, texts } =
    call.option('report') === 'methods'
      ? await methods(call, policy, { ...now, path }, before && { ...before, path: against! })
      : await made(call, policy, now, before)
  const writers = { text: tableText, md: tableMarkdown, csv: tableCsv }
  const write = writers[call.option('format') as keyof typeof writers]
  call.terminal.out(call.json ? JSON.stringify(rows, null, 1) : texts.map(write).join('\n\n'))
  return 0
}

async function methods(
  call: Call,
  policy: PolicyName,
  now: WeighedFile,
  before: WeighedFile | undefined,
): Promise<Made> {
  const wave = async (file: WeighedFile) =>
    policy === asPublished ? { file } : { file, tables: await safeTables(policy, file) }
  const rows = methodRows(await wave(now), before && (await wave(before)))
  return { rows, texts: [methodsText(rows, policy, call.language)] }
}

async function made(
  call: Call,
  policy: PolicyName,
  now: AnswersFile,
  before: AnswersFile | undefined,
): Promise<Made> {
  if (before) return waves(call, policy, now, before)
  const say = (rows: Made['rows'], texts: Made['texts']): Made => ({ rows, texts })
  if (call.option('report') === 'questions') {
    const rows = await questionRows(policy, now)
    return say(
      rows,
      rows.map((row) => questionText(row, policy, call.language)),
    )
  }
  const safe = policy === asPublished ? undefined : await safeTables(policy, now)
  const tables = safe
    ? now.questions.map((question) => ({ question, rows: safeGroupRows(safe, question) }))
    : publishedTables(now.dataset, now.questions).map((table) => ({
        question: table.question,
        rows: publishedGroupRows(table),
      }))
  return say(
    tables.flatMap(({ rows }) => rows),
    tables.map(({ question, rows }) => groupsText(question, rows, policy, call.language)),
  )
}

async function questionRows(policy: PolicyName, { dataset, questions, ...wave }: AnswersFile) {
  if (policy !== asPublished) {
    const safe = await safeTables(policy, { dataset, questions, ...wave })
    return questions.map((question) => safeQuestionRow(safe, question))
  }
  return surveyCounts(dataset, questions, []).map((counts) =>
    countedQuestionRow(counts, pointCounts(dataset, counts.question), smallestShown),
  )
}

async function waves(call: Call, policy: PolicyName, now: AnswersFile, before: AnswersFile): Promise<Made> {
  const steps = seriesBetween(before.instrument, now.instrument, loadInstruments(surveyFamily))
  const sourceOf = (question: string): string | undefined => {
    const step = steps.get(question)
    return step && (step.kind === 'same' || step.kind === 'recoded') ? step.sources[0] : undefined
  }
  const pairs = pairedQuestions(now.questions, before.questions, sourceOf)
  tellLeftOut(call, now, pairs, steps)
  const changed = ({ code }: TableQuestion): boolean => steps.get(code)?.kind === 'recoded'
  let rows: readonly ReturnType<typeof publishedWaveRow>[]
  if (policy === asPublished) {
    rows = publishedComparisons(now, before, sourceOf).map((one) =>
      publishedWaveRow(one, changed(one.question)),
    )
  } else {
    const [newer, older] = [await safeTables(policy, now), await safeTables(policy, before)]
    rows = pairs.map((pair) => safeWaveRow(newer, older, pair, changed(pair.question)))
  }
  return {
    rows,
    texts: pairs.map(({ question }, at) => wavesText(question, rows[at]!, policy, call.language)),
  }
}

/** Says which questions are not compared, and why. */
function tellLeftOut(
  call: Call,
  now: AnswersFile,
  pairs: readonly QuestionPair[],
  steps: ReturnType<typeof seriesBetween>,
): void {
  const compared = new Set(pairs.map(({ question }) => question.code))
  const head = {
    nb: 'Ikke sammenlignet:',
    nn: 'Ikkje samanlikna:',
    en: 'Not compared:',
  }[call.language]
  for (const { code, number } of now.questions) {
    if (compared.has(code)) continue
    const note = steps.get(code)?.note
    call.terminal.note(`${head} ${number}${note ? ` – ${textIn(note, call.language)}` : ''}`)
  }
}

/** The wave's tables through disclosure control: decided with its places, as its reports are, so that both show the same. */
async function safeTables(policy: PolicyName, file: AnswersFile): Promise<SurveyTables> {
  const wave = surveyWaveData(file, loadTerritory())
  return surveyTables(releaseSurvey(wave, policyNamed(policy), await loadLinearSolver()))
}

function olderForm(call: Call, { instrument }: AnswersFile, file: Uint8Array): Instrument {
  const named = call.option('against-instrument')
  if (named !== undefined) return surveyFormNamed(named, call, file)
  const { list } = surveyRegistry()
  const before = list[list.findIndex(({ id }) => id === instrument.id) - 1]
  if (!before) throw new ProblemError(problem(cliProblems.noFormBefore, { instrument: instrument.id }))
  return before
}
