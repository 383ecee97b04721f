import type { LinearSolver } from '#core/disclosure'
import { type LocalText, sayIn } from '#core/foundation'
import type { CountryRound } from '#core/mapping'
import { fillTrainingHouse, fillTrainingStudy, finishTrainingStudy, playSurvey } from '#rim/services'
import { showcase } from '#rim/services/files'
import type { Call, ExitCode } from '../command.ts'
import { type DemoPlace, demoPlace, inDemoHouse, issuerOf, serveDemo } from './demo-house.ts'
import { demoSteps } from './demo-steps.ts'

const text = (nb: string, nn: string, en: string): LocalText => ({ nb, nn, en })

const words = {
  pages: text(
    'De offentlige sidene er laget: årsrapporten, brukerundersøkelsen, målene og tabellbanken',
    'Dei offentlege sidene er laga: årsrapporten, brukarundersøkinga, måla og tabellbanken',
    'The public pages are made: the annual report, the user survey, the goals and the table bank',
  ),
  house: text(
    'Huset er fylt: en runde som er åpen, brukerundersøkelsen i 2021 og en intervjustudie',
    'Huset er fylt: ein runde som er open, brukarundersøkinga i 2021 og ein intervjustudie',
    'The house is filled: a round that is open, the user survey of 2021 and an interview study',
  ),
  kept: text(
    'Huset er det samme som sist',
    'Huset er det same som sist',
    'The house is the one of last time',
  ),
  open: text('Åpne i en nettleser:', 'Opne i ein nettlesar:', 'Open in a browser:'),
  public: text('de offentlige sidene', 'dei offentlege sidene', 'the public pages'),
  login: text(
    'innloggingen og arbeidssidene; velg hvem du vil være',
    'innlogginga og arbeidssidene; vel kven du vil vere',
    'the login and the desks; choose who to be',
  ),
  answer: text('svar på brukerundersøkelsen', 'svar på brukarundersøkinga', 'answer the user survey'),
}

/** As many as show every page of the survey, and few enough to wait for. */
const played = { participants: 6, answers: 300, web: 90 }

/**
 * Ends the demonstration with everything on one address: the public pages filled with the training country, the desks in a house with a
 * round, a wave of the survey and an interview study, and the login for training. Stays until it is stopped.
 */
export async function serveAll(
  call: Call,
  { country, solver }: { readonly country: CountryRound; readonly solver: LinearSolver },
): Promise<ExitCode> {
  const { terminal, language } = call
  const say = sayIn(language)
  const place = demoPlace(call, 'demo')
  const base = `http://127.0.0.1:${place.port}`
  const { run } = demoSteps(call)
  const contents = await run(say(words.pages), 0.3, () =>
    showcase({ country, solver, made: terminal.today(), base }),
  )
  const filled = await run(say(words.house), 0.6, () => fill(call, place))
  terminal.progress('', 1)
  if (!filled) terminal.note(say(words.kept))
  terminal.out('')
  terminal.out(say(words.open))
  for (const [path, name] of [
    [`/${language}/`, words.public],
    ['/', words.login],
    ['/svar', words.answer],
  ] as const) {
    terminal.out(`  ${base}${path}  ${say(name)}`)
  }
  return serveDemo(call, place, contents)
}

/** Fills a house that is new. Returns whether it was. */
const fill = (call: Call, place: DemoPlace): Promise<boolean> =>
  inDemoHouse(call, place, async (desks, administrator) => {
    const issuer = issuerOf(place)
    if (!(await fillTrainingHouse(desks, administrator, issuer))) return false
    await playSurvey(desks, { size: played, seed: 'Lyttepost', issuer, tell: () => undefined })
    await finishTrainingStudy(desks, await fillTrainingStudy(desks, issuer))
    return true
  })
