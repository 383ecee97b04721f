import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type BuilderGround,
  type BuiltTable,
  type CellKeys,
  figureOf,
  type TablesFile,
  tablesModel,
  withheldPeople,
} from '#core/builder'
import { policies, recordKeys, withheldCells } from '#core/disclosure'
import { createMetrics, drawFigure } from '#core/figures'
import type { WrittenForm } from '#core/foundation'
import type { CountryRound } from '#core/mapping'
import { fontFile } from '#rim/assets'
import { releaseFolder } from '#rim/storage/files'
import { createWriterContext, writeReport } from '#rim/writers'
import { mappingInstruments } from './open.ts'
import type { MadeFile } from './place-files.ts'
import { storedDecisions } from './releases.ts'

/**
 * What tables are built from, for registrations in a file or the training country. The secret that noise is made with stands beside
 * the decisions, and only its owner can read it; the noise of each version of the file is its own, so that whoever has
 * tables from before and after a deletion cannot see who was deleted. What kept decisions withhold is withheld here as well.
 *
 * @param dataPath absent: the training country; nobody in it exists, and its secret is none.
 */
export function builderGround(round: CountryRound, dataPath: string | undefined): BuilderGround {
  const keys = cellKeys(round.dataset.size, dataPath === undefined ? trainingSecret : secretOf(dataPath))
  const ground = { round, keys, versions: mappingInstruments() }
  const decided = storedDecisions(dataPath, round, policies.default)
  if (decided.length === 0) return ground
  const cells = withheldCells()
  for (const { decision } of decided) cells.add(decision.counts)
  return { ...ground, withheld: withheldPeople(round, keys, cells) }
}

const trainingSecret = 'nobody in the training country exists'

/** The numbers that noise is made of, for records in their order. */
export function cellKeys(records: number, secret: string): CellKeys {
  const ids = Array.from({ length: records }, (_, row) => `r${row}`)
  return { perRecord: recordKeys(ids, secret), meanSecret: secret }
}

/** The file's own secret, made when first needed, joined with the hash of this version of the file. */
function secretOf(dataPath: string): string {
  const folder = releaseFolder(dataPath)
  const path = join(folder, 'cell-key.secret')
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    // fails if another process made it in between, rather than give two answers
    writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  }
  const version = createHash('sha256').update(readFileSync(dataPath)).digest('hex')
  return `${readFileSync(path, 'utf8')} ${version}`
}

/** Answers as a file of a format: the one model, written as all reports are. */
export function writeTables(file: TablesFile): MadeFile {
  const model = tablesModel(file)
  return { name: model.fileName, bytes: writeReport(model, createWriterContext()) }
}

/** An answer's figure as SVG, to be put into anything. */
export function tableSvg(built: BuiltTable, language: WrittenForm): MadeFile {
  const metrics = createMetrics(fontFile('regular'), fontFile('semibold'))
  const figure = figureOf(built, language)
  const drawing = drawFigure(figure, metrics, { width: 720, idPrefix: 'lyttepost-' })
  return { name: `${figure.id}.svg`, bytes: new TextEncoder().encode(drawing) }
}
