import { osloDay } from '#core/foundation'
/** Where a command writes. Results go to `out`; progress and messages to `note`, so that results can be piped. */
export interface Terminal {
  out(text: string): void
  note(text: string): void
  /** Draws a bar on a terminal; on a pipe it is silent. `share` is 0 to 1. */
  progress(label: string, share: number): void
  /** Seconds since some start, for step times. */
  seconds(): number
  /** The calendar date, ISO. */
  today(): string
}

/** The process's own terminal. */
export function processTerminal(): Terminal {
  const live = process.stderr.isTTY === true
  let drawn = false
  const clear = (): void => {
    if (drawn) process.stderr.write('\r\u001b[K')
    drawn = false
  }
  return {
    out(text) {
      clear()
      process.stdout.write(`${text}\n`)
    },
    note(text) {
      clear()
      process.stderr.write(`${text}\n`)
    },
    progress(label, share) {
      if (!live) return
      clear()
      if (share >= 1) return
      const width = 24
      const full = Math.round(share * width)
      process.stderr.write(`${'█'.repeat(full)}${'░'.repeat(width - full)} ${label}`)
      drawn = true
    },
    seconds: () => performance.now() / 1000,
    today() {
      // the calendar date in Oslo, whatever zone the machine is set to
      return osloDay(new Date().toISOString())
    },
  }
}
