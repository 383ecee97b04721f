import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { auditProblems } from '#core/audit'
import { disclosureProblems } from '#core/disclosure'
import { type ProblemKind, territoryProblems } from '#core/foundation'
import { identityProblems } from '#core/identity'
import { instrumentProblemKinds } from '#core/instruments'
import { enteredProblems, mappingProblems, qualityKinds } from '#core/mapping'
import { privacyProblems } from '#core/privacy'
import { releaseProblems } from '#core/releases'
import { reportProblems } from '#core/reports'
import { weightingProblems } from '#core/statistics'
import { trainingProblems } from '#core/training'
import { assetPath } from '#rim/assets'
import { cliProblems } from '#rim/cli'
import { importProblems } from '#rim/imports'
import { keyProblems } from '#rim/keys'
import { loginProblems } from '#rim/login'
import { mailProblems } from '#rim/mail'
import { serverProblems } from '#rim/server'
import {
  houseProblems,
  messageProblems,
  municipalityProblems,
  numbersProblems,
  orderProblems,
  regionProblems,
  releaseServiceProblems,
  revisionProblems,
  roundProblems,
  serviceProblems,
  tabulationProblems,
} from '#rim/services'
import { backupProblems, postgresProblems, refusals, storageProblems } from '#rim/storage'

type Catalogue = readonly ProblemKind[]
const of = (kinds: Record<string, ProblemKind> | readonly ProblemKind[]): Catalogue =>
  Array.isArray(kinds)
    ? (kinds as readonly ProblemKind[])
    : Object.values(kinds as Record<string, ProblemKind>)

const catalogues: [name: string, from: number, to: number, kinds: Catalogue][] = [
  ['foundation', 100, 999, of(territoryProblems)],
  ['instruments', 1000, 1099, of(instrumentProblemKinds)],
  ['mapping', 1500, 1599, of(mappingProblems)],
  ['quality', 1540, 1559, of(qualityKinds)],
  ['entered numbers', 1560, 1579, of(enteredProblems)],
  ['reports', 1520, 1529, of(reportProblems)],
  ['statistics', 1600, 1699, of(weightingProblems)],
  ['identity', 1700, 1719, of(identityProblems)],
  ['privacy', 1720, 1729, of(privacyProblems)],
  ['training', 1730, 1739, of(trainingProblems)],
  ['imports', 2000, 2999, of(importProblems)],
  ['disclosure', 3000, 3099, of(disclosureProblems)],
  ['releases', 3100, 3199, of(releaseProblems)],
  ['storage', 4000, 4009, of(storageProblems)],
  ['embedded server', 4010, 4019, of(postgresProblems)],
  ['keys', 4020, 4029, of(keyProblems)],
  ['audit', 4030, 4039, of(auditProblems)],
  ['the database’s refusals', 4040, 4099, of(refusals)],
  ['backup', 4060, 4079, of(backupProblems)],
  ['command line', 4100, 4199, of(cliProblems)],
  ['services', 4200, 4209, of(serviceProblems)],
  ['house', 4210, 4235, of(houseProblems)],
  ['tabulations', 4236, 4239, of(tabulationProblems)],
  ['rounds', 4240, 4249, of(roundProblems)],
  ['revision', 4260, 4269, of(revisionProblems)],
  ['municipality', 4270, 4279, of(municipalityProblems)],
  ['numbers', 4280, 4289, of(numbersProblems)],
  ['releases of the house', 4290, 4304, of(releaseServiceProblems)],
  ['orders', 4305, 4319, of(orderProblems)],
  ['regions', 4320, 4329, of(regionProblems)],
  ['messages', 4250, 4253, of(messageProblems)],
  ['mail', 4254, 4259, of(mailProblems)],
  ['login', 5010, 5029, of(loginProblems)],
  ['server', 5000, 5059, of(serverProblems)],
]

const places = (text: string): string[] => [...text.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]!).sort()

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') ? [readFileSync(path, 'utf8')] : []
  })
}

describe('every problem', () => {
  const all = catalogues.flatMap(([, , , kinds]) => kinds)

  it('has a number of its own', () => {
    expect(new Set(all.map((kind) => kind.number)).size).toBe(all.length)
  })

  it.each(catalogues)(
    'of %s is numbered within its range, with both forms saying the same',
    (_, from, to, kinds) => {
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
  const used: [catalogue: string, names: readonly string[]][] = [
    ['territoryProblems', Object.keys(territoryProblems)],
    ['kinds', instrumentNames()],
    ['mappingProblems', Object.keys(mappingProblems)],
    ['qualityKinds', Object.keys(qualityKinds)],
    ['enteredProblems', Object.keys(enteredProblems)],
    ['reportProblems', Object.keys(reportProblems)],
    ['weightingProblems', Object.keys(weightingProblems)],
    ['identityProblems', Object.keys(identityProblems)],
    ['privacyProblems', Object.keys(privacyProblems)],
    ['trainingProblems', Object.keys(trainingProblems)],
    ['importProblems', Object.keys(importProblems)],
    ['disclosureProblems', Object.keys(disclosureProblems)],
    ['releaseProblems', Object.keys(releaseProblems)],
    ['storageProblems', Object.keys(storageProblems)],
    ['postgresProblems', Object.keys(postgresProblems)],
    ['keyProblems', Object.keys(keyProblems)],
    ['auditProblems', Object.keys(auditProblems)],
    ['refusals', Object.keys(refusals)],
    ['backupProblems', Object.keys(backupProblems)],
    ['cliProblems', Object.keys(cliProblems)],
    ['serviceProblems', Object.keys(serviceProblems)],
    ['houseProblems', Object.keys(houseProblems)],
    ['tabulationProblems', Object.keys(tabulationProblems)],
    ['roundProblems', Object.keys(roundProblems)],
    ['revisionProblems', Object.keys(revisionProblems)],
    ['municipalityProblems', Object.keys(municipalityProblems)],
    ['numbersProblems', Object.keys(numbersProblems)],
    ['releaseServiceProblems', Object.keys(releaseServiceProblems)],
    ['orderProblems', Object.keys(orderProblems)],
    ['regionProblems', Object.keys(regionProblems)],
    ['messageProblems', Object.keys(messageProblems)],
    ['mailProblems', Object.keys(mailProblems)],
    ['loginProblems', Object.keys(loginProblems)],
    ['serverProblems', Object.keys(serverProblems)],
  ]

  it.each(used)('of %s is used by the program, under that name', (catalogue, names) => {
    for (const name of names) expect(uses(code, catalogue, name), name).toBe(true)
    expect(uses(code, catalogue, 'inventedByThisTest')).toBe(false)
  })

  it('is looked for in every catalogue', () => {
    expect(used.map(([, names]) => names.length)).toEqual(catalogues.map(([, , , kinds]) => kinds.length))
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
