import { type ExitCode, run, type Terminal } from '#rim/cli'

/** What a command line printed, and how it ended. */
export interface Said {
  readonly exit: ExitCode
  readonly out: string
  readonly notes: string
}

/** Runs a command line in this process, with a terminal that only remembers. The date is fixed. */
export async function lyttepost(...words: string[]): Promise<Said> {
  const out: string[] = []
  const notes: string[] = []
  let seconds = 0
  const terminal: Terminal = {
    out: (text) => out.push(text),
    note: (text) => notes.push(text),
    progress: () => {},
    seconds: () => seconds++,
    today: () => '2020-12-15',
  }
  const exit = await run(words, terminal)
  return { exit, out: out.join('\n'), notes: notes.join('\n') }
}
