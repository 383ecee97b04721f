import { type Language, textIn } from '#core/foundation'
import { type Command, commonOptions, type OptionSpec } from './command.ts'
import { cliWords } from './words.ts'

/** The first page of help: every command, or those of one noun (`lyttepost instrument --help`). */
export function overview(commands: readonly Command[], topic: string, language: Language): string {
  const say = (text: (typeof cliWords)[keyof typeof cliWords]): string => textIn(text, language)
  const listed = commands.filter((command) => topic === '' || command.name.split(' ')[0] === topic)
  return [
    say(cliWords.about),
    '',
    `${say(cliWords.usage)}: lyttepost ${topic || '<…>'} [--lang nb|nn|en] [--json]`,
    '',
    `${say(cliWords.commands)}:`,
    ...columns(
      listed.map((command) => [`${command.name}${argumentsOf(command)}`, textIn(command.summary, language)]),
    ),
    '',
    `${say(cliWords.exitCodes)}:`,
    ...columns([
      ['0', say(cliWords.exitOk)],
      ['1', say(cliWords.exitFault)],
      ['2', say(cliWords.exitUsage)],
      ['3', say(cliWords.exitData)],
      ['4', say(cliWords.exitCheck)],
    ]),
    '',
    say(cliWords.moreHelp),
  ].join('\n')
}

/** The help of one command, from its declaration. */
export function commandHelp(command: Command, language: Language): string {
  const option = (spec: OptionSpec): [string, string] => [
    `--${spec.name}${spec.value ? ` <${spec.value}>` : ''}`,
    `${textIn(spec.text, language)}${spec.default ? ` (${spec.default})` : ''}`,
  ]
  return [
    textIn(command.summary, language),
    '',
    `${textIn(cliWords.usage, language)}: lyttepost ${command.name}${argumentsOf(command)}`,
    ...(command.args.length > 0
      ? [
          '',
          `${textIn(cliWords.arguments, language)}:`,
          ...columns(command.args.map((arg) => [`<${arg.name}>`, textIn(arg.text, language)])),
        ]
      : []),
    '',
    `${textIn(cliWords.options, language)}:`,
    ...columns([...command.options, ...commonOptions].map(option)),
    '',
    `${textIn(cliWords.examples, language)}:`,
    ...command.examples.map((example) => `  ${example}`),
  ].join('\n')
}

function argumentsOf(command: Command): string {
  return command.args.map((arg) => (arg.required ? ` <${arg.name}>` : ` [${arg.name}]`)).join('')
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(44, Math.max(...rows.map(([left]) => left.length)))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
