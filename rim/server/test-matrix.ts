import type { LightMyRequestResponse } from 'fastify'
import { type Level, levels, type Role, roles } from '#core/access'
import { type Snapshot, takeSnapshot } from '#rim/test-kit'
import { webFiles } from '#rim/web'
import type { AnyRoute } from './route.ts'
import { furnish } from './test-furnish.ts'
import { prepare } from './test-preparations.ts'
import { createTestProgram, everyRole, type TestProgram, type Visitor } from './test-program.ts'
import { requestFor } from './test-requests.ts'
import { type Target, type Where, wheres } from './test-target.ts'

/**
 * What a role is answered, place by place: the HTTP status. A place is left out where the request about it is the same
 * as about the own. `from` is the weakest login that is let through, where any is.
 */
export type Cell = Readonly<Partial<Record<Where, number>>> & { readonly from?: Level }
export type Matrix = Readonly<Record<string, Readonly<Record<string, Cell>>>>

/** The whole server, furnished, with somebody in each role and at each level. */
export interface MatrixGround extends TestProgram {
  readonly targets: Readonly<Record<Where, Target>>
  visitor(role: Role, level?: Level): Visitor
  readonly snapshot: Snapshot
}

export async function createMatrixGround(): Promise<MatrixGround> {
  const program = await createTestProgram({ web: await webFiles() })
  const targets = await furnish(program.world)
  const visitors = new Map<string, Visitor>()
  for (const role of everyRole) {
    for (const level of levels) visitors.set(`${role} ${level}`, await program.enter(role, level))
  }
  return {
    ...program,
    targets,
    visitor: (role, level = 'high') => visitors.get(`${role} ${level}`)!,
    snapshot: await takeSnapshot(program.world.database),
  }
}

/** An answer with who asked for what. */
export interface Asked {
  readonly route: AnyRoute
  readonly role: Role
  readonly level: Level
  readonly where: Where
  readonly response: LightMyRequestResponse
  /** Tables that stand otherwise after a request that was refused; the log, sessions and keys apart. */
  readonly changed: readonly string[]
}

// the log tells of refusals too, a session of when it was last used; a key is made when it is first asked for
const apart = new Set(['audit_event', 'session', 'wrapped_key'])

/** Asks a route as every role about every place, and weaker logins where the surest one is let through. */
export async function askEverybody(
  ground: MatrixGround,
  route: AnyRoute,
  onAnswer: (asked: Asked) => void,
): Promise<Readonly<Record<string, Cell>>> {
  const { world, snapshot } = ground
  const writing = route.method !== 'GET'
  await snapshot.restore()
  const ask = async (role: Role, level: Level, where: Where): Promise<LightMyRequestResponse> => {
    const ready = (await prepare(world, route)) ? await snapshot.changed() : []
    const { method, url, body } = requestFor(route, ground.targets[where])
    const response = await ground
      .visitor(role, level)
      .send({ method, url, ...(body !== undefined && { payload: body as object }) })
    const now = writing ? await snapshot.changed() : []
    const refused = response.statusCode >= 400
    const changed = refused ? now.filter((table) => !ready.includes(table) && !apart.has(table)) : []
    onAnswer({ route, role, level, where, response, changed })
    if (now.length > 0) await snapshot.restore(now)
    return response
  }
  const cells: Record<string, Cell> = {}
  for (const role of everyRole) {
    const cell: Partial<Record<Where, number>> & { from?: Level } = {}
    for (const where of placesOf(ground, route)) cell[where] = (await ask(role, 'high', where)).statusCode
    const granted = wheres.find((where) => (cell[where] ?? 404) < 400)
    if (granted) cell.from = await weakest(async (level) => (await ask(role, level, granted)).statusCode)
    cells[role] = cell
  }
  return cells
}

/** The places that a route's request can be about, each told apart by its request. */
function placesOf({ targets }: MatrixGround, route: AnyRoute): readonly Where[] {
  const about = (where: Where): string =>
    JSON.stringify(requestFor(route, { ...targets[where], number: targets[where].canary }))
  const all = wheres.map(about)
  // a number of somebody new each time is not another place
  const said = all.map((text) => text.replace(/"number":"\d{11}"/, ''))
  return wheres.filter((_, index) => said.indexOf(said[index]!) === index)
}

async function weakest(status: (level: Level) => Promise<number>): Promise<Level> {
  for (const level of levels) if ((await status(level)) < 400) return level
  throw new Error('no login is sure enough')
}

/** As it is kept: a line for each role. */
export function textOf(matrix: Matrix): string {
  const routes = Object.entries(matrix).map(([name, cells]) => {
    const lines = Object.entries(cells).map(([role, cell]) => {
      const members = Object.entries(cell).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`)
      return `    "${role}": { ${members.join(', ')} }`
    })
    return `  "${name}": {\n${lines.join(',\n')}\n  }`
  })
  return `{\n${routes.join(',\n')}\n}\n`
}

/** The texts that nobody in a role may see in any answer. */
export function forbiddenTo(role: Role, ground: MatrixGround, secrets: readonly string[]): readonly string[] {
  const { own, otherUnit, otherMunicipality } = ground.targets
  const rows = ['registrar', 'unit-leader', 'registered-person'].includes(role) ? [] : [own.canary]
  const house = ['registrar', 'unit-leader', 'registered-person', 'coordinator'].includes(role)
    ? []
    : [own.houseCanary]
  const neighbours = role === 'coordinator' ? [] : [otherUnit.houseCanary]
  return [
    ...tablesKeptFrom(role, ground),
    ...rows,
    ...house,
    ...neighbours,
    otherUnit.canary,
    otherMunicipality.canary,
    otherMunicipality.houseCanary,
    ...secrets,
  ]
}

/** Tables are read by their territories; here they are those of one municipality each, of which two are in one county. */
function tablesKeptFrom(role: Role, { targets }: MatrixGround): readonly string[] {
  const { own, otherMunicipality, mixed } = targets
  switch (roles[role].reach) {
    case 'country':
      return []
    case 'territory':
      return [mixed.tableCanary]
    case 'unit':
    case 'municipality':
      return [otherMunicipality.tableCanary, mixed.tableCanary]
    default:
      return [own.tableCanary, otherMunicipality.tableCanary, mixed.tableCanary]
  }
}
