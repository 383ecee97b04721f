import type { Command } from '../command.ts'
import { demoSurveyCommand } from './demo-survey.ts'

const text = (nb: string, nn: string, en: string) => ({ nb, nn, en })
/** Options that mean the same as they do to the demo of the survey. */
const shared = demoSurveyCommand.options.filter(({ name }) =>
  ['folder', 'out', 'port', 'serve'].includes(name),
)

/** `lyttepost demo interviews`. What it carries out is loaded when it is run: the other commands need none of it. */
export const demoInterviewsCommand: Command = {
  name: 'demo interviews',
  summary: text(
    'viser en intervjustudie i et eget hus: samtykker, koding, en som trekker seg, sitater, rapport, filer til andre programmer',
    'viser ein intervjustudie i eit eige hus: samtykke, koding, ein som trekkjer seg, sitat, rapport, filer til andre program',
    'shows an interview study in a house of its own: consents, coding, somebody who withdraws, quotes, report, files for other programs',
  ),
  args: [],
  options: shared,
  examples: ['lyttepost demo interviews', 'lyttepost demo interviews --out studie --serve'],
  async run(call) {
    const { demoInterviews } = await import('./demo-interviews-run.ts')
    return demoInterviews(call)
  },
}
