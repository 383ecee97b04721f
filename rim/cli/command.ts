import type { Language, LocalText } from '#core/foundation'
import type { Terminal } from './terminal.ts'

/** An option as declared: `value` names what follows it (none for a flag). */
export interface OptionSpec {
  readonly name: string
  readonly value?: string
  readonly allowed?: readonly string[]
  /** Takes several of the allowed values, by comma. Otherwise it takes one. */
  readonly list?: true
  readonly default?: string
  readonly text: LocalText
}

export interface ArgumentSpec {
  readonly name: string
  readonly required: boolean
  readonly allowed?: readonly string[]
  readonly text: LocalText
}

/** What a command gets: everything checked against its declaration. */
export interface Call {
  readonly args: readonly string[]
  option(name: string): string | undefined
  flag(name: string): boolean
  readonly language: Language
  readonly json: boolean
  readonly terminal: Terminal
}

/** A command, as data with one function. Help, parsing and the command reference are made from the declaration. */
export interface Command {
  /** One or two words: `demo`, `instrument list`. */
  readonly name: string
  readonly summary: LocalText
  readonly args: readonly ArgumentSpec[]
  readonly options: readonly OptionSpec[]
  readonly examples: readonly string[]
  run(call: Call): Promise<ExitCode>
}

/** 0 done, 1 fault in the program, 2 command not understood, 3 data or request refused, 4 a check found faults. */
export type ExitCode = 0 | 1 | 2 | 3 | 4

/** Every command has these. */
export const commonOptions: readonly OptionSpec[] = [
  {
    name: 'lang',
    value: 'nb|nn|en',
    allowed: ['nb', 'nn', 'en'],
    default: 'nb',
    text: { nb: 'språk', nn: 'språk', en: 'language' },
  },
  {
    name: 'json',
    text: {
      nb: 'svar som JSON, for maskiner',
      nn: 'svar som JSON, for maskiner',
      en: 'answer as JSON, for machines',
    },
  },
  { name: 'help', text: { nb: 'vis denne hjelpen', nn: 'vis denne hjelpa', en: 'show this help' } },
]
