import { ProblemError, problem, textIn } from '#core/foundation'
import { type FinishedStudy, fillTrainingHouse, fillTrainingStudy, finishTrainingStudy } from '#rim/services'
import { placeFiles } from '#rim/services/files'
import type { Call, ExitCode } from '../command.ts'
import { cliProblems } from '../problems.ts'
import { type DemoPlace, demoPlace, inDemoHouse, issuerOf, serveDemo } from './demo-house.ts'
import { finishedText, stepText } from './demo-interviews-text.ts'
import { writing } from './shared.ts'

/** Places the made-up study in a house of its own, carries it to its report, and tells what came of it and where the files are. */
export async function demoInterviews(call: Call): Promise<ExitCode> {
  const place = demoPlace(call, 'interviews-demo')
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
  return serveDemo(call, place)
}

async function finish(call: Call, place: DemoPlace): Promise<FinishedStudy> {
  const tell = (step: Parameters<typeof stepText>[0], share: number): void =>
    call.terminal.progress(textIn(stepText(step), call.language), share)
  try {
    return await inDemoHouse(call, place, async (desks, administrator) => {
      tell('place', 0)
      const made = await fillTrainingHouse(desks, administrator, issuerOf(place))
      if (!made) throw new ProblemError(problem(cliProblems.demoPlayed, { folder: place.folder }))
      const study = await fillTrainingStudy(desks, issuerOf(place))
      return await finishTrainingStudy(desks, study, tell)
    })
  } finally {
    call.terminal.progress('', 1)
  }
}
