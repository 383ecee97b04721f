import {
  type BuilderGround,
  type BuilderVariable,
  type BuiltTable,
  builderVariables,
  buildTable,
  comparisonsOf,
  placeLabel,
  type TableComparison,
  type TableGroup,
  type TablePlace,
  type TableRequest,
  withheldPeople,
} from '#core/builder'
import { type Dataset, joinDatasets } from '#core/dataset'
import { recordKeys, type WithheldCells, withheldCells } from '#core/disclosure'
import { type LocalText, sizeClasses, type Territory } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { type CountryRound, participantsByCounty } from '#core/mapping'
import { unpackRelease } from '#core/releases'
import { unpackColumns } from '#rim/storage/files'
import { type ComputedRound, releasePolicy, roundOf } from '../releases/compute.ts'
import { withRound } from '../releases/frozen-dataset.ts'
import { demandIn } from './demand.ts'

/** A place that tables can be about. */
export interface TableArea {
  readonly place: TablePlace
  readonly name: LocalText
  readonly compare: readonly TableComparison[]
}

/** What the thread is asked. A round's data come in parts, so that they are never whole on both sides. */
export type TableAsked =
  | {
      readonly kind: 'begin'
      readonly ground: string
      readonly round: ComputedRound
      /** All versions of the form, oldest first. */
      readonly versions: readonly Instrument[]
      readonly meanSecret: string
      /** Municipalities that are left out for the time being. */
      readonly missing: number
    }
  | {
      readonly kind: 'part'
      readonly ground: string
      readonly hash: string
      /** As `packColumns` made them. */
      readonly bytes: Uint8Array
      /** What the noise of this version of these rows is made of. */
      readonly secret: string
    }
  /** What was decided (`packRelease`). */
  | { readonly kind: 'records'; readonly ground: string; readonly records: readonly string[] }
  | { readonly kind: 'finish'; readonly ground: string }
  | { readonly kind: 'forget'; readonly ground: string }
  | { readonly kind: 'desk'; readonly ground: string; readonly group: TableGroup }
  | { readonly kind: 'tables'; readonly ground: string; readonly requests: readonly TableRequest[] }
  | { readonly kind: 'demand'; readonly ground: string; readonly municipality: string }

export type TableReply =
  | { readonly kind: 'done'; readonly rows: number }
  /** It is not open here: the thread is new. */
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'desk'
      readonly variables: readonly BuilderVariable[]
      readonly areas: readonly TableArea[]
    }
  | { readonly kind: 'tables'; readonly tables: readonly BuiltTable[]; readonly place: LocalText }
  /** Null: nobody can be followed from an earlier round. */
  | { readonly kind: 'demand'; readonly demand: ReturnType<typeof demandIn> }

/** Rows of one municipality and round, while more are coming. */
interface OpenPart {
  readonly dataset: Dataset
  readonly keys: Uint32Array
}

interface Gathering extends Extract<TableAsked, { readonly kind: 'begin' }> {
  readonly parts: OpenPart[]
  readonly withheld: WithheldCells
}

/** Holds the rounds that are open and answers from them; lives in a thread of its own. */
export function createTableRoom(territory: Territory): (asked: TableAsked) => TableReply {
  const gathering = new Map<string, Gathering>()
  const open = new Map<string, BuilderGround>()
  // by ground and municipality: a second or two each
  const foretold = new Map<string, ReturnType<typeof demandIn>>()
  return (asked) => {
    if (asked.kind === 'begin') {
      gathering.set(asked.ground, { ...asked, parts: [], withheld: withheldCells() })
      return done
    }
    if (asked.kind === 'forget') {
      gathering.delete(asked.ground)
      open.delete(asked.ground)
      for (const name of foretold.keys()) if (name.startsWith(asked.ground)) foretold.delete(name)
      return done
    }
    if (asked.kind === 'part' || asked.kind === 'records' || asked.kind === 'finish') {
      const found = gathering.get(asked.ground)
      if (!found) return { kind: 'unknown' }
      if (asked.kind === 'part') found.parts.push(openPart(asked))
      if (asked.kind === 'records')
        for (const record of asked.records) found.withheld.add(unpackRelease(record).decision.counts)
      if (asked.kind !== 'finish') return done
      gathering.delete(asked.ground)
      const ground = groundOf(found, territory)
      open.set(asked.ground, ground)
      return { kind: 'done', rows: ground.round.dataset.size }
    }
    const ground = open.get(asked.ground)
    if (!ground) return { kind: 'unknown' }
    if (asked.kind === 'desk') {
      const variables = builderVariables(ground.round.dataset, asked.group)
      return { kind: 'desk', variables, areas: areasOf(ground.round) }
    }
    if (asked.kind === 'demand') {
      const name = `${asked.ground} ${asked.municipality}`
      const demand = foretold.get(name) ?? demandIn(ground, asked.municipality, asked.ground, releasePolicy)
      foretold.set(name, demand)
      return { kind: 'demand', demand }
    }
    const tables = asked.requests.map((request) => buildTable(ground, request))
    return { kind: 'tables', tables, place: placeLabel(ground.round, tables[0]!.request.place) }
  }
}

const done: TableReply = { kind: 'done', rows: 0 }

function openPart({ bytes, hash, secret }: Extract<TableAsked, { kind: 'part' }>): OpenPart {
  const dataset = unpackColumns(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), hash)
  const ids = Array.from({ length: dataset.size }, (_, row) => `r${row}`)
  return { dataset, keys: recordKeys(ids, secret) }
}

function groundOf(
  { round, versions, parts, meanSecret, missing, withheld }: Gathering,
  territory: Territory,
): BuilderGround {
  const dataset = joinDatasets(parts.map((part) => part.dataset))
  const opened = roundOf({ round, versions }, dataset, territory)
  const perRecord = new Uint32Array(dataset.size)
  let at = 0
  for (const { keys } of parts) {
    perRecord.set(keys, at)
    at += keys.length
  }
  const keys = { perRecord, meanSecret }
  return {
    round: opened,
    keys,
    missing,
    versions: withRound(versions, round.instrument, String(round.year)),
    withheld: withheldPeople(opened, keys, withheld),
  }
}

/** All places that have people in the round. */
function areasOf(round: CountryRound): TableArea[] {
  const { participants, territory } = round
  const year = Number(round.round)
  const counties = [...participantsByCounty(round).keys()].sort()
  const classes = new Set(participants.map(({ sizeClass }) => sizeClass.code))
  const regions = new Set(
    participants.map(({ number }) => territory.regionOf(number, year, 'competence').code),
  )
  const places: TablePlace[] = [
    { kind: 'country' },
    ...counties.map((code): TablePlace => ({ kind: 'county', code })),
    ...sizeClasses
      .filter(({ code }) => classes.has(code))
      .map(({ code }): TablePlace => ({ kind: 'class', code })),
    ...[...regions].sort().map((code): TablePlace => ({ kind: 'region', code })),
    ...participants.map(({ number }): TablePlace => ({ kind: 'municipality', code: number })),
  ]
  return places.map((place) => ({
    place,
    name: placeLabel(round, place),
    compare: comparisonsOf[place.kind],
  }))
}
