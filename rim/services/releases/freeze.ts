import type { Dataset } from '#core/dataset'
import { ProblemError, problem } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import type { EnteredMunicipality } from '#core/reports'
import {
  addFrozen,
  type FrozenData,
  findFrozen,
  readFrozenRows,
  type Scope,
  type StoredParticipation,
  type StoredRound,
  type Work,
  within,
} from '#rim/storage'
import { packColumns, unpackColumns } from '#rim/storage/files'
import type { Desks } from '../house/desks.ts'
import { enteredData } from '../house/entered-tables.ts'
import { frozenDataset } from './frozen-dataset.ts'
import { frozenName, releaseKey } from './house-keys.ts'
import { releaseServiceProblems } from './problems.ts'
import { openBytes, sealBytes, sha256 } from './sealed-bytes.ts'

/** Frozen rows of one municipality and round, open. */
export interface OpenData {
  /** SHA-256 that names them. */
  readonly hash: string
  readonly dataset: Dataset
}

/** The same of tables that were delivered instead. */
export interface OpenTables {
  readonly hash: string
  readonly entered: EnteredMunicipality
}

/** The desk of the house's own tasks in one municipality. */
export const houseIn = (municipality: string | null): Scope =>
  municipality === null ? { desk: 'house' } : { desk: 'house', municipality }

/** All versions of a round's form, oldest first. */
export const versionsOf = (
  { instruments }: Pick<Desks, 'instruments'>,
  { instrument }: Pick<StoredRound, 'instrument'>,
): readonly Instrument[] => {
  const family = instruments.get(instrument).family
  return instruments.list.filter((version) => version.family === family)
}

/**
 * Reads what counts of a municipality's round and freezes it: columns, sealed. Read once, and logged by the database.
 *
 * @param holds asked in the same transaction: whether the release is still the asker's to make. Where not, nothing is
 *   stored.
 * @throws problem 4290 where nothing counts.
 */
export async function freezeRows(
  desks: Desks,
  release: string,
  round: StoredRound,
  municipality: string,
  holds: (work: Work) => Promise<void>,
): Promise<OpenData> {
  const key = await releaseKey(desks, round.id, municipality)
  return within(desks.house, houseIn(municipality), async (work) => {
    await holds(work)
    const rows = await readFrozenRows(work, round.id)
    if (rows.length === 0) throw new ProblemError(problem(releaseServiceProblems.nothingToReport))
    const dataset = frozenDataset(rows, { ...round, municipality }, versionsOf(desks, round), {
      synthetic: desks.training,
    })
    const { bytes, sha256 } = packColumns(dataset)
    await addFrozen(work, release, {
      hash: sha256,
      round: round.id,
      municipality,
      kind: 'rows',
      rows: dataset.size,
      sealed: sealBytes(bytes, key, frozenName(round.id, municipality, sha256)),
    })
    return { hash: sha256, dataset }
  })
}

/** Freezes the tables of a municipality that takes part with numbers only. As `freezeRows`. */
export async function freezeTables(
  desks: Desks,
  release: string,
  round: StoredRound,
  taking: StoredParticipation,
  holds: (work: Work) => Promise<void>,
): Promise<OpenTables> {
  const { municipality } = taking
  const key = await releaseKey(desks, round.id, municipality)
  return within(desks.house, houseIn(municipality), async (work) => {
    await holds(work)
    const { data, bytes } = await enteredData(desks, work, round, taking)
    const hash = sha256(bytes)
    await addFrozen(work, release, {
      hash,
      round: round.id,
      municipality,
      kind: 'tables',
      rows: 0,
      sealed: sealBytes(bytes, key, frozenName(round.id, municipality, hash)),
    })
    return { hash, entered: data }
  })
}

type Opener = Pick<Desks, 'house' | 'keys'>

/** Opens frozen tables again; null where they are kept no longer. */
export async function openFrozenTables(
  desks: Opener,
  municipality: string,
  hash: string,
): Promise<OpenTables | null> {
  const bytes = await openKind(desks, municipality, hash, 'tables')
  return bytes && { hash, entered: JSON.parse(bytes.toString('utf8')) as EnteredMunicipality }
}

/**
 * Opens frozen rows again; null where they are kept no longer. Whoever opens them for something else than the release that
 * they were frozen for logs it.
 */
export async function openFrozen(
  desks: Opener,
  municipality: string,
  hash: string,
): Promise<OpenData | null> {
  const bytes = await openKind(desks, municipality, hash, 'rows')
  return bytes && { hash, dataset: unpackColumns(bytes, hash) }
}

async function openKind(
  desks: Opener,
  municipality: string,
  hash: string,
  kind: FrozenData['kind'],
): Promise<Buffer | null> {
  const found = await within(desks.house, houseIn(municipality), (work) => findFrozen(work, hash))
  return found?.kind === kind ? openStored(desks, municipality, hash, found) : null
}

/** The bytes that were frozen under a hash; null where they are kept no longer. */
export async function openStored(
  desks: Pick<Desks, 'keys'>,
  municipality: string,
  hash: string,
  { sealed, round }: Pick<FrozenData, 'sealed' | 'round'>,
): Promise<Buffer | null> {
  if (!sealed) return null
  return openBytes(
    sealed,
    await releaseKey(desks, round, municipality),
    frozenName(round, municipality, hash),
  )
}
