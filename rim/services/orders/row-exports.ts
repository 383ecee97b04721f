import { v7 } from 'uuid'
import { selectRows } from '#core/dataset'
import { releaseRows } from '#core/disclosure'
import { type LocalText, ProblemError, problem, textIn } from '#core/foundation'
import type { PurposedFacts } from '#rim/exports'
import {
  addRowExport,
  confirmRowExport,
  findLegalBasis,
  findRound,
  findRowExport,
  openRowExport,
  type StoredRound,
  type StoredRowExport,
  type Work,
  within,
} from '#rim/storage'
import type { Clock, Desks } from '../house/desks.ts'
import { holdsOn } from '../house/round-units.ts'
import { versionsOf } from '../releases/freeze.ts'
import { frozenDataset } from '../releases/frozen-dataset.ts'
import { orderProblems } from './order-problems.ts'
import { type RowFile, type RowFileFormat, rowFile } from './row-files.ts'
import { demandStanding } from './standing.ts'

/** For how many minutes a file that is confirmed can be fetched. */
export const exportMinutes = 10

/**
 * Asks to take out the municipality's own registrations of a round as a file: those that one legal basis covers, for a
 * purpose. Nothing is read yet. Returns its id.
 *
 * @throws problems 4052, 4210, 4305, 4310, 4311, 4313 and 4317.
 */
export async function askRowExport(
  work: Work,
  desks: { readonly clock: Clock },
  asked: { readonly legalBasis: string; readonly purpose: string },
  place: { readonly round: StoredRound; readonly municipality: string; readonly staff: string },
): Promise<string> {
  const { round, municipality, staff } = place
  await demandStanding(work, desks, round, municipality)
  const basis = await basisThatHolds(work, desks, asked.legalBasis)
  const made = { id: v7(), round: round.id, municipality, unitType: basis.unitType, ...asked }
  await addRowExport(work, made, staff)
  return made.id
}

/** The basis, where it holds today. Throws problem 4313. */
async function basisThatHolds(work: Work, { clock }: { readonly clock: Clock }, id: string) {
  const basis = await findLegalBasis(work, id)
  if (!basis || !holdsOn(basis, clock.today())) {
    throw new ProblemError(problem(orderProblems.basisDoesNotHold))
  }
  return basis
}

/**
 * Confirms it: from now on, for ten minutes, whoever asked can fetch the file, once. Returns until when.
 *
 * @throws problems 4096, 4305, 4310, 4311, 4313 and 4317.
 */
export async function confirmExport(
  work: Work,
  desks: { readonly clock: Clock },
  asked: StoredRowExport,
): Promise<{ readonly validUntil: string; readonly release: number }> {
  await basisThatHolds(work, desks, asked.legalBasis)
  const round = await findRound(work, asked.round)
  if (!round) throw new ProblemError(problem(orderProblems.noReleaseYet))
  const { newest } = await demandStanding(work, desks, round, asked.municipality)
  const now = desks.clock.now()
  const until = new Date(Date.parse(now) + exportMinutes * 60_000).toISOString()
  await confirmRowExport(work, asked.id, {
    release: newest.number,
    dataHash: newest.dataHash,
    now,
    until,
  })
  return { validUntil: until, release: newest.number }
}

/** What opening needs to know of whoever opens, in which words and as what. */
interface Opener {
  readonly staff: string
  readonly role: string
  readonly request: string
  readonly language: 'nb' | 'nn'
  readonly format: RowFileFormat
}

/**
 * Opens it, once: a file with what was registered under the legal basis and under no other, as it was submitted. Whoever
 * was registered under several has here only the answers and services of this one. What leaves, and for what, is in the log
 * before it does. No reference, comment or pseudonym is in it.
 *
 * @param work the coordinator's own transaction: she reads no rows with it.
 * @throws problems 4305, 4310, 4311, 4313 to 4315 and 4317.
 */
export async function openExport(
  work: Work,
  desks: Desks,
  asked: StoredRowExport,
  opener: Opener,
): Promise<RowFile> {
  const { dataHash, release, municipality, purpose, id } = asked
  if (dataHash === null || release === null || isOver(asked, desks)) throw runOut()
  const basis = await basisThatHolds(work, desks, asked.legalBasis)
  const round = await findRound(work, asked.round)
  if (!round) throw runOut()
  const { newest } = await demandStanding(work, desks, round, municipality)
  if (newest.dataHash !== dataHash) throw new ProblemError(problem(orderProblems.dataChanged))
  const { staff, role, request, language, format } = opener
  // in a transaction of its own, so that it stands whatever becomes of the answer
  const taken = await within(desks.house, { desk: 'house', municipality, staff, role, request }, (own) =>
    openRowExport(own, id),
  )
  if (!taken) {
    const now = await findRowExport(work, id)
    throw !now || isOver(now, desks) ? runOut() : new ProblemError(problem(orderProblems.dataChanged))
  }
  const dataset = frozenDataset(taken, { ...round, municipality }, versionsOf(desks, round), {
    synthetic: desks.training,
  })
  const rows = selectRows(dataset, () => true)
  const legalBasis = `${basis.law} ${basis.paragraph} (${basis.decisionReference})`
  const released = releaseRows(dataset, rows, { purpose, legalBasis, auditId: id })
  const form = desks.instruments.get(round.instrument)
  const facts: PurposedFacts = [
    [textIn(words.round, language), textIn(round.name, language)],
    [textIn(words.release, language), String(release)],
    [textIn(words.rows, language), String(rows.length)],
    [textIn(words.extent, language), textIn(words.basisAlone, language)],
    [textIn(words.data, language), dataHash],
    [textIn(words.taken, language), desks.clock.today()],
  ]
  return rowFile(released, format, {
    name: `${municipality}-${round.year}-${textIn(words.file, language)}`,
    title: round.name,
    date: desks.clock.today(),
    form,
    facts,
    language,
  })
}

const isOver = ({ openedAt, validUntil }: StoredRowExport, { clock }: { readonly clock: Clock }): boolean =>
  openedAt !== null || validUntil === null || Date.parse(validUntil) <= Date.parse(clock.now())

const runOut = () => new ProblemError(problem(orderProblems.exportRunOut, { minutes: exportMinutes }))

const text = (nb: string, nn: string): LocalText => ({ nb, nn })
const words = {
  round: text('Runde', 'Runde'),
  release: text('Levering', 'Levering'),
  rows: text('Antall registreringer', 'Talet på registreringar'),
  extent: text('Omfang', 'Omfang'),
  basisAlone: text(
    'Bare det som er registrert etter grunnlaget over. Av personer som også er registrert etter et annet grunnlag, er det andre ikke med.',
    'Berre det som er registrert etter grunnlaget over. Av personar som òg er registrerte etter eit anna grunnlag, er det andre ikkje med.',
  ),
  data: text('Datagrunnlag (SHA-256)', 'Datagrunnlag (SHA-256)'),
  taken: text('Tatt ut', 'Teke ut'),
  file: text('registreringer', 'registreringar'),
}
