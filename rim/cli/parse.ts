import { parseArgs } from 'node:util'
import { type Language, type Problem, ProblemError, problem } from '#core/foundation'
import { type Call, type Command, commonOptions } from './command.ts'
import { cliProblems } from './problems.ts'
import type { Terminal } from './terminal.ts'

/** What the words of a command line come to. */
export type Parsed =
  | {
      readonly kind: 'help'
      readonly command: Command | null
      readonly topic: string
      readonly language: Language
    }
  | { readonly kind: 'run'; readonly command: Command; readonly call: Call }

/** Finds the language first, so that even a mistake in the rest is told in it. */
export function languageOf(words: readonly string[]): Language {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const value = words[at]?.includes('=') ? words[at]!.split('=')[1] : words[at + 1]
  return at >= 0 && (value === 'nn' || value === 'en') ? value : 'nb'
}

/** Understands a command line by the declared commands. Throws ProblemError (4101-4105) with all that is wrong. */
export function parseCommandLine(
  words: readonly string[],
  commands: readonly Command[],
  terminal: Terminal,
): Parsed {
  const language = languageOf(words)
  const plain = words.filter((word) => !word.startsWith('-'))
  const command = commandOf(plain, commands)
  if (!command) {
    const nouns = new Set(commands.map((candidate) => candidate.name.split(' ')[0]))
    const known = plain[0] !== undefined && nouns.has(plain[0])
    const askedForHelp =
      words.includes('--help') || words.length === 0 || plain.length === 0 || plain[0] === 'help'
    if (askedForHelp) return { kind: 'help', command: null, topic: known ? plain[0]! : '', language }
    throw new ProblemError(
      problem(cliProblems.unknownCommand, { command: known ? plain.slice(0, 2).join(' ') : plain[0]! }),
    )
  }
  if (words.includes('--help')) return { kind: 'help', command, topic: '', language }
  const specs = [...command.options, ...commonOptions]
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      specs.map((spec) => [spec.name, { type: spec.value ? ('string' as const) : ('boolean' as const) }]),
    ),
  })
  const problems: Problem[] = []
  for (const token of tokens) {
    if (token.kind === 'option' && !specs.some((spec) => spec.name === token.name)) {
      problems.push(problem(cliProblems.unknownOption, { option: token.rawName, command: command.name }))
    }
  }
  for (const spec of specs) {
    const value = values[spec.name]
    if (spec.value && value === true) {
      problems.push(
        problem(cliProblems.lackingArgument, {
          command: command.name,
          argument: `--${spec.name} ${spec.value}`,
        }),
      )
    } else if (
      typeof value === 'string' &&
      spec.allowed &&
      !value.split(',').every((part) => spec.allowed!.includes(part))
    ) {
      problems.push(
        problem(cliProblems.badValue, { value, option: `--${spec.name}`, allowed: spec.allowed.join(', ') }),
      )
    }
  }
  const args = positionals.slice(command.name.split(' ').length)
  command.args.forEach((spec, at) => {
    const value = args[at]
    if (value === undefined) {
      if (spec.required)
        problems.push(
          problem(cliProblems.lackingArgument, { command: command.name, argument: `<${spec.name}>` }),
        )
    } else if (spec.allowed && !spec.allowed.includes(value)) {
      problems.push(
        problem(cliProblems.badValue, { value, option: `<${spec.name}>`, allowed: spec.allowed.join(', ') }),
      )
    }
  })
  const extra = args[command.args.length]
  if (extra !== undefined)
    problems.push(problem(cliProblems.tooManyArguments, { argument: extra, command: command.name }))
  if (problems.length > 0) throw new ProblemError(...problems)
  const call: Call = {
    args,
    language,
    terminal,
    json: values.json === true,
    flag: (name) => values[name] === true,
    option(name) {
      const value = values[name]
      return typeof value === 'string' ? value : specs.find((spec) => spec.name === name)?.default
    },
  }
  return { kind: 'run', command, call }
}

function commandOf(plain: readonly string[], commands: readonly Command[]): Command | null {
  const two = plain.slice(0, 2).join(' ')
  return (
    commands.find((command) => command.name === two) ??
    commands.find((command) => command.name === plain[0]) ??
    null
  )
}
