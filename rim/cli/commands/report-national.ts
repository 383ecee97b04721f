import { readFileSync } from 'node:fs'
import { ProblemError, problem } from '#core/foundation'
import { type LinkingGrant, trainingGrant } from '#core/mapping'
import { type EditConflict, type ReportEdit, readEdits } from '#core/reports'
import { loadLinearSolver } from '#rim/assets'
import { annualChapters, annualReleaseFor, followedRounds, makeAnnualReport } from '#rim/services/files'
import type { Format } from '#rim/writers'
import type { Call, ExitCode, OptionSpec } from '../command.ts'
import { cliProblems } from '../problems.ts'
import { countryFor, policyFor, readingFailure, reportLanguage, writing } from './shared.ts'

/** What `report` takes more where it is about the whole country. */
export const nationalReportOptions: readonly OptionSpec[] = [
  {
    name: 'national',
    text: {
      nb: 'landets årsrapport',
      nn: 'årsrapporten for landet',
      en: "the country's annual report",
    },
  },
  {
    name: 'texts',
    value: 'fil',
    text: {
      nb: 'egne tekster i årsrapporten: JSON, en liste som docs/annual-report.md beskriver',
      nn: 'eigne tekstar i årsrapporten: JSON, ei liste som docs/annual-report.md skildrar',
      en: 'own texts in the annual report: JSON, a list that docs/annual-report.md describes',
    },
  },
  {
    name: 'legal-basis',
    value: 'grunnlag',
    text: {
      nb: 'behandlingsgrunnlaget for å følge enkeltpersoner over to runder; uten: det kapitlet utelates med --data',
      nn: 'behandlingsgrunnlaget for å følgje enkeltpersonar over to rundar; utan: det kapitlet blir utelate med --data',
      en: 'the legal basis for following persons over two rounds; without: that chapter is left out with --data',
    },
  },
  {
    name: 'purpose',
    value: 'formål',
    text: {
      nb: 'hva koblingen skal brukes til, sammen med --legal-basis',
      nn: 'kva koplinga skal brukast til, saman med --legal-basis',
      en: 'what the linking is for, with --legal-basis',
    },
  },
]

/** The country's annual report. */
export async function nationalReport(call: Call): Promise<ExitCode> {
  const { terminal, language } = call
  for (const other of ['municipality', 'instrument'] as const) {
    if (call.option(other) !== undefined) throw either(`--${other}`)
  }
  if (call.flag('all')) throw either('--all')
  const edits = editsFor(call)
  const country = countryFor(call)
  const solver = await loadLinearSolver()
  const folder = call.option('out')!
  const dataPath = call.option('data')
  const made = terminal.today()
  const policy = policyFor(call)
  const deciding = { nb: 'avgjør hva som kan vises', nn: 'avgjer kva som kan visast', en: 'deciding' }
  terminal.progress(deciding[language], 0)
  const places = dataPath === undefined ? folder : [folder, `${dataPath}.releases`]
  const { paths, conflicts } = await writing(places, () => {
    const release = annualReleaseFor({ country, policy, solver, dataPath, made })
    const form = reportLanguage(call)
    const { chapters } = annualChapters({
      ...{ release, policy, solver, dataPath, made, grant: grantFor(call) },
      language: form,
    })
    const formats = call.option('format')!.split(',') as Format[]
    return makeAnnualReport({ release, language: form, formats, folder, made, chapters, edits })
  })
  terminal.progress('', 1)
  for (const conflict of conflicts) terminal.note(conflictText(conflict, language))
  terminal.out(call.json ? JSON.stringify({ paths, conflicts: conflicts.length }) : paths.join('\n'))
  return 0
}

const either = (other: string): ProblemError =>
  new ProblemError(problem(cliProblems.eitherOption, { first: '--national', second: other }))

/** Nobody in the training country exists, so following them needs no other basis. */
function grantFor(call: Call): LinkingGrant | undefined {
  if (call.option('data') === undefined) return trainingGrant(followedRounds)
  const legalBasis = call.option('legal-basis')
  if (legalBasis === undefined) return undefined
  return { legalBasis, purpose: call.option('purpose') ?? '', rounds: followedRounds }
}

function editsFor(call: Call): readonly ReportEdit[] {
  const path = call.option('texts')
  if (path === undefined) return []
  try {
    return readEdits(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw readingFailure(path, cause)
  }
}

/** Where a writer's text and the numbers no longer go together. */
function conflictText({ edit, kind, now }: EditConflict, language: Call['language']): string {
  const words = {
    nb: { changed: 'teksten under er en annen nå', gone: 'teksten under er borte' },
    nn: { changed: 'teksten under er ein annan no', gone: 'teksten under er borte' },
    en: { changed: 'the text under it is another now', gone: 'the text under it is gone' },
  }[language]
  return `${edit.node}: ${kind === 'changed' ? words.changed : words.gone}${now === null ? '' : `: ${now}`}`
}
