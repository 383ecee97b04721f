import { dirname, join } from 'node:path'
import { ProblemError, problem, textIn } from '#core/foundation'
import { createRegistry } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import {
  createWriterPool,
  type Desks,
  type FinishedStudy,
  fillTrainingHouse,
  fillTrainingStudy,
  finishTrainingStudy,
  openHouse,
  systemClock,
} from '#rim/services'
import { placeFiles } from '#rim/services/files'
import { defaultFolder } from '#rim/storage'
import type { Call, ExitCode } from '../command.ts'
import { cliProblems } from '../problems.ts'
import { finishedText, stepText } from './demo-interviews-text.ts'
import { wholeNumber } from './numbers.ts'
import { writing } from './shared.ts'

/** Where the house is, and how its trial login is reached. */
interface DemoPlace {
  readonly folder: string
  readonly port: number
}

/** Places the made-up study in a house of its own, carries it to its report, and tells what came of it and where the files are. */
export async function demoInterviews(call: Call): Promise<ExitCode> {
  const place: DemoPlace = {
    folder: call.option('folder') ?? join(dirname(defaultFolder()), 'interviews-demo'),
    port: wholeNumber(call, 'port', 1, 65_534)!,
  }
  const started = call.terminal.seconds()
  const finished = await finish(call, place)
  const { files, ...told } = finished
  const folder = call.option('out')!
  const paths = await writing(folder, () => placeFiles(folder, files))
  const seconds = call.terminal.seconds() - started
  if (call.json) call.terminal.out(JSON.stringify({ ...told, paths, seconds }, null, 1))
  else
    for (const line of finishedText(call.language, { finished, paths, seconds, place }))
      call.terminal.out(line)
  if (!call.flag('serve')) return 0
  const { serve } = await import('../serve/index.ts')
  return serve(serving(call, place), { database: undefined, ...placeOf(call, place) })
}

const placeOf = (call: Call, { folder }: DemoPlace) => ({
  folder,
  keys: undefined,
  env: process.env,
  say: (line: string) => call.terminal.note(line),
})

/** As the trial login names itself, one port beside the program. */
const issuerOf = ({ port }: DemoPlace): string => `http://127.0.0.1:${port + 1}`

async function finish(call: Call, place: DemoPlace): Promise<FinishedStudy> {
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
    const tell = (step: Parameters<typeof stepText>[0], share: number): void =>
      call.terminal.progress(textIn(stepText(step), call.language), share)
    tell('place', 0)
    const made = await fillTrainingHouse(desks, opened.administrator!, issuerOf(place))
    if (!made) throw new ProblemError(problem(cliProblems.demoPlayed, { folder: place.folder }))
    const study = await fillTrainingStudy(desks, issuerOf(place))
    return await finishTrainingStudy(desks, study, tell)
  } finally {
    call.terminal.progress('', 1)
    await writers.close()
    await opened.stop()
  }
}

/** The call of `serve` that this one comes to. */
const serving = (call: Call, { folder, port }: DemoPlace): Call => {
  const options: Readonly<Record<string, string>> = {
    folder,
    port: String(port),
    host: '127.0.0.1',
    tasks: 'on',
  }
  return { ...call, args: [], option: (name) => options[name], flag: () => false }
}
