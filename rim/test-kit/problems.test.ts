import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { auditProblems } from '#core/audit'
import { builderProblems } from '#core/builder'
import { disclosureProblems } from '#core/disclosure'
import { type ProblemKind, territoryProblems } from '#core/foundation'
import { identityProblems } from '#core/identity'
import { goalProblems, jsonStatProblems } from '#core/indicators'
import { instrumentProblemKinds } from '#core/instruments'
import {
  analysisProblems,
  exchangeProblems,
  quoteProblems,
  studyProblems,
  textProblems,
} from '#core/interviews'
import { enteredProblems, mappingProblems, qualityKinds } from '#core/mapping'
import { privacyProblems } from '#core/privacy'
import { archiveProblems, publicationProblems, releaseProblems } from '#core/releases'
import { reportProblems } from '#core/reports'
import { weightingProblems } from '#core/statistics'
import { municipalSurveyProblems, paperProblems, samplingProblems } from '#core/survey'
import { trainingProblems } from '#core/training'
import { assetPath } from '#rim/assets'
import { cliProblems } from '#rim/cli'
import { formExportProblems } from '#rim/exports'
import {
  formImportProblems,
  importProblems,
  refiImportProblems,
  surveyImportProblems,
  transcriptProblems,
} from '#rim/imports'
import { keyProblems } from '#rim/keys'
import { loginProblems } from '#rim/login'
import { mailProblems } from '#rim/mail'
import { answeringPageProblems, serverProblems } from '#rim/server'
import {
  annualProblems,
  archiveServiceProblems,
  builtTableProblems,
  codingProblems,
  commentProblems,
  fieldWorkProblems,
  goalServiceProblems,
  houseProblems,
  interviewProblems,
  messageProblems,
  municipalHouseProblems,
  municipalityProblems,
  numbersProblems,
  orderProblems,
  paperEntryProblems,
  paperFormProblems,
  publicationServiceProblems,
  regionProblems,
  releaseServiceProblems,
  revisionProblems,
  roundProblems,
  serviceProblems,
  studyExchangeProblems,
  tabulationProblems,
  waveProblems,
} from '#rim/services'
import {
  annualRefusals,
  backupProblems,
  goalRefusals,
  municipalSurveyRefusals,
  postgresProblems,
  publicationRefusals,
  refusals,
  savedTableRefusals,
  storageProblems,
} from '#rim/storage'

/** Kinds of problems by their names; of the form, where they have none outside, without. */
type Catalogue = Readonly<Record<string, ProblemKind>> | readonly ProblemKind[]
type Numbered = [name: string, from: number, to: number, catalogue: Readonly<Record<string, Catalogue>>]

/** The range of each catalogue, with the name that it has in the program. */
const catalogues: Numbered[] = [
  ['foundation', 100, 999, { territoryProblems }],
  ['instruments', 1000, 1099, { kinds: instrumentProblemKinds }],
  ['mapping', 1500, 1599, { mappingProblems }],
  ['quality', 1540, 1559, { qualityKinds }],
  ['entered numbers', 1560, 1579, { enteredProblems }],
  ['reports', 1520, 1529, { reportProblems }],
  ['statistics', 1600, 1699, { weightingProblems }],
  ['identity', 1700, 1719, { identityProblems }],
  ['privacy', 1720, 1729, { privacyProblems }],
  ['training', 1730, 1739, { trainingProblems }],
  ['table builder', 1740, 1759, { builderProblems }],
  ['imports', 2000, 2999, { importProblems }],
  ['answers to the survey', 2050, 2069, { surveyImportProblems }],
  ['transcripts', 2070, 2099, { transcriptProblems }],
  ['disclosure', 3000, 3099, { disclosureProblems }],
  ['releases', 3100, 3149, { releaseProblems }],
  ['storage', 4000, 4009, { storageProblems }],
  ['embedded server', 4010, 4019, { postgresProblems }],
  ['keys', 4020, 4029, { keyProblems }],
  ['audit', 4030, 4039, { auditProblems }],
  ['the database’s refusals', 4040, 4699, { refusals }],
  ['backup', 4060, 4079, { backupProblems }],
  ['command line', 4100, 4199, { cliProblems }],
  ['services', 4200, 4209, { serviceProblems }],
  ['house', 4210, 4235, { houseProblems }],
  ['tabulations', 4236, 4239, { tabulationProblems }],
  ['rounds', 4240, 4249, { roundProblems }],
  ['revision', 4260, 4269, { revisionProblems }],
  ['municipality', 4270, 4279, { municipalityProblems }],
  ['numbers', 4280, 4289, { numbersProblems }],
  ['releases of the house', 4290, 4304, { releaseServiceProblems }],
  ['orders', 4305, 4319, { orderProblems }],
  ['tables of the house', 1760, 1764, { builtTableProblems }],
  ['annual reports of the house', 1525, 1527, { annualProblems }],
  ['annual reports, refused', 1523, 1524, { annualRefusals }],
  ['saved tables', 1765, 1769, { savedTableRefusals }],
  ['the survey to the municipalities, refused', 1790, 1794, { municipalSurveyRefusals }],
  ['the survey to the municipalities in the house', 1795, 1799, { municipalHouseProblems }],
  ['goals and indicators', 3220, 3229, { goalProblems }],
  ['statistics from elsewhere', 3230, 3239, { jsonStatProblems }],
  ['goals, refused', 4750, 4759, { goalRefusals }],
  ['goals of the house', 4760, 4769, { goalServiceProblems }],
  ['publications', 3150, 3169, { publicationProblems }],
  ['archive packages', 3170, 3189, { archiveProblems }],
  ['archive packages of the house', 4740, 4749, { archiveServiceProblems }],
  ['publications, refused', 4700, 4709, { publicationRefusals }],
  ['publications of the house', 4720, 4739, { publicationServiceProblems }],
  ['regions', 4320, 4329, { regionProblems }],
  ['waves of the survey', 4330, 4349, { waveProblems }],
  ['survey to the municipalities', 1780, 1789, { municipalSurveyProblems }],
  ['sampling', 1800, 1809, { samplingProblems }],
  ['field work of the survey', 4350, 4379, { fieldWorkProblems }],
  ['exchange of interviews', 1930, 1949, { exchangeProblems }],
  ['files of other programs', 2100, 2129, { refiImportProblems }],
  ['forms of other programs', 2130, 2159, { formImportProblems }],
  ['forms for other programs', 2160, 2179, { formExportProblems }],
  ['analysis of interviews', 1850, 1869, { analysisProblems }],
  ['studies', 1950, 1959, { studyProblems }],
  ['quotes', 1960, 1969, { quoteProblems }],
  ['interview studies', 4570, 4639, { interviewProblems }],
  ['files of interview studies', 4640, 4659, { studyExchangeProblems }],
  ['texts of interviews', 1900, 1919, { textProblems }],
  ['forms on paper', 1830, 1839, { paperProblems }],
  ['printed forms', 4430, 4439, { paperFormProblems }],
  ['entry of paper forms', 4440, 4459, { paperEntryProblems }],
  ['coding of services', 4460, 4469, { codingProblems }],
  ['open comments', 4540, 4549, { commentProblems }],
  ['messages', 4250, 4253, { messageProblems }],
  ['mail', 4254, 4259, { mailProblems }],
  ['login', 5010, 5029, { loginProblems }],
  ['server', 5000, 5059, { serverProblems }],
  ['answering pages', 5060, 5069, { answeringPageProblems }],
]

const kindsOf = ([, , , catalogue]: Numbered): readonly ProblemKind[] =>
  Object.values(catalogue).flatMap((kinds): readonly ProblemKind[] => Object.values(kinds))

const places = (text: string): string[] => [...text.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]!).sort()

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') ? [readFileSync(path, 'utf8')] : []
  })
}

describe('every problem', () => {
  const all = catalogues.flatMap(kindsOf)

  it('has a number of its own', () => {
    expect(new Set(all.map((kind) => kind.number)).size).toBe(all.length)
  })

  it.each(catalogues)(
    'of %s is numbered within its range, with both forms saying the same',
    (...numbered) => {
      const [, from, to] = numbered
      const kinds = kindsOf(numbered)
      expect(kinds.length).toBeGreaterThan(0)
      for (const { number, text } of kinds) {
        expect(number).toBeGreaterThanOrEqual(from)
        expect(number).toBeLessThanOrEqual(to)
        expect(text.nb.trim(), `${number}`).toMatch(/[.!?»)]$/)
        expect(text.nn.trim(), `${number}`).toMatch(/[.!?»)]$/)
        expect(places(text.nn), `${number}`).toEqual(places(text.nb))
        if (text.en !== undefined) expect(places(text.en), `${number}`).toEqual(places(text.nb))
      }
    },
  )

  const code = [...sources(assetPath('core')), ...sources(assetPath('rim'))]
  const used = catalogues.flatMap(([, , , catalogue]) =>
    Object.entries(catalogue).map(([name, kinds]): [catalogue: string, names: readonly string[]] => [
      name,
      Array.isArray(kinds) ? instrumentNames() : Object.keys(kinds),
    ]),
  )

  it.each(used)('of %s is used by the program, under that name', (catalogue, names) => {
    for (const name of names) expect(uses(code, catalogue, name), name).toBe(true)
    expect(uses(code, catalogue, 'inventedByThisTest')).toBe(false)
  })

  it('is looked for in every catalogue', () => {
    expect(used.map(([, names]) => names.length)).toEqual(catalogues.map((each) => kindsOf(each).length))
  })

  it('counts as used only where its own catalogue is meant', () => {
    const one = "import { aProblems as kinds } from './a.ts'\nproblem(kinds.same)"
    const other = "import { bProblems } from './b.ts'\nproblem(bProblems.other)"
    expect(uses([one, other], 'aProblems', 'same')).toBe(true)
    expect(uses([one, other], 'bProblems', 'same')).toBe(false)
    expect(uses([one, other], 'aProblems', 'other')).toBe(false)
    expect(uses([one, other], 'bProblems', 'other')).toBe(true)
    expect(uses([one, other], 'kinds', 'same')).toBe(false)
    expect(uses(['const aProblems = {}\nproblem(aProblems.same)'], 'aProblems', 'same')).toBe(true)
  })
})

/** The form's catalogue is not handed out by name, so its names are read where it stands. */
function instrumentNames(): string[] {
  const catalogue = readFileSync(assetPath('core/instruments/problems.ts'), 'utf8')
  return [...catalogue.matchAll(/^ {2}(\w+): kind\(/gm)].map((match) => match[1]!)
}

/** Whether a file takes the problem from this catalogue, which it imports, perhaps under another name, or has itself. */
function uses(files: readonly string[], catalogue: string, name: string): boolean {
  const importing = new RegExp(`^import \\{(?:[^}]*,)?\\s*${catalogue}\\b(?: as (\\w+))?[^}]*\\} from `, 'm')
  const declaring = new RegExp(`^(?:export )?const ${catalogue}\\b`, 'm')
  return files.some((file) => {
    const imported = importing.exec(file)
    if (!imported && !declaring.test(file)) return false
    return new RegExp(`\\b${imported?.[1] ?? catalogue}\\.${name}\\b`).test(file)
  })
}
