import { parseArgs } from 'node:util'
import { type Language, type Problem, ProblemError, problem } from '#core/foundation'
import { type Call, type Command, commonOptions, type OptionSpec } from './command.ts'
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
export function languageOf(words: readonly string[], commands: readonly Command[]): Language {
  const value = divide(words, commands).values.lang
  return value === 'nn' || value === 'en' ? value : 'nb'
}

/**
 * Divides words into options, their values and the rest. Knows every command's options, whichever command it is: one
 * must know which options take a value before one can see which word is the command.
 */
function divide(words: readonly string[], commands: readonly Command[]) {
  const specs = [...commands.flatMap((command) => command.options), ...commonOptions]
  return parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      specs.map((spec) => [spec.name, { type: spec.value ? ('string' as const) : ('boolean' as const) }]),
    ),
  })
}

/** Understands a command line by the declared commands. Throws ProblemError (4101-4105) with all that is wrong. */
export function parseCommandLine(
  words: readonly string[],
  commands: readonly Command[],
  terminal: Terminal,
): Parsed {
  const language = languageOf(words, commands)
  const { values, positionals, tokens } = divide(words, commands)
  const command = commandOf(positionals, commands)
  if (!command) {
    const nouns = new Set(commands.map((candidate) => candidate.name.split(' ')[0]))
    const [first] = positionals
    const known = first !== undefined && nouns.has(first)
    if (values.help === true || first === undefined || first === 'help') {
      return { kind: 'help', command: null, topic: known ? first : '', language }
    }
    throw new ProblemError(
      problem(cliProblems.unknownCommand, { command: known ? positionals.slice(0, 2).join(' ') : first }),
    )
  }
  if (values.help === true) return { kind: 'help', command, topic: '', language }
  const specs = [...command.options, ...commonOptions]
  const problems: Problem[] = []
  for (const token of tokens) {
    if (token.kind === 'option' && !specs.some((spec) => spec.name === token.name)) {
      problems.push(problem(cliProblems.unknownOption, { option: token.rawName, command: command.name }))
    }
  }
  for (const spec of specs) {
    const value = values[spec.name]
    // parseArgs takes the next word whatever it is; `--by --json` lacks a value
    const lacksValue = tokens.some(
      (token) =>
        token.kind === 'option' &&
        token.name === spec.name &&
        token.inlineValue === false &&
        token.value.startsWith('--'),
    )
    if (spec.value && (value === true || lacksValue)) {
      problems.push(
        problem(cliProblems.lackingArgument, {
          command: command.name,
          argument: `--${spec.name} ${spec.value}`,
        }),
      )
    } else if (typeof value === 'string' && spec.allowed && !isAllowed(spec, value)) {
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

function isAllowed({ allowed, list }: OptionSpec, value: string): boolean {
  return (list ? value.split(',') : [value]).every((part) => allowed?.includes(part))
}

function commandOf(plain: readonly string[], commands: readonly Command[]): Command | null {
  const two = plain.slice(0, 2).join(' ')
  return (
    commands.find((command) => command.name === two) ??
    commands.find((command) => command.name === plain[0]) ??
    null
  )
}
