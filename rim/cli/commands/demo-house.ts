import { dirname, join } from 'node:path'
import { createRegistry } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { createWriterPool, type Desks, openHouse, systemClock } from '#rim/services'
import type { SiteContents } from '#rim/site'
import { defaultFolder } from '#rim/storage'
import type { Call, ExitCode } from '../command.ts'
import { wholeNumber } from './numbers.ts'

/** Where a demonstration's house is, and how its trial login is reached. */
export interface DemoPlace {
  readonly folder: string
  readonly port: number
}

/** The folder and the port that are asked for; `name` is the folder's where none is. */
export const demoPlace = (call: Call, name: string): DemoPlace => ({
  folder: call.option('folder') ?? join(dirname(defaultFolder()), name),
  port: wholeNumber(call, 'port', 1, 65_534)!,
})

const placeOf = (call: Call, { folder }: DemoPlace) => ({
  folder,
  keys: undefined,
  env: process.env,
  say: (line: string) => call.terminal.note(line),
})

/** As the trial login names itself, one port beside the program. */
export const issuerOf = ({ port }: DemoPlace): string => `http://127.0.0.1:${port + 1}`

/** Opens a demonstration's house, making it where it is new, and closes it whatever happens. */
export async function inDemoHouse<T>(
  call: Call,
  place: DemoPlace,
  act: (desks: Desks, administrator: string) => Promise<T>,
): Promise<T> {
  const opened = await openHouse({ ...placeOf(call, place), database: undefined, make: true })
  const writers = createWriterPool(1)
  try {
    const desks: Desks = {
      house: opened.house,
      keys: opened.keys,
      clock: systemClock,
      instruments: createRegistry(loadInstruments()),
      surveys: createRegistry(loadInstruments('brukertilfredshet')),
      training: true,
      publicUrl: `http://127.0.0.1:${place.port}`,
      printDocument: (document) => writers.print(document),
      writeReports: (models) => writers.write(models),
    }
    return await act(desks, opened.administrator!)
  } finally {
    await writers.close()
    await opened.stop()
  }
}

/** Starts the program on a demonstration's house, as `serve` does, and stays until it is stopped. */
export async function serveDemo(call: Call, place: DemoPlace, showcase?: SiteContents): Promise<ExitCode> {
  const options: Readonly<Record<string, string>> = {
    folder: place.folder,
    port: String(place.port),
    host: '127.0.0.1',
    tasks: 'on',
  }
  const serving: Call = { ...call, args: [], option: (name) => options[name], flag: () => false }
  const { serve } = await import('../serve/index.ts')
  return serve(serving, { database: undefined, ...placeOf(call, place) }, showcase)
}
