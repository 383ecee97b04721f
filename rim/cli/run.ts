import { type Problem, ProblemError, textIn } from '#core/foundation'
import type { ExitCode } from './command.ts'
import { commands } from './commands/index.ts'
import { commandHelp, overview } from './help.ts'
import { languageOf, parseCommandLine } from './parse.ts'
import { problemLine } from './problem-line.ts'
import type { Terminal } from './terminal.ts'
import { cliWords } from './words.ts'

/** Runs one command line. Never throws: what goes wrong is told in the user's language and by the exit code. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(words, commands)
  try {
    const parsed = parseCommandLine(words, commands, terminal)
    if (parsed.kind === 'help') {
      terminal.out(
        parsed.command ? commandHelp(parsed.command, language) : overview(commands, parsed.topic, language),
      )
      return 0
    }
    return await parsed.command.run(parsed.call)
  } catch (cause) {
    if (cause instanceof ProblemError) {
      for (const met of cause.problems) terminal.note(problemLine(met, language))
      return cause.problems.every(isUsage) ? 2 : 3
    }
    terminal.note(textIn(cliWords.fault, language))
    terminal.note(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause))
    return 1
  }
}

/** Numbers 4100-4199 are about the command's own words. */
const isUsage = (met: Problem): boolean => met.number >= 4100 && met.number < 4200
