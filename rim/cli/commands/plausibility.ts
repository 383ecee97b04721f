import { plausibility } from '#core/synthetic'
import type { Command } from '../command.ts'
import { countryFor, dataOptions } from './shared.ts'

export const plausibilityCommand: Command = {
  name: 'plausibility',
  summary: {
    nb: 'kontrollerer at opplæringslandets personer er rimelige, hver for seg og over tid',
    nn: 'kontrollerer at personane i opplæringslandet er rimelege, kvar for seg og over tid',
    en: 'checks that the people of the training country are plausible, one by one and over time',
  },
  args: [],
  options: dataOptions,
  examples: ['lyttepost plausibility'],
  async run(call) {
    const results = plausibility(countryFor(call).dataset)
    const failed = results.filter((result) => !result.passes)
    if (call.json) call.terminal.out(JSON.stringify(results, null, 1))
    else {
      for (const { number, what, violations, rows, passes } of results) {
        call.terminal.out(
          `${passes ? '=' : '≠'} ${String(number).padStart(2)}  ${what}: ${violations} / ${rows}`,
        )
      }
    }
    return failed.length > 0 ? 4 : 0
  },
}
