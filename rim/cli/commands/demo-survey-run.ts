import { dirname, join } from 'node:path'
import { canonicalJson, ProblemError, problem } from '#core/foundation'
import { createRegistry } from '#core/instruments'
import { wave2021 } from '#core/synthetic'
import { loadInstruments, loadTerritory } from '#rim/assets'
import {
  fillTrainingHouse,
  openHouse,
  type PlayedSurvey,
  playSurvey,
  type SurveyPlay,
  systemClock,
} from '#rim/services'
import { placeFiles } from '#rim/services/files'
import { defaultFolder } from '#rim/storage'
import type { Call, ExitCode } from '../command.ts'
import { cliProblems } from '../problems.ts'
import { playedText, stepName } from './demo-survey-text.ts'
import { wholeNumber } from './numbers.ts'
import { writing } from './shared.ts'
import { drawCsv } from './survey-text.ts'

/** Where the house is, and how its trial login is reached. */
interface DemoPlace {
  readonly folder: string
  readonly port: number
}

/** Plays the wave of 2021 in a house of its own, tells what came of it, and starts the program on it where that is wanted. */
export async function demoSurvey(call: Call): Promise<ExitCode> {
  if (call.flag('serve') && call.flag('no-serve')) {
    throw new ProblemError(problem(cliProblems.eitherOption, { first: '--serve', second: '--no-serve' }))
  }
  const place: DemoPlace = {
    folder: call.option('folder') ?? join(dirname(defaultFolder()), 'survey-demo'),
    port: wholeNumber(call, 'port', 1, 65_534)!,
  }
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
  const { serve } = await import('../serve/index.ts')
  return serve(serving(call, place), { database: undefined, ...placeOf(call, place) })
}

/** The whole wave where nothing else is asked for: then its answers are those that count up to the report's tables. */
function sizeOf(call: Call): SurveyPlay['size'] {
  const participants = wholeNumber(call, 'participants', 2, 110)!
  const wanted = wholeNumber(call, 'answers', participants * 2, 20_000)
  if (participants === wave2021.participants && wanted === undefined) return 'calibrated'
  const answers = wanted ?? Math.round((wave2021.answers * participants) / wave2021.participants)
  return { participants, answers, web: Math.round((answers * wave2021.web) / wave2021.answers) }
}

const placeOf = (call: Call, { folder }: DemoPlace) => ({
  folder,
  keys: undefined,
  env: process.env,
  say: (line: string) => call.terminal.note(line),
})

/** As the trial login names itself, one port beside the program. */
const issuerOf = ({ port }: DemoPlace): string => `http://127.0.0.1:${port + 1}`

async function play(call: Call, place: DemoPlace, size: SurveyPlay['size']): Promise<PlayedSurvey> {
  const opened = await openHouse({ ...placeOf(call, place), database: undefined, make: true })
  try {
    const desks = {
      house: opened.house,
      keys: opened.keys,
      clock: systemClock,
      instruments: createRegistry(loadInstruments()),
      surveys: createRegistry(loadInstruments('brukertilfredshet')),
      training: true,
      publicUrl: `http://127.0.0.1:${place.port}`,
      printDocument: () => Promise.reject(new Error('no letters are written here')),
    }
    await fillTrainingHouse(desks, opened.administrator!, issuerOf(place))
    return await playSurvey(desks, {
      size,
      seed: call.option('seed')!,
      issuer: issuerOf(place),
      tell: (step, share) => call.terminal.progress(step === '' ? '' : stepName(step, call.language), share),
    })
  } finally {
    await opened.stop()
  }
}

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
