import type { Call } from '../command.ts'

/** How long each step of a demonstration took. */
export interface DemoStep {
  readonly step: string
  /** To a tenth. */
  readonly seconds: number
}

/** Runs steps one after the other, telling each and how long it took. */
export function demoSteps({ terminal, json }: Call): {
  readonly steps: readonly DemoStep[]
  run<T>(step: string, share: number, act: () => T | Promise<T>): Promise<T>
} {
  const steps: DemoStep[] = []
  return {
    steps,
    async run(step, share, act) {
      terminal.progress(step, share)
      const started = terminal.seconds()
      const made = await act()
      const seconds = Math.round((terminal.seconds() - started) * 10) / 10
      steps.push({ step, seconds })
      if (!json) terminal.note(`${step} (${String(seconds).replace('.', ',')} s)`)
      return made
    },
  }
}
