import { canonicalJson, ProblemError, problem } from '#core/foundation'
import { wave2021 } from '#core/synthetic'
import { loadTerritory } from '#rim/assets'
import { fillTrainingHouse, type PlayedSurvey, playSurvey, type SurveyPlay } from '#rim/services'
import { placeFiles } from '#rim/services/files'
import type { Call, ExitCode } from '../command.ts'
import { cliProblems } from '../problems.ts'
import { type DemoPlace, demoPlace, inDemoHouse, issuerOf, serveDemo } from './demo-house.ts'
import { playedText, stepName } from './demo-survey-text.ts'
import { wholeNumber } from './numbers.ts'
import { writing } from './shared.ts'
import { drawCsv } from './survey-text.ts'

/** Plays the wave of 2021 in a house of its own, tells what came of it, and starts the program on it where that is wanted. */
export async function demoSurvey(call: Call): Promise<ExitCode> {
  if (call.flag('serve') && call.flag('no-serve')) {
    throw new ProblemError(problem(cliProblems.eitherOption, { first: '--serve', second: '--no-serve' }))
  }
  const place = demoPlace(call, 'survey-demo')
  const started = call.terminal.seconds()
  const played = await play(call, place, sizeOf(call))
  const seconds = call.terminal.seconds() - started
  const paths = await placed(call.option('out')!, played)
  const { papers: _, draw, ...counts } = played
  const facts = {
    ...counts,
    draw: { number: draw.number, seed: draw.seed, hash: draw.resultHash },
    paths,
    seconds,
  }
  if (call.json) call.terminal.out(JSON.stringify(facts, null, 1))
  else
    for (const line of playedText(call.language, { played, paths, seconds, place })) call.terminal.out(line)
  if (!call.flag('serve')) return 0
  return serveDemo(call, place)
}

/** The whole wave where nothing else is asked for: then its answers are those that count up to the report's tables. */
function sizeOf(call: Call): SurveyPlay['size'] {
  const participants = wholeNumber(call, 'participants', 2, 110)!
  const wanted = wholeNumber(call, 'answers', participants * 2, 20_000)
  if (participants === wave2021.participants && wanted === undefined) return 'calibrated'
  const answers = wanted ?? Math.round((wave2021.answers * participants) / wave2021.participants)
  return { participants, answers, web: Math.round((answers * wave2021.web) / wave2021.answers) }
}

const play = (call: Call, place: DemoPlace, size: SurveyPlay['size']): Promise<PlayedSurvey> =>
  inDemoHouse(call, place, async (desks, administrator) => {
    await fillTrainingHouse(desks, administrator, issuerOf(place))
    return await playSurvey(desks, {
      size,
      seed: call.option('seed')!,
      issuer: issuerOf(place),
      tell: (step, share) => call.terminal.progress(step === '' ? '' : stepName(step, call.language), share),
    })
  })

/** Places the papers and the draw, which `survey verify-draw` reads. */
async function placed(folder: string, { papers, draw }: PlayedSurvey): Promise<readonly string[]> {
  const { plan, seed, frameHash, result, resultHash } = draw
  const whole = { plan, seed, frameHash, result, resultHash }
  const encode = (text: string): Uint8Array => Buffer.from(text)
  return await writing(folder, () =>
    placeFiles(folder, [
      ...papers,
      { name: 'trekking-2021.json', bytes: encode(canonicalJson(whole)) },
      { name: 'trekking-2021.csv', bytes: encode(drawCsv(whole, loadTerritory())) },
    ]),
  )
}
